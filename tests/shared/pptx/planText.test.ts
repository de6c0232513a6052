import { expect, test } from 'vitest'
import type { ComposedBody } from '#shared/model/body.ts'
import { noMarks, paragraph, plainRichText, type Marks, type Paragraph } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import { planText } from '#shared/pptx/planText.ts'
import { textBlock } from '../../support/pptxDecks.ts'

const planned = (text: readonly Paragraph[], more: Pick<ComposedBody, 'lists'> = {}) =>
  planText({ ...textBlock(text).body, ...more }).paragraphs
const lookOf = (marks: Marks) => {
  const [piece] = planned([paragraph('words', marks)])[0]?.pieces ?? []
  if (!piece) throw new Error('Nothing planned')
  return piece.look
}

test('theme fonts and colours stay the theme’s, fixed ones are fixed', () => {
  expect(lookOf(noMarks)).toMatchObject({ typeface: '+mn-lt', color: { scheme: 'tx1' }, size: 1800 })
  expect(lookOf({ font: 'heading', color: 'accent2' })).toMatchObject({
    typeface: '+mj-lt',
    color: { scheme: 'accent2' },
  })
  expect(lookOf({ font: 'Georgia', color: '#0a1b2c', size: 11.5 })).toMatchObject({
    typeface: 'Georgia',
    color: { rgb: '0A1B2C' },
    size: 1150,
  })
})

test('a run can take away what its block’s style gives', () => {
  const { body } = textBlock([paragraph('words', { bold: false })])
  const [planned] = planText({ ...body, style: { ...body.style, bold: true } }).paragraphs
  expect(planned?.pieces[0]?.look.bold).toBe(false)
})

test('a link that PowerPoint would not open leaves its words', () => {
  expect(lookOf({ link: 'https://example.com' }).link).toEqual({
    to: { address: 'https://example.com' },
    ownColor: false,
  })
  expect(lookOf({ link: 'https://example.com', color: 'accent1' }).link?.ownColor).toBe(true)
  expect(lookOf({ link: 'not a link' }).link).toBeNull()
  expect(lookOf({ link: 'slide:prices' }).link?.to).toEqual({ slide: 'prices' })
  expect(lookOf({ link: 'jump:anywhere' }).link).toBeNull()
})

test('breaks, line ends inside a run, and variables without a value', () => {
  const variable = { kind: 'variable', name: 'client.name', marks: noMarks } as const
  const text = { kind: 'text', text: 'one\ntwo', marks: noMarks } as const
  const [line] = planned([{ ...paragraph(''), inlines: [text, { kind: 'break' }, variable] }])
  expect(line?.pieces.map((piece) => (piece.kind === 'run' ? piece.text : '|'))).toEqual([
    'one',
    '|',
    'two',
    '|',
    '{{client.name}}',
  ])
})

test('space between paragraphs is space before, which the first one is spared', () => {
  const { spaceAfter } = defaultTheme.text.body
  expect(planned(plainRichText('one\ntwo')).map(({ spaceBefore }) => spaceBefore)).toEqual([
    spaceAfter * 100,
    spaceAfter * 100,
  ])
})

test('a paragraph’s own alignment and line spacing win over the style’s', () => {
  const own = { ...paragraph('words'), align: 'justify', lineSpacing: 1.5 } as const
  expect(planned([own, paragraph('words')])).toMatchObject([
    { align: 'just', lineSpacing: 150_000 },
    { align: 'l', lineSpacing: 110_000 },
  ])
})

test('list items hang their marker, and what continues one stands under its words', () => {
  const item = (level: number, ordinal: number | null): Paragraph => ({
    ...paragraph('words'),
    list: { kind: 'bullet', level, ordinal },
  })
  const px = 9525
  expect(planned([item(0, 1), item(1, 1), item(0, null)])).toMatchObject([
    { level: 0, marker: { kind: 'bullet', left: 24 * px, hang: 24 * px } },
    { level: 1, marker: { kind: 'bullet', left: 48 * px, hang: 24 * px } },
    { level: 0, marker: { kind: 'none', left: 24 * px, hang: 0 } },
  ])
})

test('lists stand as their body says, level by level, and as usual where it says nothing', () => {
  const item = (level: number): Paragraph => ({
    ...paragraph('words'),
    list: { kind: 'bullet', level, ordinal: 1 },
  })
  const px = 9525
  const lists = [{ before: 10, hang: 40, sign: '➢' }]
  expect(planned([item(0), item(1)], { lists })).toMatchObject([
    { marker: { left: 50 * px, hang: 40 * px, sign: '➢' } },
    { marker: { left: 48 * px, hang: 24 * px, sign: '–' } },
  ])
})

test('no text at all is one empty paragraph, as a text body must have', () => {
  expect(planned([])).toHaveLength(1)
})

test('a line break is as tall as the words that it ends, not as the block’s own', () => {
  const run = (text: string, size: number) => ({ kind: 'text', text, marks: { size } }) as const
  const lineBreak = { kind: 'break' } as const
  const [figure] = planned([
    { ...paragraph(''), inlines: [run('84 %', 54), lineBreak, run('renewed', 14), lineBreak] },
  ])
  expect(figure?.pieces.map(({ look }) => look.size)).toEqual([5400, 5400, 1400, 1400])
  expect(figure?.end.size).toBe(1400)
})

test('a paragraph goes the way of its first letter and begins on that side; a side that it names is that side', () => {
  const right = { ...paragraph('Right'), align: 'right' } as const
  const left = { ...paragraph('مرحبا'), align: 'left' } as const
  expect(planned([paragraph('84 % من المتاجر'), left, paragraph('Words, שלום'), right])).toMatchObject([
    { direction: 'rtl', align: 'r' },
    { direction: 'rtl', align: 'l' },
    { direction: 'ltr', align: 'l' },
    { direction: 'ltr', align: 'r' },
  ])
})

test('a direction that a paragraph names goes before its first letter, in the file as on the canvas', () => {
  const rtl = { ...paragraph('Daylark מגיעה לכל סניף'), direction: 'rtl' } as const
  const ltr = { ...paragraph('שלום, says the sign'), direction: 'ltr' } as const
  expect(planned([rtl, ltr])).toMatchObject([
    { direction: 'rtl', align: 'r' },
    { direction: 'ltr', align: 'l' },
  ])
})

/** Widths of a digit and of a full stop, in the type size. */
const signs = {
  Arial: [0.556, 0.278],
  Calibri: [0.507, 0.252],
  Georgia: [0.614, 0.27],
  'Times New Roman': [0.5, 0.25],
  'Courier New': [0.6, 0.6],
} as const

test.each(Object.entries(signs))('no number of a list in %s runs into its words', (font, [digit, stop]) => {
  for (const size of [18, 28, 60]) {
    for (const ordinal of [1, 10, 100]) {
      const list = { kind: 'number', level: 0, ordinal } as const
      const text: Paragraph[] = [{ ...paragraph('words', { font: font as keyof typeof signs, size }), list }]
      const needed = ((String(ordinal).length * digit + stop) * size * 9525) / 0.75
      expect(planned(text)[0]!.marker.hang).toBeGreaterThan(needed)
    }
  }
})
