import { mkdirSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { slideSize } from '#shared/model/frame.ts'
import { plainText } from '#shared/model/richText.ts'
import { Canvas } from '../support/canvas/canvas.ts'
import { inkApart, inkOf } from '../support/canvas/ink.ts'
import { scriptDeck } from '../support/canvas/scriptDeck.ts'
import { exported } from '../support/pptxExport.ts'
import { attribute, elements, openPptx, paragraphsOf } from '../support/pptxPackage.ts'
import { Office } from './office.ts'
import { seen, type Placed } from './seen.ts'

/** Where the pictures lie for people to look at: editor, audience and LibreOffice, beside each other. */
const folder = 'test-results/scripts'

const deck = scriptDeck()
let [office, canvas]: [Office, Canvas] = [undefined!, undefined!]
let pages: Awaited<ReturnType<Office['words']>> = []
let pictures: readonly Buffer[] = []
beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  ;[office, canvas] = await Promise.all([Office.open(), Canvas.open()])
  const file = await exported(deck, 'client')
  pages = await office.words(file)
  pictures = await office.pictures(file)
})
afterAll(() => Promise.all([office.close(), canvas.close()]))

const linesIn = (words: readonly Placed[], { frame }: ComposedBlock): readonly string[] =>
  seen(words.filter((word) => isIn(word, frame))).map((line) => [...line.replaceAll(' ', '')].sort().join(''))

const isIn = ({ left, right, top, bottom }: Placed, { x, y, w, h }: ComposedBlock['frame']): boolean => {
  const [across, down] = [(left + right) / 2, (top + bottom) / 2]
  return across >= x && across <= x + w && down >= y && down <= y + h
}

describe.each(deck.slides.map((slide, at) => [slide.title, slide, at] as const))('%s', (title, slide, at) => {
  test('has its lines where LibreOffice breaks them, in texts, lists, tables and shapes', async () => {
    await canvas.draw(deck, slide)
    const words = await canvas.words()
    for (const block of slide.blocks.filter(({ kind }) => kind !== 'chart'))
      expect(linesIn(pages[at]!, block), block.kind).toEqual(linesIn(words, block))
  })

  test('looks alike in the editor, before an audience and in LibreOffice', async () => {
    await canvas.draw(deck, slide, 'editor')
    const editor = await canvas.picture()
    await canvas.draw(deck, slide)
    const audience = await canvas.picture()
    const file = pictures[at]!
    const { width, height } = slideSize
    const place = (input: Buffer, nth: number) => ({ input, left: nth * (width + 20), top: 0 })
    const blank = { width: 3 * width + 40, height, channels: 3, background: '#808080' } as const
    await sharp({ create: blank })
      .composite([place(editor, 0), place(audience, 1), place(file, 2)])
      .png()
      .toFile(`${folder}/${title}.png`)
    const [a, b, c] = await Promise.all([inkOf(editor), inkOf(audience), inkOf(file)])
    expect(inkApart(a, b, 2), 'editor and audience').toBeLessThan(0.01)
    expect(inkApart(b, c, 3), 'audience and LibreOffice').toBeLessThan(0.12)
  })
})

test('talking points go the way of their script in the presenter’s notes', async () => {
  const file = openPptx(await exported(deck, 'presenter'))
  const ways = deck.slides.map((slide, at) => {
    const notes = file.xml(`ppt/notesSlides/notesSlide${at + 1}.xml`)
    const line = paragraphsOf(notes).indexOf(plainText(slide.points))
    const properties = elements(elements(notes, 'a:p')[line]!, 'a:pPr')[0]
    return properties && attribute(properties, 'rtl')
  })
  expect(ways).toEqual(['1', '1', '', '', ''])
})
