import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PrintPages } from '#client/print/PrintPages.tsx'
import { bringPatterns } from '#client/slide/patternHere.ts'
import { printDeck } from '#shared/compose/printDeck.ts'
import { composedDeck, composedSlide, shapeBlock, textBlock } from '../../support/pptxDecks.ts'

test('a link leads to the page of its slide, and the pages say no slide’s id, which a file would keep', () => {
  const leads = (link: string) => shapeBlock({ id: link.slice(0, 4), link })
  const slides = [
    composedSlide([leads('slide:prices'), leads('jump:next')], {
      id: 'agenda',
    }),
    composedSlide([textBlock('Team', { role: 'title' })], { id: 'team' }),
    composedSlide([textBlock('Prices', { role: 'title' })], { id: 'prices' }),
  ]
  const deck = printDeck(composedDeck(slides), { copy: 'client', title: 'Deck', bare: false })
  const pages = renderToStaticMarkup(<PrintPages deck={deck} />)
  expect(pages.match(/ id="page[^"]*"/g)).toEqual([' id="page-1"', ' id="page-2"', ' id="page-3"'])
  expect(pages.match(/href="[^"]*"/g)).toEqual(['href="#page-3"', 'href="#page-2"'])
  expect(pages.match(/aria-label="Go to[^"]*"/g)).toEqual([
    'aria-label="Go to 3 · Prices"',
    'aria-label="Go to 2 · Team"',
  ])
  expect(pages).not.toContain('prices')
})

test('a pattern that was brought is on the page the first time that it is drawn: nobody prints it later', async () => {
  const pattern = { name: 'horz', front: 'accent1', behind: '#ffffff' } as const
  const surface = {
    ...shapeBlock().surface,
    fill: { kind: 'solid', color: '#123456', alpha: 1, pattern },
  } as const
  const slides = [composedSlide([shapeBlock({ surface })])]
  const deck = printDeck(composedDeck(slides), { copy: 'client', title: 'Deck', bare: false })
  const drawn = () => renderToStaticMarkup(<PrintPages deck={deck} />)
  expect(drawn()).toMatch(/fill:url\([^)]*\) #123456/)
  expect(drawn()).not.toContain('</pattern>')
  await bringPatterns()
  expect(drawn()).toMatch(/<pattern[^>]*>.*var\(--c-accent1\).*<\/pattern>/)
})
