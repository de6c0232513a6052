import type * as Y from 'yjs'
import { isEmptyPlace } from '#shared/blocks/kinds.ts'
import type { BlockId, LayoutId, SlideId } from '#shared/model/ids.ts'
import { roleOf, usualFrames, type PlaceKey } from '#shared/model/layout.ts'
import { writeFrame } from './blockDoc.ts'
import { maybeBlockMap, placesOf, readLayout, readSlide, slideIds, slidesMap } from './designDoc.ts'
import { inherited, ownKeys, readPlace, type Placeholder } from './placeDoc.ts'
import { transact } from './transact.ts'
import { asMap, put } from './ymap.ts'

/** What a block has from its place it says itself from now on, and stands free, as it was. */
export function leavePlace(map: Y.Map<unknown>, placeholder: Placeholder | null): void {
  const place = readPlace(map)
  const from = placeholder && inherited(map, placeholder)
  for (const key of from?.keys() ?? []) if (!map.has(key)) map.set(key, from?.get(key))
  if (place && !map.has('frame')) map.set('frame', writeFrame(usualFrames[roleOf(place)]))
  map.delete('place')
  for (const key of ownKeys(map)) if (map.get(key) === null) map.delete(key)
}

/** A block says nothing of its own any more, so that it looks as its place does. */
export function followPlace(map: Y.Map<unknown>): void {
  for (const key of ownKeys(map)) map.delete(key)
}

/**
 * Some places of a layout go: what stands in them on slides stays as it is, free. Blocks nobody has put anything into
 * keep their place, and are not there as long as there is none.
 */
export function closePlaces(doc: Y.Doc, id: LayoutId, closing: ReadonlySet<PlaceKey>): void {
  const layout = readLayout(doc, id)
  if (!layout || closing.size === 0) return
  const places = placesOf(doc, layout)
  transact(doc, () => {
    for (const slideId of followersOf(doc, id)) {
      for (const { map, place } of placedBlocks(doc, slideId)) {
        if (closing.has(place)) leavePlace(map, places.get(place) ?? null)
      }
    }
  })
}

const followersOf = (doc: Y.Doc, id: LayoutId): readonly SlideId[] =>
  slideIds(doc).filter((slideId) => asMap(slidesMap(doc).get(slideId))?.get('layout') === id)

interface PlacedBlock {
  readonly id: BlockId
  readonly map: Y.Map<unknown>
  readonly place: PlaceKey
}

/** The blocks of a slide that stand in places and have something in them. */
export const placedBlocks = (doc: Y.Doc, slideId: SlideId): readonly PlacedBlock[] =>
  (readSlide(doc, slideId)?.blocks ?? []).flatMap((block) => {
    const map = maybeBlockMap(doc, slideId, block.id)
    return map && block.place && !isEmptyPlace(block) ? [{ id: block.id, map, place: block.place }] : []
  })

/** Makes a block of a layout a place, another one, or none (`null`): then it stands beneath every slide. */
export function setPlace(doc: Y.Doc, id: LayoutId, block: BlockId, place: PlaceKey | null): void {
  const map = maybeBlockMap(doc, id, block)
  if (!map) return
  const was = readPlace(map)
  if (was === place) return
  transact(doc, () => {
    if (was) closePlaces(doc, id, new Set([was]))
    put(map, 'place', place ?? undefined)
  })
}
