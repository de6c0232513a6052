import { put, type Said } from '#shared/docs/ymap.ts'
import { noPicture, oneText, type BlockDoc } from '../blockDoc.ts'
import { isBodyLook, readBody, writeBody } from '../bodyDoc.ts'
import { changeSurface, isSurfaceLook, readSurface } from '../surfaceDoc.ts'
import type { ShapeBlock, ShapeContent } from './model.ts'
import { changeAdjusts, readDrawing, readMirrored, readOutline } from './outlineDoc.ts'

const read = (map: Said) => ({
  ...readOutline(map),
  drawing: readDrawing(map),
  ...readMirrored(map),
  body: readBody(map),
  surface: readSurface(map),
})

export const shapeDoc: BlockDoc<ShapeBlock, ShapeContent> = {
  read,
  readInPlace: read,
  write(map, { shape, adjust = {}, drawing, mirrored, body, surface = {} }) {
    put(map, 'shape', shape)
    put(map, 'drawing', drawing ?? undefined)
    put(map, 'mirrored', mirrored)
    changeAdjusts(adjust)(map)
    writeBody(map, body)
    changeSurface(surface)(map)
  },
  isLook: (key) => isBodyLook(key) || isSurfaceLook(key),
  ...oneText,
  ...noPicture,
}
