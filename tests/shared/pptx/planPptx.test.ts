import { expect, test } from 'vitest'
import { gradient, solid } from '#shared/model/color.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { Copy } from '#shared/pptx/plan.ts'
import { planPptx } from '#shared/pptx/planPptx.ts'
import {
  composedDeck,
  composedSlide,
  imageBlock,
  lineBlock,
  shapeBlock,
  slot,
  textBlock,
} from '../../support/pptxDecks.ts'

const plan = (slides: readonly ComposedSlide[], copy: Copy = 'presenter') =>
  planPptx(composedDeck(slides), copy)
const planSlide = (blocks: ComposedSlide['blocks'], rest: Partial<ComposedSlide> = {}) => {
  const [slide] = plan([composedSlide(blocks, rest)]).slides
  if (!slide) throw new Error('Nothing planned')
  return slide
}

test('hidden slides are left out, whoever hid them', () => {
  const slides = [
    composedSlide([], { title: 'one' }),
    composedSlide([], { title: 'two', hidden: 'design' }),
    composedSlide([], { title: 'three', hidden: 'pitch' }),
  ]
  expect(plan(slides).slides.map(({ hiddenTitle }) => hiddenTitle)).toEqual(['one'])
})

test('talking points and sections are the presenter’s alone', () => {
  const slide = composedSlide([], { section: 'Opening', points: plainRichText('Say hello') })
  expect(plan([slide], 'presenter')).toMatchObject({ sections: [{ name: 'Opening', slides: [0] }] })
  expect(plan([slide], 'presenter').slides[0]?.notes).toHaveLength(1)
  expect(plan([slide], 'client').sections).toEqual([])
  expect(plan([slide], 'client').slides[0]?.notes).toBeNull()
})

test('blank talking points make no notes page', () => {
  expect(planSlide([], { points: plainRichText(' \n ') }).notes).toBeNull()
})

test('a section lasts until the next, also when the slide that opens it is hidden', () => {
  const slides = [
    composedSlide([]),
    composedSlide([], { section: 'One', hidden: 'design' }),
    composedSlide([]),
    composedSlide([]),
    composedSlide([], { section: 'Two' }),
    composedSlide([], { section: 'Three', hidden: 'pitch' }),
  ]
  expect(plan(slides).sections).toEqual([
    { name: 'Default Section', slides: [0] },
    { name: 'One', slides: [1, 2] },
    { name: 'Two', slides: [3] },
  ])
})

test('a deck without headings has no sections', () => {
  expect(plan([composedSlide([]), composedSlide([])]).sections).toEqual([])
})

test('the likeliest text is the slide’s title, the highest of its kind', () => {
  const uses = (blocks: ComposedSlide['blocks']) =>
    planSlide(blocks).shapes.map((shape) => (shape.kind === 'box' ? shape.use : shape.kind))
  const low = { frame: frame(0, 400, 100, 100) }
  expect(
    uses([textBlock('Body'), textBlock('A', { role: 'heading' }), textBlock('B', { role: 'title' })]),
  ).toEqual(['text', 'text', 'title'])
  expect(
    uses([textBlock('Below', { role: 'title', ...low }), textBlock('Above', { role: 'title' })]),
  ).toEqual(['text', 'title'])
})

test('a slide without a title on it is still called something', () => {
  expect(planSlide([textBlock('Body')], { title: 'Pictures' }).hiddenTitle).toBe('Pictures')
  expect(planSlide([textBlock('Body', { role: 'title' })], { title: 'Pictures' }).hiddenTitle).toBeNull()
  expect(planSlide([textBlock('Body')]).hiddenTitle).toBeNull()
})

test('what nobody would see is left out', () => {
  const thin = { color: 'accent1', width: 0, dash: 'solid' } as const
  const surface = { fill: null, stroke: thin, radius: 0, shadow: true }
  expect(
    planSlide([
      textBlock('', { slot: slot() }),
      imageBlock({ picture: null, slot: slot() }),
      lineBlock({ stroke: thin }),
      shapeBlock({ surface }),
    ]).shapes,
  ).toEqual([])
})

test('an empty text with a surface stays, without its prompt', () => {
  const surface = { fill: solid('accent1'), stroke: null, radius: 0, shadow: false }
  const [box] = planSlide([textBlock('', { slot: slot(), surface })]).shapes
  expect(box).toMatchObject({ kind: 'box', blank: true })
  expect(JSON.stringify(box)).not.toContain(slot().prompt)
})

