import type { Block } from '../blocks/kinds.ts'
import type { Paint } from './color.ts'
import type { SlideId } from './ids.ts'
import type { Ordered } from './order.ts'
import type { RichText } from './richText.ts'
import type { Theme } from './theme.ts'

/** Marketing's document, read. */
export interface Design {
  readonly title: string
  readonly theme: Theme
  /** In order, hidden ones too. */
  readonly slides: readonly DesignSlide[]
}

export interface DesignSlide extends Ordered {
  readonly id: SlideId
  readonly title: string
  /** A heading above this slide in the list: it opens a section. Empty: none. */
  readonly section: string
  readonly background: Paint
  /** Left out of every showing. */
  readonly hidden: boolean
  /** Back to front. */
  readonly blocks: readonly Block[]
  /** What the slide must leave behind, in marketing's words; private to the team. */
  readonly keyMessage: RichText
}
