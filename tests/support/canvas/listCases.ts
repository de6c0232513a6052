import { frame } from '#shared/model/frame.ts'
import type { ListLevel } from '#shared/model/listMarker.ts'
import { noMarks, paragraph, type Inline, type Marks, type Paragraph } from '#shared/model/richText.ts'
import { bareSurface } from '#shared/model/surface.ts'
import { defaultTheme, type Theme } from '#shared/model/theme.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { composedDeck, composedSlide, textBlock } from '../pptxDecks.ts'

const run = (text: string, marks: Partial<Marks> = noMarks): Inline => ({ kind: 'text', text, marks })
const item = (ordinal: number, level: number, ...inlines: readonly Inline[]): Paragraph => ({
  ...paragraph(''),
  inlines,
  list: { kind: 'number', level, ordinal },
})
const bullet = (level: number, ...inlines: readonly Inline[]): Paragraph => ({
  ...paragraph(''),
  inlines,
  list: { kind: 'bullet', level, ordinal: 1 },
})
const plain = (...inlines: readonly Inline[]): Paragraph => ({ ...paragraph(''), inlines })

/** Numbers in a row, from one on. */
const counted = (from: number, count: number, marks?: Partial<Marks>): readonly Paragraph[] =>
  Array.from({ length: count }, (_, at) => item(from + at, 0, run('of the list', marks)))

/** Cases of lists and tabs, by name: each a slide with two texts beside each other. */
const cases: Readonly<Record<string, readonly (readonly Paragraph[])[]>> = {
  'numbers from 10 up': [counted(1, 12), counted(96, 6)],
  'large numbers': [counted(1, 4, { size: 28 }), counted(8, 4, { size: 28 })],
  'numbers of several levels': [
    [
      item(9, 0, run('first')),
      item(1, 1, run('under it')),
      item(10, 1, run('and so on')),
      item(10, 0, run('second')),
      item(1, 2, run('far in')),
    ],
    [bullet(0, run('dot')), bullet(1, run('dash')), bullet(2, run('dot again'))],
  ],
  'signs like the first words': [
    [
      item(1, 0, run('Bold', { bold: true }), run(' and not')),
      item(2, 0, run('Large', { size: 32 }), run(' and not')),
      item(3, 0, run('Small', { size: 12 }), run(' and not')),
      item(4, 0, run('Italic', { italic: true }), run(' and not')),
    ],
    [
      bullet(0, run('Bold', { bold: true }), run(' and not')),
      bullet(0, run('Large', { size: 32 }), run(' and not')),
      bullet(0, run('Small', { size: 12 }), run(' and not')),
      bullet(0, run('plain, then '), run('large', { size: 32 })),
    ],
  ],
  'empty items': [
    [item(1, 0, run('one')), item(2, 0), item(2, 0, run('two')), item(3, 0), item(3, 0, run('three'))],
    [item(1, 0), item(1, 0, run('one')), item(1, 1), item(1, 1, run('inner')), item(2, 0, run('two'))],
  ],
  tabs: [
    [
      plain(run('a\tb\tc')),
      plain(run('abcdef\tb\tc')),
      plain(run('two\t\tapart')),
      plain(run('Large\tb', { size: 32 })),
    ],
    [plain(run('\tbegins with one')), plain(run('small\tb\tc', { size: 12 })), plain(run('a long word\tb'))],
  ],
  'signs and indents of their own': [
    [
      bullet(0, run('a first one that is long enough to run on into a second line of its text')),
      bullet(1, run('under it, and long enough to run on into a second line as well')),
      bullet(2, run('far in')),
    ],
    [item(1, 0, run('counted')), item(1, 1, run('and under it')), bullet(0, run('a dot'))],
  ],
  'tabs in lists': [
    [item(1, 0, run('a\tb\tc')), item(2, 0, run('abcdefghi\tb')), item(1, 1, run('a\tb\tc'))],
    [bullet(0, run('a\tb\tc')), bullet(1, run('a\tb')), bullet(2, run('a\tb\tc'))],
  ],
}

/** By the case's name: how the lists of its texts stand, where that is not as usual. */
const standing: Readonly<Record<string, readonly ListLevel[]>> = {
  'signs and indents of their own': [
    { before: 0, hang: 36, sign: '▪' },
    { before: 54, hang: 30, sign: '○' },
    { before: 120, hang: 30, sign: '–' },
  ],
}

const blockOf = (id: string, x: number, text: readonly Paragraph[], lists?: readonly ListLevel[]) =>
  textBlock(text, {
    id,
    frame: frame(x, 60, 560, 600),
    body: {
      ...{ text, role: 'body', style: defaultTheme.text.body, valign: 'top', inset: 8 },
      ...(lists && { lists }),
    },
    surface: bareSurface,
  })

/** Arial's stand-in is on every machine with LibreOffice; Calibri's is not. */
const arial: Theme = { ...defaultTheme, fonts: { heading: 'Arial', body: 'Arial' } }

export const listCases: ComposedDeck = composedDeck(
  Object.entries(cases).map(([title, [left = [], right = []]], at) =>
    composedSlide(
      [blockOf(`left${at}`, 60, left, standing[title]), blockOf(`right${at}`, 660, right, standing[title])],
      {
        id: `slide${at}`,
        title,
      },
    ),
  ),
  { theme: arial },
)
