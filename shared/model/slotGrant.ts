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
  capitals: 'type',
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

/** What a paragraph says of itself beside its list and its words. */
type ParagraphKey = Exclude<keyof Paragraph, 'list' | 'inlines'>

function paragraphWithin(paragraph: Paragraph, may: May): Paragraph {
  const { list, inlines, ...look } = paragraph
  const said = Object.entries(look) as [ParagraphKey, unknown][]
  const refused = said.filter(([key, value]) => value !== null && !may('layout', key, worth(value)))
  const within = {
    list: list && may('lists', 'list', list.kind) ? list : null,
    inlines: inlines.map((inline) => inlineWithin(inline, may)),
  }
  const same = within.list === list && within.inlines.every((inline, at) => inline === inlines[at])
  if (same && refused.length === 0) return paragraph
  const gone = new Set(refused.map(([key]) => key))
  const kept = Object.fromEntries(said.filter(([key]) => !gone.has(key)))
  return { align: null, lineSpacing: null, ...kept, ...within }
}

/** A value as it can be compared. */
const worth = (value: unknown): unknown => (typeof value === 'object' ? JSON.stringify(value) : value)

function inlineWithin(inline: Inline, may: May): Inline {
  if (inline.kind === 'break') return inline
  const marks = Object.entries(inline.marks) as [keyof Marks, unknown][]
  const kept = marks.filter(([mark, value]) => may(formatOfMark[mark], mark, value))
  return kept.length === marks.length ? inline : { ...inline, marks: Object.fromEntries(kept) }
}

/** Everything that words wear, as `mark value`. */
function wornBy(words: RichText): ReadonlySet<string> {
  const worn = new Set<string>()
  for (const { list, inlines, ...look } of words) {
    if (list) worn.add(`list ${list.kind}`)
    for (const [key, value] of Object.entries(look))
      if (value !== null) worn.add(`${key} ${String(worth(value))}`)
    for (const inline of inlines)
      if (inline.kind !== 'break')
        for (const [mark, value] of Object.entries(inline.marks)) worn.add(`${mark} ${String(value)}`)
  }
  return worn
}
