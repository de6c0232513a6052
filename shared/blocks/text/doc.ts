import { noPicture, oneText, type BlockDoc } from '../blockDoc.ts'
import { isBodyLook, readBody, writeBody } from '../bodyDoc.ts'
import { changeSurface, isSurfaceLook, readSurface } from '../surfaceDoc.ts'
import type { TextBlock, TextContent } from './model.ts'

export const textDoc: BlockDoc<TextBlock, TextContent> = {
  read: (map) => ({ body: readBody(map), surface: readSurface(map) }),
  write(map, { body, surface = {} }) {
    writeBody(map, body)
    changeSurface(surface)(map)
  },
  isLook: (key) => isBodyLook(key) || isSurfaceLook(key),
  ...oneText,
  ...noPicture,
}
