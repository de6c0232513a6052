import type { Document, Element } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradient, solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph, type RichText } from '#shared/model/richText.ts'
import type { PlanFrame } from '#shared/pptx/plan.ts'
import { planPptx } from '#shared/pptx/planPptx.ts'
import { cutToShown } from '#server/pptx/cutPicture.ts'
import { namedShapes } from '#server/pptx/namedShapes.ts'
import { anyComposedDeck } from '../../support/pptxArbitraries.ts'
import {
  composedDeck,
  composedSlide,
  imageBlock,
  lineBlock,
  shapeBlock,
  textBlock,
} from '../../support/pptxDecks.ts'
import { exportedPackage } from '../../support/pptxExport.ts'
import { attribute, elements, numbered, paragraphsOf } from '../../support/pptxPackage.ts'

/** Of every shape, not of groups and not of the slide itself. */
const framesIn = (slide: Document): readonly PlanFrame[] =>
  elements(slide, '*')
    .filter(({ nodeName }) => nodeName === 'a:xfrm' || nodeName === 'p:xfrm')
    .filter(({ parentNode }) => parentNode?.nodeName !== 'p:grpSpPr')
    .map((transform) => {
      const [place, size] = ['a:off', 'a:ext'].map((name) => elements(transform, name)[0]!)
      const number = (from: Element, name: string) => Number(attribute(from, name))
      return {
        x: number(place!, 'x'),
        y: number(place!, 'y'),
        cx: number(size!, 'cx'),
        cy: number(size!, 'cy'),
        rotation: number(transform, 'rot'),
      }
    })

/** A file has no -0. */
const asWritten = (frame: PlanFrame): PlanFrame => JSON.parse(JSON.stringify(frame)) as PlanFrame

test('every shape of any deck is named, placed, sized and turned as planned, to the unit', async () => {
  await fc.assert(
    fc.asyncProperty(anyComposedDeck(), async (deck) => {
      const pptx = await exportedPackage(deck, 'client')
      const { slides, theme } = planPptx(deck, 'client')
      slides.forEach((slide, at) => {
        const drawn = pptx.xml(`ppt/slides/slide${at + 1}.xml`)
        const shapes = namedShapes({ ...slide, shapes: slide.shapes.flatMap(cutToShown) }, theme, null)
        expect(framesIn(drawn)).toEqual(shapes.map(({ plan }) => asWritten(plan.frame)))
        const names = elements(drawn, 'p:cNvPr')
          .filter(({ parentNode }) => parentNode?.nodeName !== 'p:nvGrpSpPr')
          .map((each) => attribute(each, 'name'))
        expect(names).toEqual(shapes.map(({ name }) => name))
      })
      expect(numbered(pptx, 'slides/slide')).toHaveLength(slides.length)
    }),
    { numRuns: 60 },
  )
}, 120_000)

const slideWith = async (...blocks: Parameters<typeof composedSlide>[0]) =>
  (await exportedPackage(composedDeck([composedSlide(blocks)]))).xml('ppt/slides/slide1.xml')

test('a list item in mixed type is one paragraph with one bullet', async () => {
  const [words] = paragraph('plain ').inlines
  const item: RichText = [
    {
      ...paragraph(''),
      list: { kind: 'bullet', level: 1, ordinal: 1 },
      inlines: [words!, { kind: 'text', text: 'bold', marks: { bold: true } }],
    },
  ]
  const slide = await slideWith(textBlock(item))
  expect(elements(slide, 'a:pPr')).toHaveLength(1)
  expect(elements(slide, 'a:buChar').map((each) => attribute(each, 'char'))).toEqual(['–'])
  expect(elements(slide, 'a:rPr').map((each) => attribute(each, 'b'))).toEqual(['0', '1'])
})

test('line breaks stay where they are, first and last ones too, in the size of their line', async () => {
  const lines: RichText = [
    {
      ...paragraph(''),
      inlines: [{ kind: 'break' }, ...paragraph('between').inlines, { kind: 'break' }, { kind: 'break' }],
    },
    paragraph('next'),
  ]
  const slide = await slideWith(textBlock(lines))
  expect(paragraphsOf(slide).slice(-2)).toEqual(['\nbetween\n\n', 'next'])
  const breaks = elements(slide, 'a:br').map((each) => elements(each, 'a:rPr')[0]!)
  expect(breaks.map((each) => attribute(each, 'sz'))).toEqual(['1800', '1800', '1800'])
})

test('the theme’s link colour is itself, on words, surfaces and lines', async () => {
  const surface = {
    fill: solid('link', 0.5),
    stroke: { color: 'link', width: 2, dash: 'solid' },
    radius: 0,
    shadow: false,
  } as const
  const slide = await slideWith(
    textBlock([paragraph('blue', { color: 'link', highlight: 'link' })]),
    shapeBlock({ surface }),
    lineBlock({ stroke: surface.stroke }),
  )
  const places = elements(slide, 'a:schemeClr').filter((each) => attribute(each, 'val') === 'hlink')
  expect(places.map((each) => each.parentNode?.parentNode?.nodeName)).toEqual([
    'a:rPr',
    'a:rPr',
    'p:spPr',
    'a:ln',
    'a:ln',
  ])
  expect(elements(slide, 'a:alpha').map((each) => attribute(each, 'val'))).toEqual(['50000'])
})

