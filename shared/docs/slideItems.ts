import * as Y from 'yjs'
import type { SlideId } from '#shared/model/ids.ts'
import { maybeSlideMap } from './designDoc.ts'

/**
 * As many items as one step may bring, or bring back when it is undone. The server refuses an update of more than
 * 25,000, and what is in it with it (`server/sync/checkUpdate.ts`).
 */
export const mostItemsAtOnce = 20_000

/** A copy says itself what its original leaves to its kind or its layout: up to as much again. */
export const itemsOfCopies = (doc: Y.Doc, ids: readonly SlideId[]): number => 2 * itemsOfSlides(doc, ids)

/** How many items an update says, about, that brings these slides. */
export const itemsOfSlides = (doc: Y.Doc, ids: readonly SlideId[]): number =>
  ids.reduce((sum, id) => sum + itemsIn(maybeSlideMap(doc, id)), 0)

function itemsIn(value: unknown): number {
  if (value instanceof Y.Map)
    return [...value.values()].reduce<number>((sum, inner) => sum + itemsIn(inner), 1)
  if (!(value instanceof Y.Text)) return 1
  // A run of letters, and where each of its formats begins and ends.
  const runs = value.toDelta() as readonly { readonly attributes?: object }[]
  return runs.reduce((sum, { attributes = {} }) => sum + 1 + 2 * Object.keys(attributes).length, 1)
}
