import { asOneOf } from '#shared/docs/guards.ts'
import { put } from '#shared/docs/ymap.ts'
import { noPicture, oneText, type BlockDoc } from '../blockDoc.ts'
import { isBodyLook, readBody, writeBody } from '../bodyDoc.ts'
import { changeSurface, isSurfaceLook, readSurface } from '../surfaceDoc.ts'
import { shapes, type ShapeBlock, type ShapeContent } from './model.ts'

export const shapeDoc: BlockDoc<ShapeBlock, ShapeContent> = {
  read: (map) => ({
    shape: asOneOf(map.get('shape'), shapes, 'rect'),
    body: readBody(map),
    surface: readSurface(map),
  }),
  write(map, { shape, body, surface = {} }) {
    put(map, 'shape', shape)
    writeBody(map, body)
    changeSurface(surface)(map)
  },
  isLook: (key) => isBodyLook(key) || isSurfaceLook(key),
  ...oneText,
  ...noPicture,
}
