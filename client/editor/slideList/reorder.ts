import type { Design } from '#shared/model/design.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { byOrder, orderAt, type Order, type Ordered } from '#shared/model/order.ts'
import type { Pitch } from '#shared/model/pitch.ts'

/** The keys that slides really stand by: the pitch's own where it has one, else the design's. */
export function effectiveOrder(design: Design, pitch: Pitch | null): readonly Ordered[] {
  return design.slides.map(({ id, order }) => ({ id, order: pitch?.order.get(id) ?? order })).sort(byOrder)
}

/** The key that puts a slide at `index`, counted without the slide itself. */
export function orderForIndex(slides: readonly Ordered[], id: SlideId, index: number): Order {
  return orderAt(
    slides.filter((slide) => slide.id !== id),
    index,
  )
}

/** The slide to open when `gone` is deleted: the next one, or else the one before. */
export function neighbourOf(ids: readonly SlideId[], gone: SlideId): SlideId | null {
  const at = ids.indexOf(gone)
  return ids[at + 1] ?? ids[at - 1] ?? null
}
