import type { AudienceSlide, ComposedDeck, ComposedSlide } from '../model/deck.ts'
import { isBlank, type RichText } from '../model/richText.ts'
import type { Theme } from '../model/theme.ts'
import { audienceDeck, audienceSlide, designedSlide, withCutPictures } from './audience.ts'

/** A deck as it is laid on pages. */
export interface PrintDeck {
  /** Of the document. */
  readonly title: string
  readonly theme: Theme
  /** Of one speaker's sheets: what it is about. */
  readonly head?: PrintHead
  readonly pages: readonly PrintPage[]
  /** Behind the slides that stay with a client: what was asked when they were shown. */
  readonly questions?: readonly PrintQuestion[]
}

export interface PrintHead {
  readonly speaker: string
  /** Slides that are theirs, of so many. */
  readonly slides: number
  readonly of: number
  /** Planned for these; 0: nothing is planned. */
  readonly seconds: number
}

export interface PrintQuestion {
  readonly text: string
  /** The page of the slide that was on show; `null`: it is not among these. */
  readonly page: number | null
  readonly answered: boolean
  /** What was written to it afterwards; left out: nothing. */
  readonly answer?: string
}

export interface PrintPage {
  readonly slide: AudienceSlide
  /** Its place among the pages, from 1. */
  readonly number: number
  /** For the presenters; left out of what goes to a client. */
  readonly notes?: PrintNotes
  /** For the one who speaks to it. */
  readonly cues?: PrintCues
}

export interface PrintCues {
  readonly seconds: number
  /** Who spoke before, where somebody else did. */
  readonly from: string | null
  /** What to open with. */
  readonly opening: string
  /** Who speaks next, where somebody else does, and to what. */
  readonly to: string | null
  readonly next: string
}

export interface PrintNotes {
  readonly keyMessage: RichText
  readonly points: RichText
}

/** The client's copy, the presenters', or the bare design, which has no client and nobody's points. */
export type PrintCopy = 'client' | 'presenter' | 'design'

interface PrintWish {
  readonly copy: PrintCopy
  readonly title: string
  /** Pictures of slides have nothing beneath them, whoever they are for. */
  readonly bare: boolean
}

/**
 * The shown slides, one a page. A client's has what the audience sees and nothing else, of pictures no more than
 * shows; the presenters' has key messages and talking points beneath. The bare design has neither, and every slot as
 * it was designed.
 */
export function printDeck(deck: ComposedDeck, { copy, title, bare }: PrintWish): PrintDeck {
  const { theme, slides } = audienceDeck(deck, copy === 'design' ? designedSlide : audienceSlide)
  const shown = deck.slides.filter(({ hidden }) => !hidden)
  const pages = slides.map((slide, at): PrintPage => {
    const page = { slide: withCutPictures(slide), number: at + 1 }
    return copy === 'presenter' && !bare ? { ...page, notes: notesOf(shown[at]!) } : page
  })
  return { title, theme, pages }
}

const notesOf = ({ keyMessage, points }: ComposedSlide): PrintNotes => ({
  keyMessage: isBlank(keyMessage) ? [] : keyMessage,
  points: isBlank(points) ? [] : points,
})
