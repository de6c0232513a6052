import type { Inline, Marks, Paragraph, RichText } from './richText.ts'

/** What sales may do to the look of its words in a slot, as marketing grants it. */
export const slotFormats = ['emphasis', 'lists', 'links', 'lines', 'colors', 'type', 'layout'] as const
export type SlotFormat = (typeof slotFormats)[number]

/** Granted where marketing has said nothing. */
export const usualFormats: readonly SlotFormat[] = ['emphasis', 'lists', 'links']

/** The grant that each mark of a run needs. */
export const formatOfMark: Readonly<Record<keyof Marks, SlotFormat>> = {
  bold: 'emphasis',
  italic: 'emphasis',
  underline: 'lines',
  strike: 'lines',
  script: 'lines',
  color: 'colors',
  highlight: 'colors',
  font: 'type',
  size: 'type',
  link: 'links',
}

/**
 * A slot's words with no more of a look than is granted, whatever the pitch holds. What marketing's `own` words in
 * the slot wear is granted too: who starts from them keeps it. The same object where nothing has to go.
 */
export function withinGrant(words: RichText, granted: readonly SlotFormat[], own: RichText): RichText {
  const worn = wornBy(own)
  const may = (format: SlotFormat, key: string, value: unknown): boolean =>
    granted.includes(format) || worn.has(`${key} ${String(value)}`)
  const within = words.map((paragraph) => paragraphWithin(paragraph, may))
  return within.every((paragraph, at) => paragraph === words[at]) ? words : within
}

type May = (format: SlotFormat, key: string, value: unknown) => boolean

function paragraphWithin(paragraph: Paragraph, may: May): Paragraph {
  const { list, align, lineSpacing, direction, inlines } = paragraph
  const within = {
    list: list && may('lists', 'list', list.kind) ? list : null,
    align: align !== null && may('layout', 'align', align) ? align : null,
    lineSpacing: lineSpacing !== null && may('layout', 'spacing', lineSpacing) ? lineSpacing : null,
    ...(direction && may('layout', 'direction', direction) && { direction }),
    inlines: inlines.map((inline) => inlineWithin(inline, may)),
  }
  const same =
    within.list === list &&
    within.align === align &&
    within.lineSpacing === lineSpacing &&
    within.direction === direction &&
    within.inlines.every((inline, at) => inline === inlines[at])
  return same ? paragraph : within
}

function inlineWithin(inline: Inline, may: May): Inline {
  if (inline.kind === 'break') return inline
  const marks = Object.entries(inline.marks) as [keyof Marks, unknown][]
  const kept = marks.filter(([mark, value]) => may(formatOfMark[mark], mark, value))
  return kept.length === marks.length ? inline : { ...inline, marks: Object.fromEntries(kept) }
}

/** Everything that words wear, as `mark value`. */
function wornBy(words: RichText): ReadonlySet<string> {
  const worn = new Set<string>()
  for (const { list, align, lineSpacing, direction, inlines } of words) {
    if (list) worn.add(`list ${list.kind}`)
    if (align !== null) worn.add(`align ${align}`)
    if (lineSpacing !== null) worn.add(`spacing ${lineSpacing}`)
    if (direction) worn.add(`direction ${direction}`)
    for (const inline of inlines)
      if (inline.kind !== 'break')
        for (const [mark, value] of Object.entries(inline.marks)) worn.add(`${mark} ${String(value)}`)
  }
  return worn
}
