import type * as Y from 'yjs'
import { asNumber } from '#shared/docs/guards.ts'
import { readFitting, readPicture } from '#shared/docs/pictureDoc.ts'
import { noneFor, putAll, withoutNull, type Said } from '#shared/docs/ymap.ts'
import { noText, type BlockDoc } from '../blockDoc.ts'
import type { ImageBlock, ImageContent, ImageLook } from './model.ts'

const read = (map: Said) => ({
  picture: readPicture(map.get('picture')),
  ...readFitting((key) => map.get(key)),
  opacity: asNumber(map.get('opacity'), 1, 0, 1),
  radius: asNumber(map.get('radius'), 0, 0, 2_000),
})

export const imageDoc: BlockDoc<ImageBlock, ImageContent> = {
  read,
  readInPlace: read,
  write: (map, { picture, fit, focus, zoom, opacity, radius }) =>
    putAll(map, { ...withoutNull({ picture }), fit, focus, zoom, opacity, radius }),
  isLook: (key) => ['fit', 'opacity', 'radius'].includes(key),
  ...noText,
  partOfPicture: (key) => (key === 'picture' ? '' : null),
  putPicture: (part, picture) => changeImage(part === '' ? { picture } : {}),
}

/** `null` takes the picture out of its frame. */
export const changeImage =
  (image: Partial<ImageLook>) =>
  (map: Y.Map<unknown>): void =>
    putAll(map, noneFor(map, image))
