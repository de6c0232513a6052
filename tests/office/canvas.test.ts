import { afterAll, beforeAll, expect, test } from 'vitest'
import { Canvas } from '../support/canvas/canvas.ts'
import { inkApart, inkOf, type Ink } from '../support/canvas/ink.ts'
import { lineCases } from '../support/canvas/lineCases.ts'
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

let [office, canvas]: [Office, Canvas] = [undefined!, undefined!]
beforeAll(async () => {
  ;[office, canvas] = await Promise.all([Office.open(), Canvas.open()])
})
afterAll(() => Promise.all([office.close(), canvas.close()]))

/** Pixels of the slide that a stroke may stand apart: what two programs round differently. */
const reach = 2

test('lines of several sizes stand where LibreOffice draws them from the file', async () => {
  const pages = await office.pictures(await exported(lineCases, 'client'))
  const apart: Record<string, number> = {}
  for (const [at, slide] of lineCases.slides.entries()) {
    await canvas.draw(lineCases, slide)
    const drawn: Ink = await inkOf(await canvas.picture())
    apart[slide.title] = Number(inkApart(drawn, await inkOf(pages[at]!), reach).toFixed(4))
  }
  const worst = Math.max(...Object.values(apart))
  expect(worst, JSON.stringify(apart, null, 2)).toBeLessThan(0.05)
})

test('signs of lists, their words and tabs stand where LibreOffice draws them from the file', async () => {
  const pages = await office.pictures(await exported(listCases, 'client'))
  const apart: Record<string, number> = {}
  for (const [at, slide] of listCases.slides.entries()) {
    await canvas.draw(listCases, slide)
    const drawn: Ink = await inkOf(await canvas.picture())
    apart[slide.title] = Number(inkApart(drawn, await inkOf(pages[at]!), reach).toFixed(4))
  }
  const worst = Math.max(...Object.values(apart))
  expect(worst, JSON.stringify(apart, null, 2)).toBeLessThan(0.05)
})

interface Placed {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly bottom: number
}

/**
 * The words of a page line by line, each from left to right, as the eye meets them; signs of items left out, which are
 * no words on the canvas. A PDF may give the letters of a word in the order that they are drawn: they are sorted.
 */
function seen(words: readonly Placed[]): readonly string[] {
  const lines: Placed[][] = []
  for (const word of [...words].sort((a, b) => a.bottom - b.bottom)) {
    if (/^(•|\d+\.|\.\d+)$/.test(word.text)) continue
    const line = lines.at(-1)
    if (line && word.top < line[0]!.bottom - 4) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) =>
    line
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => [...text.normalize('NFKC')].sort().join(''))
      .join(' '),
  )
}

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
  const pages = await office.pictures(await exported(shapeCases, 'client'))
  const apart: Record<string, number> = {}
  for (const [at, slide] of shapeCases.slides.entries()) {
    await canvas.draw(shapeCases, slide)
    apart[slide.title] = Number(
      inkApart(await inkOf(await canvas.picture()), await inkOf(pages[at]!), reach).toFixed(4),
    )
  }
  expect(Math.max(...Object.values(apart)), JSON.stringify(apart, null, 2)).toBeLessThan(0.01)
})

test('a picture in every shape looks as LibreOffice draws it from the file, its border with it', async () => {
  const file = await exported(maskCases, 'presenter', await darkPicture.paths())
  const pages = await office.pictures(file)
  const apart: Record<string, number> = {}
  for (const [at, slide] of maskCases.slides.entries()) {
    await canvas.draw(maskCases, slide)
    const drawn = await inkOf(await canvas.picture())
    apart[slide.title] = Number(inkApart(drawn, await inkOf(pages[at]!), reach).toFixed(4))
  }
  expect(Math.max(...Object.values(apart)), JSON.stringify(apart, null, 2)).toBeLessThan(0.01)
})

test('icons look as LibreOffice draws them from the file', async () => {
  const pages = await office.pictures(await exported(iconCases, 'client'))
  const apart: Record<string, number> = {}
  for (const [at, slide] of iconCases.slides.entries()) {
    await canvas.draw(iconCases, slide)
    const drawn = await inkOf(await canvas.picture())
    apart[slide.title] = Number(inkApart(drawn, await inkOf(pages[at]!), reach).toFixed(4))
  }
  expect(Math.max(...Object.values(apart)), JSON.stringify(apart, null, 2)).toBeLessThan(0.01)
})

test('lines end, and are dashed, as LibreOffice draws them from the file', async () => {
  const pages = await office.pictures(await exported(lineEndCases, 'client'))
  const apart: Record<string, number> = {}
  for (const [at, slide] of lineEndCases.slides.entries()) {
    await canvas.draw(lineEndCases, slide)
    const drawn = await inkOf(await canvas.picture())
    apart[slide.title] = Number(inkApart(drawn, await inkOf(pages[at]!), reach).toFixed(4))
  }
  expect(Math.max(...Object.values(apart)), JSON.stringify(apart, null, 2)).toBeLessThan(0.03)
})

test('lines between blocks go as LibreOffice draws them from the file', async () => {
  const pages = await office.pictures(await exported(connectorCases, 'client'))
  const apart: Record<string, number> = {}
  for (const [at, slide] of connectorCases.slides.entries()) {
    await canvas.draw(connectorCases, slide)
    const drawn = await inkOf(await canvas.picture())
    apart[slide.title] = Number(inkApart(drawn, await inkOf(pages[at]!), reach).toFixed(4))
  }
  // LibreOffice makes curves of its own between the same ends.
  expect(Math.max(...Object.values(apart)), JSON.stringify(apart, null, 2)).toBeLessThan(0.05)
})
