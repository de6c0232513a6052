import { expect, test } from '@playwright/test'
import { paragraph, type Inline, type Paragraph } from '#shared/model/richText.ts'
import { Canvas, type Word } from '../support/canvas/canvas.ts'
import { inkOf, inkRows } from '../support/canvas/ink.ts'
import { lineCases } from '../support/canvas/lineCases.ts'
import { listCases } from '../support/canvas/listCases.ts'
import { scriptCases } from '../support/canvas/scriptCases.ts'
import { composedDeck, composedSlide, textBlock } from '../support/pptxDecks.ts'

let canvas: Canvas
test.beforeAll(async () => {
  canvas = await Canvas.open()
})
test.afterAll(() => canvas.close())

const run = (text: string, size?: number): Inline => ({
  kind: 'text',
  text,
  marks: size === undefined ? {} : { size },
})
const lineBreak: Inline = { kind: 'break' }

/** Where the words of one text stand, from the top of its first line. */
async function wordsOf(...text: readonly Partial<Paragraph>[]): Promise<readonly Word[]> {
  const whole = text.map((part) => ({ ...paragraph(''), ...part }))
  await canvas.draw(composedDeck([]), composedSlide([textBlock(whole)]))
  return canvas.words()
}

/** Of words that share no line: a word's box ends a fifth of its size below its baseline. Pixels. */
const baseline = ({ bottom }: Word, points: number): number => bottom - 0.2 * points * (4 / 3)

test('a line is as tall as its own largest words, whatever stands in the lines around it', async () => {
  const words = await wordsOf({ lineSpacing: 1, inlines: [run('84', 54), lineBreak, run('stores', 14)] })
  const apart = baseline(words[1]!, 14) - baseline(words[0]!, 54)
  // The rest of the first line below its baseline, and the second's above: a fifth and all of the sizes.
  // Each baseline stands on a whole pixel of the screen, half a one away from the rule at the most.
  expect(Math.abs(apart - (0.2 * 54 + 14) * (4 / 3))).toBeLessThan(1)
})

test('all of a wider line’s space is above it', async () => {
  const inlines = [run('84', 54), lineBreak, run('stores', 14)]
  const [single, double] = [
    await wordsOf({ lineSpacing: 1, inlines }),
    await wordsOf({ lineSpacing: 2, inlines }),
  ]
  const gain = (at: number) => double[at]!.bottom - single[at]!.bottom
  expect(gain(0)).toBeCloseTo(1.2 * 54 * (4 / 3), 0)
  expect(gain(1)).toBeCloseTo(1.2 * (54 + 14) * (4 / 3), 0)
})

test('the sign of an item stands on the baseline of its words', async () => {
  const list = { kind: 'bullet', level: 0, ordinal: 1 } as const
  for (const inlines of [[run('Plain')], [run('x', 14), run(' 84', 54)], [run('84', 54), run(' x', 14)]]) {
    await wordsOf({ list, inlines })
    const ink = await inkOf(await canvas.picture())
    // The text's frame begins at 80, with an inset of 8; its words a level further.
    const [sign, words] = [inkRows(ink, 88, 110), inkRows(ink, 112, 640)]
    // A bullet is in the middle of a small letter, above the baseline and below the capitals.
    expect(sign.bottom).toBeLessThan(words.bottom)
    expect(sign.top).toBeGreaterThan(words.top)
  }
})

test('Arabic and Hebrew begin on the right, with the signs of their items, and English on the left', async () => {
  const list = { kind: 'bullet', level: 0, ordinal: 1 } as const
  const words = await wordsOf(
    { inlines: [run('مرحبا بكم')] },
    { list, inlines: [run('שלום לכולם')] },
    { inlines: [run('84 % שלנו')] },
    { list, inlines: [run('Words here')] },
    { align: 'left', inlines: [run('يسار')] },
  )
  const at = (text: string) => words.find((word) => word.text === text)!
  // The text's frame spans 80 to 640, with an inset of 8; an item's words stand a level further in.
  expect(at('مرحبا').right).toBeCloseTo(632, 0)
  expect(at('שלום').right).toBeCloseTo(608, 0)
  expect(at('לכולם').right).toBeLessThan(at('שלום').left)
  expect(at('84').right).toBeCloseTo(632, 0)
  expect(at('Words').left).toBeCloseTo(112, 0)
  expect(at('يسار').left).toBeCloseTo(88, 0)
})

test('an Arabic item has its sign on its right', async () => {
  await wordsOf({ list: { kind: 'number', level: 0, ordinal: 1 }, inlines: [run('مرحبا')] })
  const ink = await inkOf(await canvas.picture())
  expect(inkRows(ink, 608, 632).bottom).toBeGreaterThan(0)
  expect(inkRows(ink, 88, 112).bottom).toBeNaN()
})

for (const [deck, slide] of [lineCases, listCases, scriptCases].flatMap((deck) =>
  deck.slides.map((slide) => [deck, slide] as const),
)) {
  test(`opening a text moves nothing: ${slide.title}`, async () => {
    await canvas.draw(deck, slide)
    const drawn = await canvas.words()
    await canvas.draw(deck, slide, 'editor')
    const live = await canvas.words()
    expect(live.map(({ text }) => text)).toEqual(drawn.map(({ text }) => text))
    live.forEach((word, at) => {
      for (const side of ['left', 'top', 'right', 'bottom'] as const)
        expect(word[side], `${side} of ${word.text}`).toBeCloseTo(drawn[at]![side], 1)
    })
  })
}
