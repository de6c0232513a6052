import {
  formatsOfParagraph,
  readParagraphFormats,
  type Formats,
  type ParagraphFormats,
} from '#shared/docs/richTextFormats.ts'
import type { Direction } from '#shared/model/direction.ts'
import { writtenTabs } from '#shared/model/tabStop.ts'

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
  /** Pixels, pixels and points; `null`: as the list or the block has it. */
  readonly indent: number | null
  readonly firstLine: number | null
  readonly spaceBefore: number | null
  /** As documents write them. */
  readonly tabs: string | null
}

/** The document's formats of a paragraph's end as the editor's attributes; what is unknown or invalid is left out. */
export function attributesOf(formats: Formats): ParagraphAttributes {
  const { list, align, lineSpacing, direction, tabs, ...place } = readParagraphFormats(formats)
  return {
    list: list?.kind ?? null,
    level: list?.level ?? 0,
    start: list?.start ?? null,
    more: list?.more ?? false,
    textAlign: align,
    lineSpacing,
    dir: direction ?? null,
    indent: place.indent ?? null,
    firstLine: place.firstLine ?? null,
    spaceBefore: place.spaceBefore ?? null,
    tabs: tabs ? writtenTabs(tabs) : null,
  }
}

export const paragraphOf = (attributes: Readonly<Record<string, unknown>>): ParagraphFormats =>
  readParagraphFormats({
    ...attributes,
    align: attributes['textAlign'],
    spacing: attributes['lineSpacing'],
    first: attributes['firstLine'],
    before: attributes['spaceBefore'],
  })

export const formatsOfAttributes = (attributes: Readonly<Record<string, unknown>>): Formats =>
  formatsOfParagraph(paragraphOf(attributes))
