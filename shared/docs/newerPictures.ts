import type * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import { isKind } from '#shared/blocks/kinds.ts'
import type { Picture } from '#shared/model/block.ts'
import type { AssetHash } from '#shared/model/ids.ts'
import { layoutIds, maybeSlideMap, slideIds } from './designDoc.ts'
import { readPicture } from './pictureDoc.ts'
import { readPictures, setPicture } from './pitchDoc.ts'
import { parseAddress } from '#shared/model/textAddress.ts'
import { transact } from './transact.ts'
import { asMap } from './ymap.ts'

/** What takes the place of a stored picture, by its hash. Descriptions stay those of the places. */
export type NewerPictures = ReadonlyMap<AssetHash, Omit<Picture, 'alt'>>

/** In every place of a design, on slides and layouts alike; how a picture sits in its frame stays. */
export function takeNewerPictures(doc: Y.Doc, newer: NewerPictures): void {
  transact(doc, () => {
    for (const id of [...slideIds(doc), ...layoutIds(doc)])
      for (const [, block] of asMap(maybeSlideMap(doc, id)?.get('blocks')) ?? []) renew(asMap(block), newer)
  })
}

function renew(block: Y.Map<unknown> | null, newer: NewerPictures): void {
  const kind = block?.get('kind')
  if (!block || !isKind(kind)) return
  const { partOfPicture, putPicture } = docOf(kind)
  for (const key of [...block.keys()]) {
    const part = partOfPicture(key)
    const picture = part === null ? null : readPicture(block.get(key))
    const next = picture && newer.get(picture.asset)
    if (part !== null && next) putPicture(part, { ...next, alt: picture.alt })(block)
  }
}

/** The same in the slots of a pitch. */
export function takeNewerInPitch(doc: Y.Doc, newer: NewerPictures): void {
  transact(doc, () => {
    for (const [key, { fitting, ...picture }] of readPictures(doc)) {
      const next = newer.get(picture.asset)
      const placed = next && { ...next, alt: picture.alt, ...(fitting && { fitting }) }
      if (placed) setPicture(doc, parseAddress(key), placed)
    }
  })
}
