import type { Color, ThemeColor } from './color.ts'
import type { Family, Font } from './font.ts'
import type { FreshLooks } from './freshLooks.ts'
import type { OwnFont } from './ownFont.ts'
import type { Align } from './richText.ts'

/** How a block's text looks before its runs say otherwise. */
export interface TextStyle {
  readonly font: Font
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly color: Color
  readonly align: Align
  /** Multiples of PowerPoint's single line, which is 1.2 × size for every Latin font. */
  readonly lineSpacing: number
  /** Points between paragraphs. */
  readonly spaceAfter: number
  /** Points added to every character's advance. */
  readonly tracking: number
  /** Its words are shown in capitals, and stay as they were typed; left out: they are not. */
  readonly capitals?: boolean
}

/** The least and the most that a style's numbers can be. */
export const styleBounds = {
  size: [4, 400],
  lineSpacing: [0.5, 5],
  spaceAfter: [0, 200],
  tracking: [-20, 100],
} as const satisfies { readonly [K in keyof TextStyle]?: readonly [least: number, most: number] }

/** The steps of the type scale. A block names its role, so that a new theme restyles it. */
export const textRoles = [
  'display',
  'title',
  'heading',
  'lead',
  'body',
  'small',
  'eyebrow',
  'figure',
] as const
export type TextRole = (typeof textRoles)[number]

export interface Theme {
  readonly name: string
  readonly colors: Readonly<Record<ThemeColor, `#${string}`>>
  readonly fonts: {
    readonly heading: Family
    readonly body: Family
    /** What is known of the workspace's own fonts that the deck uses; absent where it uses none. */
    readonly own?: readonly OwnFont[]
  }
  readonly text: Readonly<Record<TextRole, TextStyle>>
  /** What charts colour their series in, one after the other, as many as there are accents; left out: those. */
  readonly charts?: readonly Color[]
}

/** What makes decks look alike: a theme without its name, and without what a deck has noted of fonts. */
export interface ThemeLook extends Pick<Theme, 'colors' | 'text' | 'charts'> {
  readonly fonts: Pick<Theme['fonts'], 'heading' | 'body'>
  /** How new blocks look. Left out: as their tools make them. */
  readonly fresh?: FreshLooks
}

const base: TextStyle = {
  font: 'body',
  size: 18,
  bold: false,
  italic: false,
  color: 'text',
  align: 'left',
  lineSpacing: 1,
  spaceAfter: 0,
  tracking: 0,
}

/** Neutral, and the fallback for whatever a document's theme leaves out. */
export const defaultTheme: Theme = {
  name: 'Ink',
  colors: {
    text: '#14213d',
    background: '#ffffff',
    text2: '#5b6472',
    background2: '#f1f3f8',
    accent1: '#27406b',
    accent2: '#3a6ea5',
    accent3: '#2a9d8f',
    accent4: '#e9a23b',
    accent5: '#d1495b',
    accent6: '#7a5c99',
    link: '#1f5fbf',
  },
  fonts: { heading: 'Calibri', body: 'Calibri' },
  text: {
    display: { ...base, font: 'heading', size: 54, bold: true, lineSpacing: 0.9 },
    title: { ...base, font: 'heading', size: 36, bold: true, lineSpacing: 0.95 },
    heading: { ...base, font: 'heading', size: 24, bold: true },
    lead: { ...base, size: 22, lineSpacing: 1.1, spaceAfter: 6 },
    body: { ...base, size: 18, lineSpacing: 1.1, spaceAfter: 6 },
    small: { ...base, size: 12, color: 'text2' },
    eyebrow: { ...base, size: 13, color: 'text2', bold: true, tracking: 1.2 },
    figure: { ...base, font: 'heading', size: 60, bold: true, lineSpacing: 0.9 },
  },
}
