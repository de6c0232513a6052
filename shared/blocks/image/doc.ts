import type * as Y from 'yjs'
import { asBoolean, asNumber } from '#shared/docs/guards.ts'
import { readColor, readStroke } from '#shared/docs/paintDoc.ts'
import { readFitting, readPicture } from '#shared/docs/pictureDoc.ts'
import { noneFor, put, putAll, withoutNull, type Said } from '#shared/docs/ymap.ts'
import { noText, type BlockDoc } from '../blockDoc.ts'
import { changeAdjusts, readOutline } from '../shape/outlineDoc.ts'
import type { ImageBlock, ImageContent, ImageLook } from './model.ts'

const read = (map: Said) => ({
  picture: readPicture(map.get('picture')),
  ...readFitting((key) => map.get(key)),
  ...readOutline(map),
  tint: readColor(map.get('tint')),
  opacity: asNumber(map.get('opacity'), 1, 0, 1),
  radius: asNumber(map.get('radius'), 0, 0, 2_000),
  stroke: readStroke(map.get('stroke')),
  shadow: asBoolean(map.get('shadow')),
})

export const imageDoc: BlockDoc<ImageBlock, ImageContent> = {
  read,
  readInPlace: read,
  write(map, { picture, fit, focus, zoom, shape, adjust = {}, tint, opacity, radius, stroke, shadow }) {
    putAll(map, { ...withoutNull({ picture, stroke, tint }), fit, focus, zoom, opacity, radius, shadow })
    put(map, 'shape', shape)
    changeAdjusts(adjust)(map)
  },
  isLook: (key) => ['fit', 'tint', 'opacity', 'radius', 'stroke', 'shadow'].includes(key),
  ...noText,
  partOfPicture: (key) => (key === 'picture' ? '' : null),
  putPicture: (part, picture) => changeImage(part === '' ? { picture } : {}),
}

/** `null` takes the picture out of its frame, or its border away. */
export const changeImage =
  (image: Partial<Omit<ImageLook, 'shape' | 'adjust'>>) =>
  (map: Y.Map<unknown>): void =>
    putAll(map, noneFor(map, image))

/** What was done to how the picture looks; picture, place and size stay. */
const dressings = ['fit', 'focus', 'zoom', 'shape', 'tint', 'opacity', 'radius', 'stroke', 'shadow'] as const

/** The picture as it was before it was cropped and dressed. */
export const undressImage = (map: Y.Map<unknown>): void =>
  dressings.forEach((key) => put(map, key, undefined))
