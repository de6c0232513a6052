import { frame } from '#shared/model/frame.ts'
import { noMarks, paragraph, type Inline, type Marks, type Paragraph } from '#shared/model/richText.ts'
import { defaultTheme, type Theme } from '#shared/model/theme.ts'
import { bareSurface } from '#shared/model/surface.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { ComposedBody, VerticalAlign } from '#shared/model/body.ts'
import { composedDeck, composedSlide, shapeBlock, textBlock } from '../pptxDecks.ts'

const run = (text: string, size?: number, marks: Marks = noMarks): Inline => ({
  kind: 'text',
  text,
  marks: size === undefined ? marks : { ...marks, size },
})
const lineBreak: Inline = { kind: 'break' }
const line = (...inlines: readonly Inline[]): Paragraph => ({ ...paragraph(''), inlines })
const spaced = (lineSpacing: number, ...inlines: readonly Inline[]): Paragraph => ({
  ...line(...inlines),
  lineSpacing,
})
const item = (ordinal: number, kind: 'bullet' | 'number', ...inlines: readonly Inline[]): Paragraph => ({
  ...line(...inlines),
  list: { kind, level: 0, ordinal },
})

const figure = [run('84 %', 54, { bold: true }), lineBreak, run('of stores renewed', 14)] as const
const wrapped = [
  run('Small words come first and go on until ', 14),
  run('a large word ', 40),
  run(
    'stands among them; then the small ones go on for as long as it takes to fill two more lines of text.',
    14,
  ),
] as const

/** Cases of lines with several sizes, by name: each a slide with two texts beside each other. */
const cases: Readonly<Record<string, readonly (readonly Paragraph[])[]>> = {
  'a figure over its words': [[line(...figure)], [line(...figure), line(run('after it'))]],
  'words over their figure': [
    [line(run('Renewed stores', 14), lineBreak, run('84 %', 54))],
    [line(run('Renewed stores'), lineBreak, run('84 %', 54), lineBreak, run('and counting', 12))],
  ],
  'wide lines': [[spaced(1.5, ...figure)], [spaced(2, ...wrapped)]],
  'narrow lines': [[spaced(0.8, ...figure)], [spaced(0.9, ...wrapped)]],
  'soft-wrapped lines': [[line(...wrapped)], [line(run('In the block’s size, '), ...wrapped)]],
  'empty lines': [
    [line(run('Above', 40), lineBreak, lineBreak, run('below', 14))],
    [
      line(run('Above', 14), lineBreak, lineBreak, run('below', 40)),
      line(),
      line(run('after an empty one', 14)),
    ],
  ],
  lists: [
    [
      item(1, 'bullet', run('84 %', 40), run(' of stores', 14)),
      item(2, 'bullet', run('of stores ', 14), run('84 %', 40)),
      item(3, 'bullet', ...wrapped),
      item(4, 'bullet', run('plain')),
    ],
    [
      item(1, 'number', run('84 %', 40), lineBreak, run('of stores', 14)),
      item(2, 'number', run('plain, and '), run('large', 32)),
      item(3, 'number', run('all small', 12)),
      item(4, 'number', run('plain')),
    ],
  ],
  'raised, marked and linked words': [
    [
      line(
        run('CO'),
        run('2', undefined, { script: 'sub' }),
        run(' and '),
        run('x', 40),
        run('2', 40, { script: 'super' }),
        run(' small', 12),
      ),
      line(
        run('Marked', 40, { highlight: 'accent4' }),
        run(' and ', 14),
        run('marked', 14, { highlight: 'accent4' }),
      ),
    ],
    [line(run('Linked', 40, { link: 'https://example.com/' }), run(' under', 14, { underline: true }))],
  ],
}

const bodyOf = (valign: VerticalAlign, text: readonly Paragraph[]): ComposedBody => ({
  text,
  role: 'body',
  style: { ...defaultTheme.text.body, lineSpacing: 1 },
  valign,
  inset: 8,
})

const blockOf = (id: string, x: number, valign: VerticalAlign, text: readonly Paragraph[]) =>
  textBlock(text, {
    id,
    frame: frame(x, 60, 560, 600),
    body: bodyOf(valign, text),
    surface: bareSurface,
  })

const anchors: readonly VerticalAlign[] = ['top', 'bottom', 'middle']

/** Arial's stand-in is on every machine with LibreOffice; Calibri's is not. */
const arial: Theme = { ...defaultTheme, fonts: { heading: 'Arial', body: 'Arial' } }

const shapeOf = (id: string, x: number, valign: VerticalAlign, text: readonly Paragraph[]) =>
  shapeBlock({ id, frame: frame(x, 60, 560, 600), body: bodyOf(valign, text), surface: bareSurface })

/** The same words in shapes. In cells of tables LibreOffice takes the height of lines from the font. */
export const linesInShapes: ComposedDeck = composedDeck(
  [
    composedSlide(
      [
        shapeOf('left', 60, 'top', [line(...figure), line(...wrapped)]),
        shapeOf('right', 660, 'middle', [
          line(run('Renewed stores', 14), lineBreak, run('84 %', 54)),
          item(1, 'number', run('large', 28)),
          item(2, 'number', run('and '), run('large again', 28)),
        ]),
      ],
      { id: 'shapes', title: 'lines in shapes' },
    ),
  ],
  { theme: arial },
)

export const lineCases: ComposedDeck = composedDeck(
  Object.entries(cases).map(([title, [left = [], right = []]], at) =>
    composedSlide(
      [blockOf(`left${at}`, 60, 'top', left), blockOf(`right${at}`, 660, anchors[at % 3]!, right)],
      {
        id: `slide${at}`,
        title,
      },
    ),
  ),
  { theme: arial },
)
