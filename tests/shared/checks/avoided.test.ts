import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { avoidedOn } from '#shared/checks/avoided.ts'
import { compose } from '#shared/compose/compose.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, readPitch, setFill } from '#shared/docs/pitchDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'

const cheap = { words: 'cheap', instead: 'good value' }

function deckOf(design: string, fill: string) {
  const [doc, pitch] = [new Y.Doc(), new Y.Doc()]
  initDesign(doc, { title: 'Deck', theme: defaultTheme })
  initPitch(pitch, { client: 'Harbour' })
  const box = { kind: 'text', frame: frame(0, 0, 400, 80) } as const
  addSlide(doc, { title: 'One', blocks: [{ ...box, body: { text: plainRichText(design) } }] })
  const slide = addSlide(doc, { title: 'Two' })
  const slot = { name: 'Theirs', prompt: '', limit: null, required: false }
  const [block] = addBlocks(doc, slide, [{ ...box, slot, body: { text: plainRichText('Ours') } }])
  setFill(pitch, { block: block!, part: '' }, plainRichText(fill))
  return compose(readDesign(doc), readPitch(pitch))
}

const said = (design: string, fill: string, avoided = [cheap]) => {
  const deck = deckOf(design, fill)
  return avoidedOn(deck, deck.slides, avoided).map(({ text, places }) => [text, places.length])
}

test('words to avoid are found whoever wrote them, with what to say instead', () => {
  expect(said('Cheap and quick', 'It is CHÉAP.')).toEqual([
    ['“cheap” is to be avoided on slides 1 and 2; better: “good value”', 2],
  ])
  expect(said('Fine', 'So cheap', [{ words: 'cheap', instead: '' }])).toEqual([
    ['“cheap” is to be avoided on slide 2', 1],
  ])
})

test('parts of longer words are none, and each of several has a line of its own', () => {
  expect(said('Cheapest', 'Fine')).toEqual([])
  expect(said('Cheap synergy', 'Fine', [cheap, { words: 'synergy', instead: '' }])).toHaveLength(2)
})

test('what is not to be looked for is never found, and does not shift the others', () => {
  const list = [{ words: ' ', instead: '' }, cheap, { words: 'quick', instead: '' }]
  expect(said('Quick', 'So cheap', list).map(([text]) => text)).toEqual([
    '“cheap” is to be avoided on slide 2; better: “good value”',
    '“quick” is to be avoided on slide 1',
  ])
})

test('a long text in any script is folded once, however many words are to be avoided', () => {
  const text = 'Каждый магазин ведёт свои собственные цифры. '.repeat(50)
  const deck = deckOf(text, 'Fine')
  const list = Array.from({ length: 200 }, (_, nth) => ({ words: `слово${nth}`, instead: '' }))
  const folding = vi.spyOn(String.prototype, 'matchAll')
  const found = avoidedOn(deck, deck.slides, [...list, { words: 'магазин', instead: '' }])
  const folded = folding.mock.contexts.filter((one) => String(one).includes('свои собственные'))
  folding.mockRestore()
  expect(found.map(({ places }) => places.length)).toEqual([1])
  expect(folded).toHaveLength(1)
})
