import {
  formatsOfParagraph,
  readParagraphFormats,
  type Formats,
  type ParagraphFormats,
} from '#shared/docs/richTextFormats.ts'
import type { Direction } from '#shared/model/direction.ts'

/** A paragraph's attributes in the editor. */
export interface ParagraphAttributes {
  readonly list: 'bullet' | 'number' | null
  readonly level: number
  readonly start: number | null
  readonly more: boolean
  readonly textAlign: string | null
  readonly lineSpacing: number | null
  /** `null`: as its first letter goes. */
  readonly dir: Direction | null
}

/** The document's formats of a paragraph's end as the editor's attributes; what is unknown or invalid is left out. */
export function attributesOf(formats: Formats): ParagraphAttributes {
  const { list, align, lineSpacing, direction } = readParagraphFormats(formats)
  return {
    list: list?.kind ?? null,
    level: list?.level ?? 0,
    start: list?.start ?? null,
    more: list?.more ?? false,
    textAlign: align,
    lineSpacing,
    dir: direction ?? null,
  }
}

export const paragraphOf = (attributes: Readonly<Record<string, unknown>>): ParagraphFormats =>
  readParagraphFormats({
    ...attributes,
    align: attributes['textAlign'],
    spacing: attributes['lineSpacing'],
  })

export const formatsOfAttributes = (attributes: Readonly<Record<string, unknown>>): Formats =>
  formatsOfParagraph(paragraphOf(attributes))
