import { describe, expect, test } from 'vitest'
import type { ShapeOrigin } from '#shared/content/importedDeck.ts'
import { frame } from '#shared/model/frame.ts'
import { noText, plainRichText } from '#shared/model/richText.ts'
import { fileSlide, type FileSlide } from '#shared/returns/fileSlide.ts'
import { pairSlides } from '#shared/returns/pairs.ts'

const boxes = (...shapes: readonly (readonly [words: string, shape: ShapeOrigin])[]): FileSlide =>
  fileSlide({
    ...{ key: 's', keyMessage: noText, notes: noText },
    comments: [],
    remarks: [],
    blocks: shapes.map(([words], nth) => ({
      kind: 'text' as const,
      frame: frame(100, 100 + nth * 200, 800, 100),
      body: { text: plainRichText(words) },
    })),
    shapes: shapes.map(([, shape]) => shape),
  })

/** A headline and a text in the places of one layout. */
const slide = (headline: string, text: string, mark: string | null): FileSlide =>
  boxes([headline, { id: '2', mark: mark && `${mark}1` }], [text, { id: '3', mark: mark && `${mark}2` }])

const first = slide('Who we are', 'A wholesaler of fresh fruit', 'a')
const second = slide('What it costs', 'Forty a week for each shop', 'b')
const third = slide('Next steps', 'Call us on Monday morning', 'c')
const other = slide('Our warehouses', 'Three halls beside Hamburg harbour', null)
const nameless = ({ things, ...rest }: FileSlide): FileSlide => ({
  ...rest,
  things: things.map((thing) => ({ ...thing, mark: null })),
})
const made = [first, second, third]

describe('which slide of a file is which', () => {
  test('a new one where another was deleted is never that one, whatever its layout', () => {
    const pairs = [
      [0, 0],
      [2, 2],
    ]
    expect([...pairSlides(made, [first, other, third])].sort()).toEqual(pairs)
    expect([...pairSlides(made, [first, other, third].map(nameless))].sort()).toEqual(pairs)
    expect([...pairSlides(made, [first, third, other])].sort()).toEqual([
      [0, 0],
      [2, 1],
    ])
  })

  test('one that has lost its marks alone is known by most of its words, and all by some of them', () => {
    const changed = slide('What it costs', 'Thirty a week for each shop', null)
    expect(pairSlides(made, [first, changed, third]).get(1)).toBe(1)
    const rewritten = slide('What it costs', 'Less than you think, in short', null)
    expect(pairSlides(made, [nameless(first), rewritten, nameless(third)]).get(1)).toBe(1)
  })
})

describe('what stands on a slide', () => {
  const wordsOn = ({ things }: FileSlide) => things.map(({ words }) => words.map(({ text }) => text))
  const a = { id: '7', mark: 'a' }

  test('two blocks of one shape are one thing', () => {
    expect(wordsOn(boxes(['', a], ['Said', a], ['Other', { id: '8', mark: 'b' }]))).toEqual([
      ['Said'],
      ['Other'],
    ])
  })

  test('two shapes are two, also where a program gives them one id or none', () => {
    const apart = (...shapes: readonly ShapeOrigin[]) =>
      wordsOn(boxes(['One', shapes[0]!], ['Two', shapes[1]!], ['Three', shapes[2]!]))
    const three = [['One'], ['Two'], ['Three']]
    expect(apart(a, { id: '7', mark: 'b' }, a)).toEqual(three)
    expect(apart({ id: '', mark: null }, { id: '', mark: null }, { id: '', mark: 'a' })).toEqual(three)
    // A copy with other words, right behind its original.
    expect(apart(a, a, { id: '8', mark: 'b' })).toEqual(three)
  })
})
