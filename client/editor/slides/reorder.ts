import type { SlideId } from '#shared/model/ids.ts'
import { byOrder, placeAt, type Order, type Ordered } from '#shared/model/order.ts'

/** The keys that slides really stand by: the pitch's own where it has one, else the design's. */
export const effectiveOrder = (
  slides: readonly Ordered[],
  own: ReadonlyMap<SlideId, Order>,
): readonly Ordered[] => slides.map(({ id, order }) => ({ id, order: own.get(id) ?? order })).sort(byOrder)

/** The keys that put a slide at `index`, counted without the slide itself; see `placeAt`. */
export const ordersForIndex = (
  slides: readonly Ordered[],
  id: SlideId,
  index: number,
): ReadonlyMap<SlideId, Order> =>
  placeAt(
    slides.filter((slide) => slide.id !== id),
    id,
    index,
  )

/**
 * Where the design puts a slide that was dropped at `index` of the list on screen: right behind the slide it
 * was dropped behind. The list may be a pitch's, in an order of its own.
 */
export function designIndex(
  design: readonly SlideId[],
  shown: readonly SlideId[],
  id: SlideId,
  index: number,
): number {
  const before = shown.filter((slide) => slide !== id)[index - 1]
  return before === undefined ? 0 : design.filter((slide) => slide !== id).indexOf(before) + 1
}

/** The slide to open when `gone` is deleted: the next one, or else the one before. */
export function neighbourOf(ids: readonly SlideId[], gone: SlideId): SlideId | null {
  const at = ids.indexOf(gone)
  return ids[at + 1] ?? ids[at - 1] ?? null
}
