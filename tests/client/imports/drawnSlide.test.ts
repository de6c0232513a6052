import { expect, test } from 'vitest'
import { drawnSlide } from '#client/screens/imports/drawnSlide.ts'
import type { ImportedSlide } from '#shared/content/importedDeck.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'

const layout: LayoutForm = {
  id: 'layout',
  title: 'Title',
  section: '',
  blocks: [
    { kind: 'text', frame: frame(40, 30, 900, 80), place: 'title/0', body: { text: plainRichText('Title') } },
  ],
}

const slide: ImportedSlide = {
  key: 'ppt/slides/slide1.xml',
  title: 'Prices',
  layout: layout.id,
  keyMessage: [],
  blocks: [
    { kind: 'line', frame: frame(0, 0, 100, 0) },
    {
      kind: 'text',
      frame: frame(1, 2, 3, 4),
      place: 'title/0',
      follows: { prompt: '', own: [] },
      body: { text: plainRichText('Prices') },
    },
    { kind: 'shape', shape: 'rect', frame: frame(10, 300, 200, 100) },
    {
      kind: 'shape',
      shape: 'rect',
      frame: frame(300, 300, 200, 100),
      body: { text: plainRichText('Two\nlines') },
    },
    {
      kind: 'image',
      frame: frame(600, 300, 80, 60),
      picture: { asset: 'a'.repeat(64), width: 80, height: 60, alt: 'Acme logo' },
    },
  ],
  notes: [],
  comments: [],
  remarks: [],
}

const draw = (number: number | null, form: LayoutForm | null = layout) =>
  drawnSlide({ theme: defaultTheme, slide, layout: form, number, extend: null, own: [] })

test('words and pictures can be given over, under the numbers that they have in the file', () => {
  expect(draw(1).blocks.map(({ block, name, words }) => [block, name, words])).toEqual([
    [1, 'Headline', 'Prices'],
    [3, 'Words', 'Two lines'],
    [4, 'Picture', 'Acme logo'],
  ])
})

test('what stands in a place of its layout is marked where it is drawn', () => {
  expect(draw(1).blocks[0]!.frame).toMatchObject({ x: 40, y: 30, w: 900, h: 80 })
})

test('a slide has its own number in the deck, and a hidden one none', () => {
  expect(draw(7).slide.number).toBe(7)
  expect(draw(null).slide.number).toBeUndefined()
})

test('a slide whose layout did not come over is drawn all the same', () => {
  expect(draw(1, null).slide.blocks).toHaveLength(5)
})
