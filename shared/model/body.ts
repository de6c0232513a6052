import type { RichText } from './richText.ts'
import type { TextRole, TextStyle } from './theme.ts'

export const verticalAligns = ['top', 'middle', 'bottom'] as const
export type VerticalAlign = (typeof verticalAligns)[number]

/** Words, and how they sit in their place. */
export interface TextBody {
  readonly text: RichText
  readonly role: TextRole
  /** What differs from the theme's style for the role. */
  readonly style: Partial<TextStyle>
  readonly valign: VerticalAlign
  /** Pixels between the frame and the text, on every side. */
  readonly inset: number
}

/** Words with their style settled: role and overrides merged over the theme, variables replaced where known. */
export interface ComposedBody extends Omit<TextBody, 'style'> {
  readonly style: TextStyle
}
