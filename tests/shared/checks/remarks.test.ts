import { describe, expect, test } from 'vitest'
import { remarksOf } from '#shared/checks/remarks.ts'
import { slideRemarks, type RemarkKind } from '#shared/checks/slideRemarks.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { gradient, solid } from '#shared/model/color.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph } from '#shared/model/richText.ts'
import { bareSurface } from '#shared/model/surface.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import {
  composedDeck,
  composedSlide,
  imageBlock,
  lineBlock,
  picture,
  shapeBlock,
  slot,
  textBlock,
} from '../../support/pptxDecks.ts'

const found = (blocks: ComposedSlide['blocks'], rest: Partial<ComposedSlide> = {}): readonly RemarkKind[] =>
  slideRemarks(composedSlide(blocks, rest), defaultTheme).map(({ kind }) => kind)

const paper = frame(60, 60, 600, 300)
const words = (color: `#${string}` | 'text' | 'background', size = 18): ComposedBlock => {
  const block = textBlock([paragraph('Fresh by six', { color, size })])
  return { ...block, id: 'words' }
}
const panel = (fill: ComposedSlide['background'], at = paper): ComposedBlock =>
  shapeBlock({ frame: at, surface: { ...bareSurface, fill } })

describe('words against what is behind them', () => {
  test.each([
    ['white on white', [words('background')], true],
    ['dark on white', [words('text')], false],
    ['white on a dark panel', [panel(solid('text')), words('background')], false],
    ['dark on a dark panel', [panel(solid('accent1')), words('text')], true],
    ['dark on a panel that lets the white through', [panel(solid('text', 0.1)), words('text')], false],
    [
      'white on a gradient that ends in white',
      [panel(gradient('text', 'background')), words('background')],
      true,
    ],
    [
      'white beside a dark panel',
      [panel(solid('text'), frame(700, 60, 200, 200)), words('background')],
      true,
    ],
    // Nobody can say what lies behind these.
    ['white over a picture', [imageBlock({ frame: paper }), words('background')], false],
    [
      'white half over a dark panel',
      [panel(solid('text'), frame(60, 60, 300, 300)), words('background')],
      false,
    ],
    [
      'dark over an ellipse',
      [{ ...panel(solid('text')), shape: 'ellipse' } as ComposedBlock, words('text')],
      false,
    ],
    ['dark over a turned panel', [panel(solid('text'), { ...paper, rotation: 20 }), words('text')], false],
    // A panel on a panel: the upper one counts; a picture under an opaque panel does not.
    [
      'white on dark on white',
      [panel(solid('background')), panel(solid('text')), words('background')],
      false,
    ],
    [
      'dark on a panel on a picture',
      [imageBlock({ frame: paper }), panel(solid('background')), words('text')],
      false,
    ],
    ['dark on dark on a picture', [imageBlock({ frame: paper }), panel(solid('text')), words('text')], true],
  ])('%s', (_what, blocks, faint) => {
    expect(found(blocks).includes('contrast')).toBe(faint)
  })

  test('large words need less of it', () => {
    expect(found([words('#8a8a8a', 24)])).not.toContain('contrast')
    expect(found([words('#8a8a8a', 14)])).toContain('contrast')
  })

  test('what is marked stands on its mark, and blanks are no words', () => {
    const marked = textBlock([paragraph('Fresh', { color: 'background', highlight: 'text' })])
    expect(found([marked])).not.toContain('contrast')
    expect(found([textBlock([paragraph('   ', { color: 'background' })])])).not.toContain('contrast')
  })

  test('a slide’s own background counts', () => {
    expect(found([words('text')], { background: solid('accent1') })).toContain('contrast')
  })
})

