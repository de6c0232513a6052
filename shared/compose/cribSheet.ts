import { shownTitle } from '../blocks/slideTitle.ts'
import type { ComposedDeck } from '../model/deck.ts'
import type { SlideId } from '../model/ids.ts'
import { printDeck, type PrintCues, type PrintDeck } from './printDeck.ts'

/** A pitch as it is to be presented: only slides that are shown, and who speaks to each. */
export interface PresentedDeck {
  readonly deck: ComposedDeck
  readonly slides: readonly {
    readonly id: SlideId
    readonly speaker: string | null
    readonly seconds: number
  }[]
  /** What whoever takes over at a slide opens with. */
  readonly handovers: Readonly<Record<SlideId, string>>
}

/**
 * What one speaker takes along: their slides with key message and points, when they take over and from whom, to whom
 * they hand over, and their minutes. Without any slide of theirs, no pages.
 */
export function cribSheet(
  { deck, slides, handovers }: PresentedDeck,
  speaker: string,
  nameOf: (id: string) => string,
): PrintDeck {
  const mine = slides.filter((slide) => slide.speaker === speaker)
  const seconds = mine.reduce((sum, slide) => sum + slide.seconds, 0)
  const title = `${deck.client || deck.title} – ${nameOf(speaker)}`
  const { theme, pages } = printDeck(deck, { copy: 'presenter', title, bare: false })
  const cuesAt = (at: number): PrintCues => {
    const [before, here, next] = [slides[at - 1], slides[at]!, slides[at + 1]]
    const takesOver = before !== undefined && before.speaker !== speaker
    const handsOver = next !== undefined && next.speaker !== speaker
    return {
      seconds: here.seconds,
      from: takesOver ? nameFor(before.speaker, nameOf) : null,
      opening: handovers[here.id] ?? '',
      to: handsOver ? nameFor(next.speaker, nameOf) : null,
      next: handsOver ? shownTitle(deck.slides[at + 1]?.blocks ?? []) : '',
    }
  }
  return {
    title,
    theme,
    head: { speaker: nameOf(speaker), slides: mine.length, of: slides.length, seconds },
    pages: pages.flatMap((page, at) =>
      slides[at]?.speaker === speaker ? [{ ...page, cues: cuesAt(at) }] : [],
    ),
  }
}

const nameFor = (id: string | null, nameOf: (id: string) => string): string =>
  id === null ? 'whoever speaks there' : nameOf(id)
