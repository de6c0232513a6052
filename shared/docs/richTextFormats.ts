import { isColor } from '#shared/model/color.ts'
import { isFont } from '#shared/model/font.ts'
import { directions } from '#shared/model/direction.ts'
import {
  aligns,
  capitals,
  maxListLevel,
  noMarks,
  placeBounds,
  type Marks,
  type Paragraph,
} from '#shared/model/richText.ts'
import { readLink } from '#shared/model/slideLink.ts'
import { readTabs, writtenTabs } from '#shared/model/tabStop.ts'
import { asNumber } from './guards.ts'

/** Attributes as a text of a document holds them. Anyone may have written them, under any name. */
export type Formats = Readonly<Record<string, unknown>>

/** A value that is the record's own: a name that every object knows, such as `constructor`, is none of its. */
const own = (formats: Formats, key: string): unknown =>
  Object.hasOwn(formats, key) ? formats[key] : undefined

/** The marks of a run, one key each, so that two people who format the same words both have their way. */
export function formatsOfMarks(marks: Marks): Formats {
  const { bold, italic, underline, strike, ...values } = marks
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strike && { strike }),
    ...values,
  }
}

/** What is known and valid among the formats of a run. */
export function readMarks(formats: Formats): Marks {
  const marks: Record<string, unknown> = {}
  for (const key of ['bold', 'italic', 'underline', 'strike'] as const) {
    if (own(formats, key) === true) marks[key] = true
  }
  const [script, color, highlight] = [
    own(formats, 'script'),
    own(formats, 'color'),
    own(formats, 'highlight'),
  ]
  const [font, size, link] = [own(formats, 'font'), own(formats, 'size'), own(formats, 'link')]
  if (script === 'sub' || script === 'super') marks['script'] = script
  if (isColor(color)) marks['color'] = color
  if (isColor(highlight)) marks['highlight'] = highlight
  if (isFont(font)) marks['font'] = font
  if (typeof size === 'number' && size > 0) marks['size'] = asNumber(size, 4, 4, 400)
  const shown = capitals.find((known) => known === own(formats, 'capitals'))
  if (shown) marks['capitals'] = shown
  const leads = typeof link === 'string' ? readLink(link) : null
  if (leads !== null) marks['link'] = leads
  return Object.keys(marks).length === 0 ? noMarks : marks
}

/** What the end of a paragraph says of it. A list's numbers follow from its place; `start` only where they do not. */
export interface ParagraphFormats extends Omit<Paragraph, 'list' | 'inlines'> {
  readonly list: {
    readonly kind: 'bullet' | 'number'
    readonly level: number
    /** The number that this item shows whatever came before; `null`: it counts on. */
    readonly start: number | null
    /** A further paragraph of the item above. */
    readonly more: boolean
  } | null
}

export const plainParagraph: ParagraphFormats = { list: null, align: null, lineSpacing: null }

export function formatsOfParagraph({ list, align, lineSpacing, ...own }: ParagraphFormats): Formats {
  const { direction, indent, firstLine, spaceBefore, tabs } = own
  return {
    ...(list && { list: list.kind }),
    ...(list && list.level > 0 && { level: list.level }),
    ...(list && list.start !== null && { start: list.start }),
    ...(list?.more && { more: true }),
    ...(align && { align }),
    ...(lineSpacing && { spacing: lineSpacing }),
    ...(direction && { dir: direction }),
    ...(indent !== undefined && { indent }),
    ...(firstLine !== undefined && { first: firstLine }),
    ...(spaceBefore !== undefined && { before: spaceBefore }),
    ...(tabs && { tabs: writtenTabs(tabs) }),
  }
}

export function readParagraphFormats(formats: Formats): ParagraphFormats {
  const align = aligns.find((known) => known === own(formats, 'align')) ?? null
  const spacing = asNumber(own(formats, 'spacing'), 0, 0, 5)
  const direction = directions.find((known) => known === own(formats, 'dir'))
  const tabs = readTabs(own(formats, 'tabs'))
  const kind = own(formats, 'list')
  const start = Math.trunc(asNumber(own(formats, 'start'), 0, 0, 9999))
  return {
    align,
    lineSpacing: spacing > 0 ? spacing : null,
    ...(direction && { direction }),
    ...placeIn(formats),
    ...(tabs && { tabs }),
    list:
      kind === 'bullet' || kind === 'number'
        ? {
            kind,
            level: Math.trunc(asNumber(own(formats, 'level'), 0, 0, maxListLevel)),
            start: start > 0 ? start : null,
            more: own(formats, 'more') === true,
          }
        : null,
  }
}

/** The format's key of each number that a paragraph says of its place. */
const placeKeys = { indent: 'indent', firstLine: 'first', spaceBefore: 'before' } as const satisfies Record<
  keyof typeof placeBounds,
  string
>

function placeIn(formats: Formats): Pick<Paragraph, keyof typeof placeBounds> {
  const place: { -readonly [K in keyof typeof placeBounds]?: number } = {}
  for (const [name, key] of Object.entries(placeKeys) as [keyof typeof placeKeys, string][]) {
    const value = own(formats, key)
    const [least, most] = placeBounds[name]
    if (typeof value === 'number' && Number.isFinite(value))
      place[name] = Math.min(most, Math.max(least, value))
  }
  return place
}
