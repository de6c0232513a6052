import { fitted } from '#shared/blocks/fitted.ts'
import type { Autofit, Columns, VerticalAlign } from '#shared/model/body.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import { bullets, paragraph, type Paragraph, type RichText } from '#shared/model/richText.ts'
import { bareSurface } from '#shared/model/surface.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { defaultTheme, type Theme } from '#shared/model/theme.ts'
import { composedDeck, composedSlide, textBlock } from '../pptxDecks.ts'

/** Arial's stand-in is on every machine with LibreOffice; Calibri's is not. */
const theme: Theme = { ...defaultTheme, fonts: { heading: 'Arial', body: 'Arial' } }

const sentence =
  'Every store keeps its own numbers, and every one of them is late: what was sold on Friday is known on Tuesday, when the next delivery has long been ordered. '

const numbered = (items: readonly string[]): RichText =>
  items.map((item, at) => ({ ...paragraph(item), list: { kind: 'number', level: 0, ordinal: at + 1 } }))

const sized: Paragraph = {
  ...paragraph(''),
  inlines: [
    { kind: 'text', text: '84 % ', marks: { size: 54, bold: true } },
    { kind: 'text', text: sentence, marks: { size: 14 } },
    { kind: 'text', text: sentence, marks: { italic: true } },
  ],
}

interface Case {
  readonly text: RichText
  readonly frame: Frame
  readonly autofit?: Exclude<Autofit, 'fixed'>
  readonly columns?: Columns
  readonly valign?: VerticalAlign
}

const [left, right] = [frame(60, 60, 560, 300), frame(660, 60, 560, 300)]
const long = [paragraph(sentence.repeat(3)), paragraph(sentence), paragraph(sentence.repeat(2))]

/** Words that are fitted to their frames, by name: each a slide with two texts beside each other. */
const cases: Readonly<Record<string, readonly [Case, Case]>> = {
  'words that shrink': [
    { text: [paragraph(sentence.repeat(5))], frame: left, autofit: 'shrink' },
    { text: long, frame: right, autofit: 'shrink' },
  ],
  'lists that shrink': [
    { text: bullets(...Array<string>(5).fill(sentence)), frame: left, autofit: 'shrink' },
    { text: numbered(Array<string>(11).fill('Ordered on Friday, late')), frame: right, autofit: 'shrink' },
  ],
  'several sizes that shrink': [
    { text: [sized, sized], frame: left, autofit: 'shrink' },
    { text: [paragraph(sentence)], frame: right, autofit: 'shrink' },
  ],
  'frames that grow': [
    { text: long, frame: frame(60, 10, 560, 80), autofit: 'grow' },
    { text: [sized], frame: frame(660, 500, 560, 80), autofit: 'grow', valign: 'bottom' },
  ],
  columns: [
    { text: [paragraph(sentence.repeat(4))], frame: left, columns: { count: 2, gap: 24 } },
    { text: long, frame: right, columns: { count: 3, gap: 16 }, autofit: 'shrink' },
  ],
}

const blockOf = (id: string, { text, frame, valign = 'top', ...fit }: Case) =>
  fitted(
    textBlock(text, {
      id,
      frame,
      body: { text, role: 'body', style: theme.text.body, valign, inset: 8, ...fit },
      surface: bareSurface,
    }),
    theme.fonts,
  )

export const fitCases: ComposedDeck = composedDeck(
  Object.entries(cases).map(([title, [one, another]], at) =>
    composedSlide([blockOf(`left${at}`, one), blockOf(`right${at}`, another)], { id: `slide${at}`, title }),
  ),
  { theme },
)