test('gradients are gradients, on shapes and behind the slide', async () => {
  const surface = { fill: gradient('accent1', 'link', 45), stroke: null, radius: 0, shadow: false }
  const slide = composedSlide([shapeBlock({ surface })], { background: gradient('accent2', 'accent3', 90) })
  const pptx = await exportedPackage(composedDeck([slide]))
  const gradients = elements(pptx.xml('ppt/slides/slide1.xml'), 'a:gradFill')
  expect(
    gradients.map((each) => elements(each, 'a:schemeClr').map((color) => attribute(color, 'val'))),
  ).toEqual([
    ['accent2', 'accent3'],
    ['accent1', 'hlink'],
  ])
})

test('pictures keep their size when they have none, and their places when they are far away', async () => {
  const slide = await slideWith(
    imageBlock({ frame: frame(0, 0, 0, 0) }),
    shapeBlock({ frame: frame(-3, 10_000, 1, 12_000) }),
  )
  expect(
    elements(slide, 'p:pic')
      .flatMap((each) => elements(each, 'a:ext'))
      .map((each) => attribute(each, 'cx')),
  ).toContain('0')
  expect(elements(slide, 'a:off').map((each) => attribute(each, 'y'))).toContain(String(10_000 * 9525))
})

test('no language is claimed for words that are not English', async () => {
  const slide = await slideWith(textBlock('Schöne Grüße'))
  expect(elements(slide, 'a:rPr').map((each) => each.hasAttribute('lang'))).toEqual([false])
})

test('Arabic and Hebrew go from right to left, in lists too, in a font that has them', async () => {
  const item: RichText = [
    { ...paragraph('نقطة أولى'), list: { kind: 'bullet', level: 0, ordinal: 1 } },
    { ...paragraph('שלום', { font: 'Georgia' }), align: 'center' },
    paragraph('Words'),
  ]
  const slide = await slideWith(textBlock(item))
  expect(
    elements(slide, 'a:pPr').map((each) => ['rtl', 'algn', 'marL'].map((name) => attribute(each, name))),
  ).toEqual([
    ['1', 'r', String(24 * 9525)],
    ['1', 'ctr', '0'],
    ['0', 'l', '0'],
  ])
  expect(elements(slide, 'a:rPr').map((each) => attribute(each, 'lang'))).toEqual(['ar-SA', 'he-IL', 'en-US'])
  const fonts = (name: string) =>
    elements(slide, 'a:r').map((run) => elements(run, name).map((each) => attribute(each, 'typeface'))[0])
  expect(fonts('a:cs')).toEqual(['+mn-cs', 'Times New Roman', '+mn-cs'])
  expect(fonts('a:ea')).toEqual(['+mn-ea', undefined, '+mn-ea'])
})

test('Japanese names its font, in runs and in the theme, and its language', async () => {
  const pptx = await exportedPackage(
    composedDeck([composedSlide([textBlock([paragraph('東京の店', { font: 'Georgia' })])])]),
  )
  const slide = pptx.xml('ppt/slides/slide1.xml')
  expect(elements(slide, 'a:ea').map((each) => attribute(each, 'typeface'))).toContain('Yu Mincho')
  expect(elements(slide, 'a:rPr').map((each) => attribute(each, 'lang'))).toEqual(['ja-JP'])
  const theme = elements(pptx.xml('ppt/theme/theme1.xml'), 'a:fontScheme')[0]!
  expect(elements(theme, 'a:ea').map((each) => attribute(each, 'typeface'))).toEqual([
    'Yu Gothic',
    'Yu Gothic',
  ])
  expect(elements(theme, 'a:cs').map((each) => attribute(each, 'typeface'))).toEqual(['Arial', 'Arial'])
})

test('talking points in Hebrew are set from right to left in the notes', async () => {
  const slide = composedSlide([], { points: [paragraph('שלום לכולם')] })
  const notes = (await exportedPackage(composedDeck([slide]))).xml('ppt/notesSlides/notesSlide1.xml')
  const [paragraphs] = elements(notes, 'a:pPr').filter((each) => attribute(each, 'rtl') === '1')
  expect(attribute(paragraphs!, 'algn')).toBe('r')
})

test('type that shrinks says its scale in the file, and no tighter lines than screens draw', async () => {
  const shrunk = textBlock('Words that are too many for their box', {
    body: { ...textBlock('Words that are too many for their box').body, autofit: 'shrink', scale: 0.85 },
  })
  const file = await exportedPackage(composedDeck([composedSlide([shrunk])]))
  const [fit] = elements(file.xml('ppt/slides/slide1.xml'), 'a:normAutofit')
  expect([attribute(fit!, 'fontScale'), attribute(fit!, 'lnSpcReduction')]).toEqual(['85000', ''])
})
