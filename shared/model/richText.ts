import type { Color } from './color.ts'
import type { Direction } from './direction.ts'
import type { Font } from './font.ts'
import type { TabStop } from './tabStop.ts'

/**
 * Text as plain data: paragraphs in reading order. Lists are flat, each item says its level, which is how
 * both CSS with hanging markers and PowerPoint want it.
 */
export type RichText = readonly Paragraph[]

export const aligns = ['left', 'center', 'right', 'justify'] as const
export type Align = (typeof aligns)[number]

export interface Paragraph {
  readonly list: ListItem | null
  /** `null`: as the block's style says. */
  readonly align: Align | null
  /** Multiples of PowerPoint's single line (1.2 × size); `null`: as the block's style says. */
  readonly lineSpacing: number | null
  /** Which way its words go, whatever they are; absent: as the first letter does. */
  readonly direction?: Direction
  /** Pixels that its lines are moved in; absent: as its list has it, or none. */
  readonly indent?: number
  /** Pixels that its first line begins further in than the others, or less far; absent: as its list has it, or none. */
  readonly firstLine?: number
  /** Points between it and the paragraph above; absent: as the block's style says. */
  readonly spaceBefore?: number
  /** Where tabs in it end, from the left; absent: every inch. */
  readonly tabs?: readonly TabStop[]
  readonly inlines: readonly Inline[]
}

export interface ListItem {
  readonly kind: 'bullet' | 'number'
  /** 0 for the outermost list, 8 at the most. */
  readonly level: number
  /** The number this item shows (bullets count too); `null` for a further paragraph of the item above. */
  readonly ordinal: number | null
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: Marks }
  | { readonly kind: 'break' }
  | { readonly kind: 'variable'; readonly name: string; readonly marks: Marks }

/** What a run says beyond its block's style. An absent key inherits. */
export interface Marks {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly script?: 'sub' | 'super'
  readonly color?: Color
  readonly highlight?: Color
  readonly font?: Font
  /** Points. */
  readonly size?: number
  /** Shown in capitals, small ones for small letters; its words stay as they were typed. */
  readonly capitals?: Capitals
  /** An absolute http, https, mailto or tel address, or a slide of the same deck (`slideLink.ts`). */
  readonly link?: string
}

export const capitals = ['all', 'small'] as const
export type Capitals = (typeof capitals)[number]

/** Of the type's size: how large small letters are as small capitals, as office programs draw them. */
export const smallCapital = 0.8

/** The least and the most that a paragraph says of its place: pixels, and points for the space. */
export const placeBounds = {
  indent: [0, 600],
  firstLine: [-600, 600],
  spaceBefore: [0, 200],
} as const satisfies { readonly [K in keyof Paragraph]?: readonly [least: number, most: number] }

export const noText: RichText = []
export const noMarks: Marks = {}

export const maxListLevel = 8

/** A paragraph outside any list, from plain text. */
export const paragraph = (text: string, marks: Marks = noMarks): Paragraph => ({
  list: null,
  align: null,
  lineSpacing: null,
  inlines: text === '' ? [] : [{ kind: 'text', text, marks }],
})

/** One paragraph a line. */
export const plainRichText = (text: string): RichText => text.split('\n').map((line) => paragraph(line))

/** One bullet an item, all on the outermost level. */
export const bullets = (...items: readonly string[]): RichText =>
  items.map((item, at) => ({ ...paragraph(item), list: { kind: 'bullet', level: 0, ordinal: at + 1 } }))

/** The characters a reader sees, one line a paragraph; variables as `{{name}}`. */
export const plainText = (text: RichText): string =>
  text.map(({ inlines }) => inlines.map(inlineText).join('')).join('\n')

export const isBlank = (text: RichText): boolean => plainText(text).trim() === ''

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'break':
      return '\n'
    case 'variable':
      return `{{${inline.name}}}`
  }
}