describe('what else catches the eye', () => {
  test.each<readonly [string, ComposedBlock, RemarkKind]>([
    ['words of 8 points', words('text', 8), 'tiny'],
    ['words over the edge', textBlock('Fresh', { frame: frame(1000, 60, 400, 100) }), 'outside'],
    ['a link to one’s own machine', textBlock([paragraph('a', { link: 'http://localhost:3000/x' })]), 'link'],
    ['a link into the office', textBlock([paragraph('a', { link: 'https://wiki/pages/1' })]), 'link'],
    ['a link to a private address', textBlock([paragraph('a', { link: 'http://192.168.0.7/' })]), 'link'],
    ['a small picture drawn large', imageBlock({ frame: frame(0, 0, 1280, 640) }), 'soft'],
    [
      'a picture of which little shows',
      imageBlock({ frame: frame(0, 0, 200, 400), picture: picture() }),
      'soft',
    ],
    ['a picture without a description', imageBlock({ picture: picture({ width: 4000, alt: '' }) }), 'alt'],
    ['a frame without a picture', imageBlock({ picture: null }), 'empty'],
    ['a text without words', textBlock(''), 'empty'],
    ['a colour of its own', shapeBlock({ surface: { ...bareSurface, fill: solid('#123456') } }), 'colour'],
    ['a line with one', lineBlock({ stroke: { color: '#123456', width: 2, dash: 'solid' } }), 'colour'],
  ])('%s', (_what, block, kind) => {
    expect(found([block])).toContain(kind)
  })

  test.each<readonly [string, ComposedBlock]>([
    ['ordinary words', textBlock('Fresh by six')],
    ['a link that anybody can follow', textBlock([paragraph('a', { link: 'https://daylark.example/x' })])],
    ['a mail', textBlock([paragraph('a', { link: 'mailto:ines@harbour.example' })])],
    ['a sharp picture', imageBlock({ picture: picture({ width: 2000, height: 1000 }) })],
    [
      'an empty slot, which is a concern',
      { ...textBlock(''), slot: { ...slot(), filled: false, length: 0 } },
    ],
    ['a shape without words', shapeBlock()],
  ])('nothing about %s', (_what, block) => {
    expect(found([block])).toEqual([])
  })

  test('a title that is read after what stands below it', () => {
    const title = { ...textBlock('Fresh by six', { role: 'title' }), id: 'title' }
    const below = textBlock('Below', { frame: frame(80, 300, 560, 120) })
    const beside = textBlock('Beside', { frame: frame(700, 300, 300, 120) })
    const above = textBlock('Above', { frame: frame(80, 20, 560, 40) })
    expect(found([below, title])).toEqual(['order'])
    expect(found([beside, above, title, below])).toEqual([])
  })

  test('a slide with nothing on it', () => expect(found([])).toEqual(['empty']))
})

test('a colour of the company’s is as good as the theme’s, until it is on its list no longer', () => {
  const painted = (fill: `#${string}`) => shapeBlock({ surface: { ...bareSurface, fill: solid(fill) } })
  const slide = composedSlide([
    { ...painted('#0a3d62'), id: 'ours' },
    { ...painted('#ff0000'), id: 'other' },
  ])
  const deck = composedDeck([slide])
  const brands = [new Set(['#0a3d62']), new Set<string>(), new Set(['#0a3d62', '#ff0000'])]
  const places = brands.map((brand) =>
    remarksOf(deck, deck.slides, brand)
      .filter(({ kind }) => kind === 'colour')
      .flatMap((remark) => remark.places.map(({ at }) => at?.block)),
  )
  expect(places).toEqual([['other'], ['ours', 'other'], []])
})

test('each kind is one line with all its places, the worst first', () => {
  const deck = composedDeck([
    composedSlide([{ ...words('text', 8), id: 'a' }], { id: 'one' }),
    composedSlide(
      [
        { ...words('background'), id: 'b' },
        { ...words('text', 8), id: 'c' },
      ],
      { id: 'two' },
    ),
  ])
  expect(remarksOf(deck, deck.slides)).toMatchObject([
    { kind: 'contrast', text: 'Words are hard to tell from what is behind them on slide 2' },
    {
      kind: 'tiny',
      text: '2 texts are smaller than 10 pt on slides 1 and 2',
      places: [
        { slideId: 'one', at: { block: 'a' } },
        { slideId: 'two', at: { block: 'c' } },
      ],
    },
  ])
})
