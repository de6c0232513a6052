import { expect, test } from 'vitest'
import { linkWords } from '#client/deck/linkWords.ts'
import { goalsFor, refusalOf } from '#client/text/links/linkGoals.ts'
import { composedDeck, composedSlide } from '../../support/pptxDecks.ts'

const slides = ['Opening', 'Our prices', '', 'Proof'].map((title, at) => ({
  ...composedSlide([], { id: `slide-${at}`, title, hidden: at === 3 ? 'pitch' : false }),
}))
const found = (typed: string, here: string | null = null) =>
  goalsFor(typed, slides, here).map(({ label, note }) => [label, note].filter(Boolean).join(', '))

test('slides are found by title and by number, the best first, with those that go by where they stand', () => {
  expect(found('')).toEqual([
    ...['1 · Opening', '2 · Our prices', '3 · Untitled slide', '4 · Proof, Hidden'],
    ...['Next slide', 'Previous slide', 'First slide', 'Last slide', 'Slide shown before'],
  ])
  expect(found('pri')).toEqual(['2 · Our prices'])
  expect(found('3')).toEqual(['3 · Untitled slide'])
  expect(found('pr')).toEqual(['Previous slide', '2 · Our prices', '4 · Proof, Hidden'])
  expect(found('', 'slide-0')[0]).toBe('2 · Our prices')
  expect(goalsFor('pri', [], null)).toEqual([])
})

test('what names no slide is said to name none before anything of addresses', () => {
  expect(refusalOf('Q3:', true)).toMatch(/^No slide is called that\. Links lead to .*“Q3:”/)
  expect(refusalOf('a b', true)).toMatch(/^No slide is called that\. Browsers cannot open this address/)
  expect(refusalOf('Q3:', false)).toMatch(/^Links lead to/)
  expect(refusalOf(' ', true)).toMatch(/^Type an address/)
})

test('where a link leads is said by number and title, and that it leads nowhere', () => {
  const deck = composedDeck(slides)
  expect(linkWords(deck, 'slide:slide-1')).toBe('2 · Our prices')
  expect(linkWords(deck, 'slide:gone')).toBe('A slide that is gone')
  expect(linkWords(deck, 'jump:last')).toBe('Last slide')
  expect(linkWords(deck, 'https://example.com/')).toBe('https://example.com/')
})
