import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { remarksOf } from '#shared/checks/remarks.ts'
import { audienceDeck } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { printDeck } from '#shared/compose/printDeck.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import { blocksLeadingTo, withoutTargets } from '#shared/compose/slideLinks.ts'
import { arrivedSlides, carrySlides, insertSlides } from '#shared/docs/carriedSlides.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import {
  addSlide,
  deleteSlide,
  duplicateSlides,
  hideSlide,
  setSlideCondition,
} from '#shared/docs/slideEdits.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import { emptyPitch } from '#shared/model/pitch.ts'
import { unplanned } from '#shared/model/plan.ts'
import { paragraph } from '#shared/model/richText.ts'
import { linkedSlide, linksIn, linkTo, readLink, slideJumps, slideLink } from '#shared/model/slideLink.ts'
import { freeze, snapshot } from '#server/frozen/freeze.ts'

/** Words that lead to one slide, and a shape that leads to another. */
const agenda = (words: string, shape: string): readonly BlockContent[] => [
  {
    kind: 'text',
    frame: frame(40, 40, 400, 60),
    body: { text: [paragraph('Prices', { link: words })] },
  },
  { kind: 'shape', shape: 'rect', frame: frame(40, 200, 100, 100), link: shape },
]

function deck() {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const [prices, team] = ['Prices', 'Team'].map((title) => addSlide(doc, { title })) as [string, string]
  const blocks = agenda(linkTo({ slide: prices }), linkTo({ slide: team }))
  const first = addSlide(doc, { title: 'Agenda', blocks }, 0)
  const composed = (pitch = emptyPitch) => compose(readDesign(doc), pitch)
  return { doc, first, prices, team, composed }
}

const linksOf = (of: { readonly slides: ComposedDeck['slides'] | readonly object[] }) => [
  ...linksIn(of.slides),
]
const remarked = (of: ComposedDeck) =>
  remarksOf(of, shownSlides(of, unplanned, false)).filter(({ kind }) => kind === 'lost')

test('a link is a slide by its id, one by where it stands, or an address, and nothing else', () => {
  for (const to of [{ slide: 'a-1' }, ...slideJumps.map((jump) => ({ jump }))])
    expect(slideLink(readLink(linkTo(to))!)).toEqual(to)
  for (const odd of ['slide:', 'slide:constructor', 'slide:a b', 'jump:up', 'javascript:alert(1)', ''])
    expect(readLink(odd)).toBeNull()
  expect(slideLink('https://example.com')).toBeNull()
})

test('where a jump leads hangs on where one is, and ends at the ends', () => {
  const slides = ['a', 'b', 'c']
  const from = (slide: string, viewedBefore: string | null) =>
    slideJumps.map((jump) => linkedSlide(slides, { slide, viewedBefore }, { jump }))
  expect(from('a', null)).toEqual(['a', null, 'b', 'c', null])
  expect(from('b', 'c')).toEqual(['a', 'a', 'c', 'c', 'c'])
  expect(from('c', 'd')).toEqual(['a', 'b', null, 'c', null])
  expect(linkedSlide(slides, { slide: 'a', viewedBefore: null }, { slide: 'd' })).toBeNull()
  expect(linkedSlide(slides, { slide: 'd', viewedBefore: null }, { jump: 'next' })).toBeNull()
})

test('who is not shown a slide gets no link to it, in no form of the deck; the team keeps it and is told', () => {
  const { doc, prices, team, composed } = deck()
  const [toPrices, toTeam] = [linkTo({ slide: prices }), linkTo({ slide: team })]
  const forms = (of: ComposedDeck) => [
    linksOf(audienceDeck(of)),
    linksOf(freeze(snapshot(of, unplanned)).deck),
    printDeck(of, { copy: 'client', title: '', bare: false }).pages.flatMap((page) => [...linksIn(page)]),
  ]
  for (const form of forms(composed())) expect(form).toEqual([toPrices, toTeam])
  expect(remarked(composed())).toEqual([])

  hideSlide(doc, prices, true)
  expect(linksOf(composed())).toEqual([toPrices, toTeam])
  for (const form of forms(composed())) expect(form).toEqual([toTeam])
  expect(remarked(composed())).toMatchObject([{ places: [{ at: { part: '' } }] }])

  setSlideCondition(doc, team, { fact: 'client.industry', test: 'is', value: 'Retail' })
  const client = (industry: string) =>
    composed({ ...emptyPitch, facts: new Map([['client.industry', industry]]) })
  for (const form of forms(client('Food'))) expect(form).toEqual([])
  for (const form of forms(client('retail'))) expect(form).toEqual([toTeam])

  deleteSlide(doc, prices)
  expect(remarked(client('Food'))[0]?.places).toHaveLength(2)
  expect(linksOf(client('Food'))).toEqual([toPrices, toTeam])
})

test('what leads to slides from elsewhere is counted before they go', () => {
  const { doc, first, prices, team } = deck()
  const count = (...ids: readonly string[]) => blocksLeadingTo(readDesign(doc), ids)
  expect([count(prices), count(prices, team), count(first), count(first, prices, team)]).toEqual([1, 2, 0, 0])
})

test('a short path leads nowhere beside it', () => {
  const { first, team, composed } = deck()
  const plan = {
    ...unplanned,
    slides: new Map([first, team].map((id) => [id, { ...unplannedSlide, short: true }])),
  }
  expect(linksOf(freeze(snapshot(composed(), plan, true)).deck)).toEqual([linkTo({ slide: team })])
})

const unplannedSlide = { speaker: null, seconds: 0, handover: [] }

test('those who watch see that something is a link, and get no slide’s id by it', () => {
  const { first, prices, team, composed } = deck()
  const [slide] = audienceDeck(composed()).slides.map(withoutTargets)
  expect(slide!.id).toBe(first)
  const sent = JSON.stringify(slide)
  expect(sent).not.toContain(prices)
  expect(sent).not.toContain(team)
  expect([...linksIn(slide)]).toEqual(['slide:'])
})

test('slides that are copied together lead to each other, here and in another deck; others stay as they are', () => {
  const { doc, first, prices, team } = deck()
  const linksOn = (of: Y.Doc, id: string) =>
    [...linksIn(readDesign(of).slides.find((slide) => slide.id === id))].map(
      (link) => (slideLink(link) as { slide: string }).slide,
    )
  const [copy, copied] = duplicateSlides(doc, [first, prices])
  expect(linksOn(doc, copy!)).toEqual([copied, team])
  expect(linksOn(doc, first)).toEqual([prices, team])

  const other = new Y.Doc()
  initDesign(other, { title: 'Other' })
  const arrived = arrivedSlides(JSON.parse(JSON.stringify(carrySlides(doc, [prices, first]))))!
  const [there, agendaThere] = insertSlides(other, arrived, 0, { isHome: false, withSections: false })
  expect(linksOn(other, agendaThere!.id)).toEqual([there!.id, team])
})
