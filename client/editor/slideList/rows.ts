import type { SlideId } from '#shared/model/ids.ts'

/** The rows of a slide list in the page, in order. What stands there is what a person means by up and down. */
export const rowsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-slide-id]') ?? []),
]

export const idOfRow = (row: HTMLElement): SlideId => row.dataset['slideId'] ?? ''

/** The slide whose row something in the page belongs to. */
export function slideIdAt(target: EventTarget | null): SlideId | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-slide-id]') : null
  return row && idOfRow(row)
}