test('a line lies across the middle of its frame and turns with it', () => {
  const [line] = planSlide([lineBlock({ frame: frame(10, 20, 100, 40, 90) })]).shapes
  const px = 9525
  expect(line?.frame).toEqual({ x: 10 * px, y: 40 * px, cx: 100 * px, cy: 0, rotation: 5_400_000 })
})

test('corners round by the shorter side, up to a half circle', () => {
  const geometry = (radius: number) => {
    const surface = { fill: solid('accent1'), stroke: null, radius, shadow: false }
    const [box] = planSlide([shapeBlock({ frame: frame(0, 0, 200, 100), surface })]).shapes
    return box?.kind === 'box' ? box.geometry : null
  }
  expect(geometry(0)).toEqual({ preset: 'rect', adjust: {} })
  expect(geometry(25)).toEqual({ preset: 'roundRect', adjust: { adj: 25_000 } })
  expect(geometry(999)).toEqual({ preset: 'roundRect', adjust: { adj: 50_000 } })
})

test('text stands as far from the sides as on the canvas, although PowerPoint makes room for round corners', () => {
  const insetOf = (radius: number, inset: number) => {
    const surface = { fill: solid('accent1'), stroke: null, radius, shadow: false }
    const { body } = textBlock('Words')
    const [box] = planSlide([textBlock('Words', { surface, body: { ...body, inset } })]).shapes
    return box?.kind === 'box' ? box.text.inset / 9525 : NaN
  }
  expect(insetOf(0, 20)).toBe(20)
  expect(insetOf(24, 20)).toBeCloseTo(20 - 24 * 0.29289, 3)
  expect(insetOf(200, 4)).toBe(0)
})

test('a shadow needs a fill to fall from', () => {
  const shadowOf = (fill: ReturnType<typeof solid> | null) => {
    const stroke = { color: 'accent1', width: 1, dash: 'solid' } as const
    const [box] = planSlide([shapeBlock({ surface: { fill, stroke, radius: 0, shadow: true } })]).shapes
    return box?.kind === 'box' && box.shadow
  }
  expect(shadowOf(solid('accent1'))).toBe(true)
  expect(shadowOf(null)).toBe(false)
})

test('the theme’s plain background is left to the master', () => {
  expect(planSlide([], { background: solid('background') }).background).toBeNull()
  expect(planSlide([], { background: solid('background2') }).background).toMatchObject({ kind: 'solid' })
  expect(planSlide([], { background: gradient('accent1', 'accent2', 90) }).background).toMatchObject({
    kind: 'gradient',
    angle: 5_400_000,
  })
})

test('all twelve places of the theme have a colour', () => {
  const { theme } = plan([])
  expect(Object.keys(theme.colors)).toHaveLength(12)
  expect(Object.values(theme.colors).every((color) => /^[0-9A-F]{6}$/.test(color))).toBe(true)
  expect(theme.colors.folHlink).toBe(theme.colors.hlink)
})

test('a theme that is not one still gives colours', () => {
  const deck = composedDeck([])
  const broken = {
    ...deck,
    theme: { ...deck.theme, colors: { ...deck.theme.colors, accent1: '#zzz' as const } },
  }
  expect(planPptx(broken, 'client').theme.colors.accent1).toMatch(/^[0-9A-F]{6}$/)
})

test('each run says what it is in: by its letters, or the deck’s Latin words', () => {
  const languages = (...texts: readonly string[]) =>
    planSlide(texts.map((text) => textBlock(text))).shapes.flatMap((shape) =>
      shape.kind === 'box'
        ? shape.text.paragraphs.flatMap(({ pieces }) =>
            pieces.map((piece) => (piece.kind === 'run' ? piece.language : '')),
          )
        : [],
    )
  expect(languages('Fresh food', 'مرحبا', '東京の店')).toEqual(['en-US', 'ar-SA', 'ja-JP'])
  expect(languages('Für jede Stunde zählt', 'Guten Tag', 'שלום')).toEqual([null, null, 'he-IL'])
})

test('a theme has the font of the East Asian words that stand in its deck', () => {
  expect(plan([composedSlide([textBlock('Words'), textBlock('서울')])]).theme.eastAsian).toBe('ko-KR')
  expect(plan([composedSlide([textBlock('Words')])]).theme.eastAsian).toBeNull()
})
