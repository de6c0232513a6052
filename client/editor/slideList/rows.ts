import type { ComposedSlide } from '#shared/model/deck.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { DeckSection } from '../slides/deckSections.ts'

/** What stands in a list or grid of slides: slides, and above those of a section its name. */
export type Row =
  | { readonly kind: 'slide'; readonly key: string; readonly slide: ComposedSlide; readonly index: number }
  | {
      readonly kind: 'section'
      readonly key: string
      readonly section: DeckSection
      readonly folded: boolean
    }

/** Slides of folded sections have no row of their own. */
export function rowsOf(
  slides: readonly ComposedSlide[],
  sections: readonly DeckSection[],
  folded: ReadonlySet<SlideId>,
): readonly Row[] {
  const begun = new Map(sections.map((section) => [section.id, section]))
  const away = new Set(sections.filter(({ id }) => folded.has(id)).flatMap((section) => section.slides))
  return slides.flatMap((slide, index): Row[] => {
    const section = begun.get(slide.id)
    return [
      ...(section
        ? [{ kind: 'section' as const, key: sectionKey(slide.id), section, folded: folded.has(slide.id) }]
        : []),
      ...(away.has(slide.id) ? [] : [{ kind: 'slide' as const, key: slide.id, slide, index }]),
    ]
  })
}

export const sectionKey = (id: SlideId): string => `section/${id}`

/** The slides that a row stands for. */
export const slidesOfRow = (row: Row): readonly SlideId[] =>
  row.kind === 'slide' ? [row.slide.id] : row.section.slides

/** How many slides stand before a gap between rows. */
export const slidesBefore = (rows: readonly Row[], gap: number): number =>
  rows
    .slice(0, gap)
    .reduce((sum, row) => sum + (row.kind === 'slide' ? 1 : row.folded ? row.section.slides.length : 0), 0)

/** The rows in the page, in order. */
export const rowsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
]

/** The row that something in the page belongs to. */
export function keyAt(target: EventTarget | null): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return row?.dataset['row'] ?? null
}

export const focusRow = (list: HTMLElement | null, key: string): void =>
  list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus()
