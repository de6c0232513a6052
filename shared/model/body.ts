import type { Language } from './language.ts'
import type { ListLevel } from './listMarker.ts'
import type { RichText } from './richText.ts'
import type { TextRole, TextStyle } from './theme.ts'

export const verticalAligns = ['top', 'middle', 'bottom'] as const
export type VerticalAlign = (typeof verticalAligns)[number]

/** What becomes of words that are too many for their place: they stand over, the type shrinks, or the frame grows. */
export const autofits = ['fixed', 'shrink', 'grow'] as const
export type Autofit = (typeof autofits)[number]

/** Columns that words run through, and pixels between two of them. */
export interface Columns {
  readonly count: number
  readonly gap: number
}

export const mostColumns = 3
export const usualGap = 24

/** Words, and how they sit in their place. */
export interface TextBody {
  readonly text: RichText
  readonly role: TextRole
  /** What differs from the theme's style for the role. */
  readonly style: Partial<TextStyle>
  readonly valign: VerticalAlign
  /** Pixels between the frame and the text. */
  readonly inset: number
  /** The same to the left and to the right, where PowerPoint keeps words further off; left out: `inset`. */
  readonly sides?: number
  /** Left out: they stand over. */
  readonly autofit?: Exclude<Autofit, 'fixed'>
  /** Left out: one. */
  readonly columns?: Columns
  /** How its lists stand, level by level; left out, or of a level that is not there: as `usualListLevel` has it. */
  readonly lists?: readonly ListLevel[]
}

/** Pixels that a body keeps off the sides of its place. */
export const insetsOf = ({ inset, sides = inset }: Pick<TextBody, 'inset' | 'sides'>) => ({
  across: sides,
  down: inset,
})

/** Words with their style settled: role and overrides merged over the theme, variables replaced where known. */
export interface ComposedBody extends Omit<TextBody, 'style'> {
  readonly style: TextStyle
  /** What its owner said that they write in; left out: nobody did. */
  readonly language?: Language
  /** What the type is shrunk to so that the words fit, as a share of what `style` and runs say; left out: 1. */
  readonly scale?: number
  /** Pixels of its columns; left out: what the place has, since the words fit. */
  readonly columnHeight?: number
  /**
   * Of each tab of each paragraph, how far apart equal stops from where its lines begin would stand for it to end at its
   * own, in pixels: what browsers know. Left out, or of a paragraph without any: an inch.
   */
  readonly tabSizes?: readonly (readonly number[])[]
  /** How many of its paragraphs have appeared, while its slide builds up; left out: all. The others keep their room. */
  readonly appeared?: number
}
