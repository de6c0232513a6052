import * as Y from 'yjs'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { fontFamilies, type Font } from '#shared/model/font.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph, plainRichText, type Paragraph } from '#shared/model/richText.ts'
import { chartOf } from '../chartDecks.ts'

const sentences = [
  'Daylark brings fresh food to every shop before seven, whatever the weather does on the way.',
  'Planning speed is the loss they can still influence, and it is the one that nobody measures today.',
  'Of 84 shops, 61 renewed within a week (73 %); the others asked for a second visit in spring.',
  'One order, one invoice, one person to call: that is what “simple” means to a shop’s manager.',
] as const

const listed = (kind: 'bullet' | 'number', level: number, ordinal: number, words: string): Paragraph => ({
  ...paragraph(words),
  list: { kind, level, ordinal },
})

const list: readonly Paragraph[] = [
  listed('bullet', 0, 1, sentences[0]),
  listed('bullet', 1, 1, sentences[1]),
  listed('bullet', 1, 2, sentences[3]),
  listed('bullet', 0, 2, sentences[2]),
]
const counted: readonly Paragraph[] = sentences.map((words, at) => listed('number', 0, at + 1, words))

/** What slides of each font have on them, by name. */
const kinds: Readonly<Record<string, (font: Font) => readonly BlockContent[]>> = {
  prose: (font) =>
    (['left', 'center', 'right', 'justify'] as const).map((align, at) => ({
      kind: 'text',
      frame: frame(60 + (at % 2) * 600, 60 + Math.floor(at / 2) * 320, 540, 280),
      body: {
        text: sentences.map((words) => paragraph(words)),
        style: { font, align, size: 14 + 2 * at, bold: at === 1, italic: at === 2 },
      },
    })),
  headlines: (font) =>
    [44, 34, 28].map((size, at) => ({
      kind: 'text',
      frame: frame(60, 40 + at * 220, 1160, 200),
      body: { text: plainRichText(sentences[at]!), style: { font, size, bold: at === 1 }, valign: 'middle' },
    })),
  lists: (font) =>
    [list, counted].map((text, at) => ({
      kind: 'text',
      frame: frame(60 + at * 600, 60, 540, 600),
      body: { text, style: { font, size: 20 } },
    })),
  fits: (font) => [
    {
      kind: 'text',
      frame: frame(60, 300, 500, 60),
      body: { text: sentences.map((words) => paragraph(words)), autofit: 'grow', style: { font, size: 16 } },
    },
    {
      kind: 'text',
      frame: frame(640, 60, 560, 560),
      body: { text: list, columns: { count: 2, gap: 24 }, style: { font, size: 16 } },
    },
  ],
  table: (font) => {
    const rows = sentences.map((words, at) =>
      [`Point ${at + 1}`, words, `${(at + 1) * 12} %`].map(plainRichText),
    )
    const table = tableOf(
      [['What', 'Why it matters to them', 'Share'].map(plainRichText), ...rows],
      frame(60, 60, 1160, 560),
    )
    const cells = Object.entries(table.cells).map(
      ([part, cell]) => [part, { ...cell, body: { ...cell.body, style: { font, size: 16 } } }] as const,
    )
    return [{ ...table, cells: Object.fromEntries(cells) }]
  },
  chart: (font) => [
    {
      ...chartOf(
        [
          [4, 7, 6, 9],
          [2, 3, 5, 8],
        ],
        { type: 'column' },
      ),
      frame: frame(60, 60, 640, 560),
    },
    {
      kind: 'text',
      frame: frame(740, 60, 460, 560),
      body: { text: counted, style: { font, size: 18 } },
    },
  ],
  shapes: (font) =>
    (['rect', 'roundRect', 'ellipse', 'hexagon', 'chevron', 'wedgeRectCallout'] as const).map(
      (shape, at) => ({
        kind: 'shape',
        shape,
        frame: frame(60 + (at % 3) * 400, 60 + Math.floor(at / 3) * 320, 360, 280),
        body: { text: plainRichText(sentences[at % 4]!), style: { font, size: 12, color: 'background' } },
      }),
    ),
}

/**
 * Words in each font, in each kind of block that lays them out: a slide a pair. No type that shrinks: LibreOffice reckons
 * its scale itself, whatever the file says.
 */
export function parityDeck(): ComposedDeck {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Parity' })
  for (const font of fontFamilies)
    for (const [kind, blocksIn] of Object.entries(kinds))
      addSlide(doc, { title: `${font}: ${kind}`, blocks: blocksIn(font) })
  return compose(readDesign(doc), null)
}
