import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { Canvas } from '../support/canvas/canvas.ts'
import { inkApart, inkOf } from '../support/canvas/ink.ts'
import { lineCases, linesInShapes } from '../support/canvas/lineCases.ts'
import { listCases } from '../support/canvas/listCases.ts'
import { connectorCases } from '../support/canvas/connectorCases.ts'
import { lineEndCases } from '../support/canvas/lineEndCases.ts'
import { fitCases } from '../support/canvas/fitCases.ts'
import { darkPicture } from '../support/canvas/darkPicture.ts'
import { iconCases } from '../support/canvas/iconCases.ts'
import { maskCases } from '../support/canvas/maskCases.ts'
import { scriptCases } from '../support/canvas/scriptCases.ts'
import { shapeCases } from '../support/canvas/shapeCases.ts'
import { exported } from '../support/pptxExport.ts'
import { Office } from './office.ts'
import { seen } from './seen.ts'

let [office, canvas]: [Office, Canvas] = [undefined!, undefined!]
beforeAll(async () => {
  ;[office, canvas] = await Promise.all([Office.open(), Canvas.open()])
})
afterAll(() => Promise.all([office.close(), canvas.close()]))

/** Pixels of the slide that a stroke may stand apart: what two programs round differently. */
const reach = 2

const expectWithin = (most: number, apart: Readonly<Record<string, number>>): void =>
  expect(Math.max(...Object.values(apart)), JSON.stringify(apart, null, 2)).toBeLessThan(most)

/** Of each slide by its name: how much of its ink stands elsewhere than LibreOffice draws it from the file. */
async function apartIn(
  deck: ComposedDeck,
  file = exported(deck, 'client'),
): Promise<Readonly<Record<string, number>>> {
  const pages = await office.pictures(await file)
  const apart: Record<string, number> = {}
  for (const [at, slide] of deck.slides.entries()) {
    await canvas.draw(deck, slide)
    const drawn = await inkOf(await canvas.picture())
    apart[slide.title] = Number(inkApart(drawn, await inkOf(pages[at]!), reach).toFixed(4))
  }
  return apart
}

test.each([
  ['lines of several sizes', lineCases, 0.05],
  ['lines of several sizes in shapes', linesInShapes, 0.05],
  // It gives an empty first line none of the extra spacing.
  ['signs of lists, their words and tabs', listCases, 0.1],
])('%s stand where LibreOffice draws them from the file', async (_what, deck, most) => {
  expectWithin(most, await apartIn(deck))
})

/** Of all slides: LibreOffice opens the file once. */
let drawnWords: ReturnType<Office['words']> | undefined

test.each(scriptCases.slides.map((slide, at) => [slide.title, slide, at] as const))(
  'words in %s stand on the page that LibreOffice draws, in the order that they have on the canvas',
  async (_, slide, at) => {
    const pages = await (drawnWords ??= exported(scriptCases, 'client').then((file) => office.words(file)))
    await canvas.draw(scriptCases, slide)
    expect(seen(pages[at]!)).toEqual(seen(await canvas.words()))
  },
)

test('a frame that grows holds its lines as LibreOffice breaks them, and type that shrinks stays in its frame there', async () => {
  const pages = await office.words(await exported(fitCases, 'client'))
  for (const [at, slide] of fitCases.slides.entries()) {
    const words = pages[at]!
    if (slide.title === 'frames that grow') {
      await canvas.draw(fitCases, slide)
      expect(seen(words)).toEqual(seen(await canvas.words()))
    }
    if (slide.title.endsWith('shrink'))
      expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThan(364)
  }
})

test('every shape looks as LibreOffice draws it from the file', async () => {
  expectWithin(0.01, await apartIn(shapeCases))
})

test('a picture in every shape looks as LibreOffice draws it from the file, its border with it', async () => {
  const file = exported(maskCases, 'presenter', await darkPicture.paths())
  expectWithin(0.01, await apartIn(maskCases, file))
})

test('icons look as LibreOffice draws them from the file', async () => {
  expectWithin(0.01, await apartIn(iconCases))
})

test('lines end, and are dashed, as LibreOffice draws them from the file', async () => {
  expectWithin(0.03, await apartIn(lineEndCases))
})

test('lines between blocks go as LibreOffice draws them from the file', async () => {
  // LibreOffice makes curves of its own between the same ends.
  expectWithin(0.05, await apartIn(connectorCases))
})
