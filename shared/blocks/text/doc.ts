import { noPicture, oneText, type BlockDoc } from '../blockDoc.ts'
import { isBodyLook, readBody, writeBody } from '../bodyDoc.ts'
import { changeSurface, isSurfaceLook, readSurface } from '../surfaceDoc.ts'
import type { Said } from '#shared/docs/ymap.ts'
import type { TextBlock, TextContent } from './model.ts'

const read = (map: Said) => ({ body: readBody(map), surface: readSurface(map) })

export const textDoc: BlockDoc<TextBlock, TextContent> = {
  read,
  readInPlace: read,
  write(map, { body, surface = {} }) {
    writeBody(map, body)
    changeSurface(surface)(map)
  },
  isLook: (key) => isBodyLook(key) || isSurfaceLook(key),
  ...oneText,
  ...noPicture,
}
