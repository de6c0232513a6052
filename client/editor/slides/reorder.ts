import type { SlideId } from '#shared/model/ids.ts'
import { byOrder, placeAllAt, type Order, type Ordered } from '#shared/model/order.ts'

/** The keys that slides really stand by: the pitch's own where it has one, else the design's. */
export const effectiveOrder = (
  slides: readonly Ordered[],
  own: ReadonlyMap<SlideId, Order>,
): readonly Ordered[] => slides.map(({ id, order }) => ({ id, order: own.get(id) ?? order })).sort(byOrder)

/** The keys that put slides at `index`, one behind the other, counted without them; see `placeAllAt`. */
export const ordersForIndex = (
  slides: readonly Ordered[],
  ids: readonly SlideId[],
  index: number,
): ReadonlyMap<SlideId, Order> =>
  placeAllAt(
    slides.filter((slide) => !ids.includes(slide.id)),
    ids,
    index,
  )

/** The list once some of it stands together at `index`, counted without them. */
export function withMoved(
  list: readonly SlideId[],
  ids: readonly SlideId[],
  index: number,
): readonly SlideId[] {
  const rest = list.filter((id) => !ids.includes(id))
  return [...rest.slice(0, index), ...list.filter((id) => ids.includes(id)), ...rest.slice(index)]
}

/**
 * Where the design puts slides that were dropped at `index` of the list on screen: right behind the slide they
 * were dropped behind. The list may be a pitch's, in an order of its own.
 */
export function designIndex(
  design: readonly SlideId[],
  shown: readonly SlideId[],
  ids: readonly SlideId[],
  index: number,
): number {
  const before = shown.filter((slide) => !ids.includes(slide))[index - 1]
  return before === undefined ? 0 : design.filter((slide) => !ids.includes(slide)).indexOf(before) + 1
}

/** The slide to open when others go: the next one that stays, or else the one before. */
export function neighbourOf(ids: readonly SlideId[], gone: readonly SlideId[]): SlideId | null {
  const stays = (id: SlideId): boolean => !gone.includes(id)
  const first = ids.findIndex((id) => !stays(id))
  return ids.slice(first).find(stays) ?? ids.slice(0, Math.max(0, first)).filter(stays).at(-1) ?? null
}
