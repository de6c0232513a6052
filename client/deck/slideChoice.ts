import { useMemo } from 'react'
import type { SlideId } from '#shared/model/ids.ts'
import { useSlideOrder } from './deckParts.ts'
import { useEditor, type EditorState, type SlideChoice } from './editorStore.ts'

type Chosen = Pick<EditorState, 'slideId' | 'choice'>

/** The selected slides that there are, as they stand; none while a layout is open. */
export const chosenSlides = (order: readonly SlideId[], { slideId, choice }: Chosen): readonly SlideId[] =>
  order.filter((id) => (choice ? choice.ids.includes(id) : id === slideId))

export function useChosenSlides(): readonly SlideId[] {
  const order = useSlideOrder()
  const [slideId, choice] = [useEditor((state) => state.slideId), useEditor((state) => state.choice)]
  return useMemo(() => chosenSlides(order, { slideId, choice }), [order, slideId, choice])
}

/** From where the choice began, or from the open slide, to one of `order`. */
export function chosenTo(order: readonly SlideId[], { slideId, choice }: Chosen, to: SlideId): SlideChoice {
  const from = [choice?.from, slideId].find((id) => id != null && order.includes(id)) ?? to
  const [start, end] = [order.indexOf(from), order.indexOf(to)].sort((a, b) => a - b)
  return { ids: order.slice(start, end! + 1), from }
}

/** What is selected, and which slide is open, once one was added to the selection or taken out of it. */
export function toggledSlide(
  order: readonly SlideId[],
  chosen: Chosen,
  id: SlideId,
): { readonly choice: SlideChoice; readonly open: SlideId } {
  const ids = chosenSlides(order, chosen)
  if (!ids.includes(id)) return { choice: { ids: [...ids, id], from: id }, open: id }
  const left = ids.filter((one) => one !== id)
  const near = left.find((one) => order.indexOf(one) > order.indexOf(id)) ?? left.at(-1)
  // Nobody is left without a slide.
  if (near === undefined) return { choice: { ids, from: id }, open: id }
  const open = chosen.slideId === id || chosen.slideId === null ? near : chosen.slideId
  return { choice: { ids: left, from: open }, open }
}
