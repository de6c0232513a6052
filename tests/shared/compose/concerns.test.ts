import { describe, expect, test } from 'vitest'
import {
  concernsOf,
  mostPlaces,
  nextPlace,
  ofFile,
  worstFirst,
  type Known,
} from '#shared/compose/concerns.ts'
import { noOtherClients } from '#shared/compose/otherClients.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import { solid } from '#shared/model/color.ts'
import type { ComposedDeck, ComposedSlide, Problem } from '#shared/model/deck.ts'
import type { ComposedTextBlock } from '#shared/blocks/text/model.ts'
import { frame } from '#shared/model/frame.ts'
import { noPlan, type Plan, type SlidePlan } from '#shared/model/plan.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import { bareSurface } from '#shared/model/surface.ts'

const text = (id: string, words = ''): ComposedTextBlock => ({
  id,
  kind: 'text',
  frame: frame(0, 0, 100, 40),
  slot: null,
  reason: '',
  surface: bareSurface,
  body: { text: plainRichText(words), role: 'body', style: defaultTheme.text.body, valign: 'top', inset: 0 },
})

const slide = (id: string, part: Partial<ComposedSlide> = {}): ComposedSlide => ({
  id,
  title: '',
  section: '',
  background: solid('background'),
  hidden: false,
  blocks: [],
  keyMessage: [],
  points: [],
  ...part,
})

const deckOf = (slides: ComposedSlide[], problems: Problem[] = []): ComposedDeck => ({
  title: '',
  client: 'Harbour Foods',
  theme: defaultTheme,
  slides,
  problems,
  parked: [],
})

const planOf = (slides: Record<string, Partial<SlidePlan>>): Plan => ({
  goals: { marketing: [], sales: [] },
  slides: new Map(Object.entries(slides).map(([id, part]) => [id, { ...noPlan, ...part }])),
})

const spoken = (...ids: string[]) => planOf(Object.fromEntries(ids.map((id) => [id, { speaker: 'maya' }])))
const kestrel = { names: ['Kestrel Air'], pictures: new Map() }

const emptySlot = (slideId: string, block: string): Problem => ({
  kind: 'empty-slot',
  slideId,
  at: { block, part: '' },
  name: 'Offer',
})

const missingDate = (slideId: string, block: string): Problem => ({
  kind: 'unknown-variable',
  slideId,
  at: { block, part: '' },
  name: 'meeting.date',
})

/** Of the slides that the client sees. */
const found = (deck: ComposedDeck, known: Known = {}, short = false) =>
  concernsOf(deck, shownSlides(deck, known.plan ?? planOf({}), short), known)

const words = (deck: ComposedDeck, known: Known = {}) => found(deck, known).map(({ text }) => text)

test('nothing wrong, nothing to say', () => {
  expect(found(deckOf([slide('a')]), { plan: spoken('a'), others: noOtherClients })).toEqual([])
})

describe('each concern leads to its places', () => {
  test('another client: once for each name, wherever it stands', () => {
    const deck = deckOf([
      slide('a', { title: 'For Kestrel Air' }),
      slide('b', { blocks: [text('t', 'Kestrel Air again')] }),
      slide('c', { blocks: [text('u', 'Kestrel Air')], hidden: 'pitch' }),
    ])
    expect(found(deck, { others: kestrel })).toEqual([
      {
        key: 'name/Kestrel Air',
        kind: 'client',
        owner: 'marketing',
        text: 'Names another client, Kestrel Air, on slides 1 and 2',
        places: [
          { slideId: 'a', at: null },
          { slideId: 'b', at: { block: 't', part: '' } },
        ],
        fact: null,
      },
    ])
  })

  test('empty slots to their blocks, all of them one', () => {
    const deck = deckOf(
      ['a', 'b', 'c', 'd'].map((id) => slide(id)),
      [emptySlot('b', 'x'), emptySlot('d', 'y')],
    )
    expect(found(deck)).toMatchObject([
      {
        owner: 'sales',
        text: '2 slots to fill on slides 2 and 4',
        places: [
          { slideId: 'b', at: { block: 'x' } },
          { slideId: 'd', at: { block: 'y' } },
        ],
      },
    ])
  })

  test('a missing fact to the fact, once however often it is used', () => {
    const deck = deckOf([slide('a')], [missingDate('a', 'x'), missingDate('a', 'y')])
    expect(found(deck)).toMatchObject([
      { text: 'Meeting date is missing on slide 1', fact: 'meeting.date', owner: 'sales' },
    ])
  })

  test('slides without a speaker to the plan', () => {
    const deck = deckOf([slide('a'), slide('b'), slide('c', { hidden: 'design' }), slide('d')])
    expect(found(deck, { plan: spoken('a') })).toMatchObject([
      { kind: 'speaker', text: '2 slides have no speaker', places: [{ slideId: 'b' }, { slideId: 'd' }] },
    ])
    expect(words(deck, { plan: planOf({}) })).toEqual(['Nobody is planned to speak yet'])
  })

  test('texts that do not fit to those that are shown', () => {
    const deck = deckOf([slide('a'), slide('b', { blocks: [text('t'), text('u')] })])
    expect(found(deck, { overflowing: ['u', 'gone'] })).toMatchObject([
      {
        text: '1 text does not fit its box on slide 2',
        places: [{ slideId: 'b', at: { block: 'u', part: '' } }],
      },
    ])
    expect(words(deck, { overflowing: ['u', 't'] })).toEqual(['2 texts do not fit their boxes on slide 2'])
    expect(words(deck, { overflowing: ['gone'] })).toEqual([])
  })

  test('words without a place', () => {
    const parked = [{ kind: 'points' as const, slideId: 'gone', text: plainRichText('Mind the gap') }]
    expect(words({ ...deckOf([slide('a')]), parked })).toEqual(['1 text waits for a place'])
  })
})

test('whose turn it is: sales’ where they filled the slot, marketing’s in the design’s own words', () => {
  const slot = { name: 'Offer', prompt: '', limit: null, required: true, length: 4 }
  const deckWith = (filled: boolean) =>
    deckOf([slide('a', { blocks: [{ ...text('t', 'Kestrel Air'), slot: { ...slot, filled } }] })])
  const owners = (deck: ComposedDeck) =>
    found(deck, { others: kestrel, overflowing: ['t'] }).map(({ owner }) => owner)
  expect(owners(deckWith(true))).toEqual(['sales', 'sales'])
  expect(owners(deckWith(false))).toEqual(['marketing', 'marketing'])
})

test('the short path answers for its own slides alone', () => {
  const deck = deckOf([slide('a'), slide('b', { blocks: [text('t', 'Kestrel Air')] })], [emptySlot('b', 'x')])
  const plan = planOf({ a: { speaker: 'maya', short: true } })
  const known = { plan, others: kestrel, overflowing: ['t'] }
  expect(found(deck, known, true)).toEqual([])
  expect(found(deck, known, false)).toHaveLength(4)
})

test('a file has no speakers', () => {
  const deck = deckOf([slide('a')], [emptySlot('a', 'x')])
  expect(ofFile(found(deck, { plan: planOf({}) })).map(({ kind }) => kind)).toEqual(['slot'])
})

test('however they come together, the worst is first', () => {
  const deck = deckOf([slide('a', { title: 'Kestrel Air' })], [emptySlot('a', 'x')])
  const [stranger, slots] = found(deck, { others: kestrel })
  expect(worstFirst([slots!, stranger!])).toEqual([stranger, slots])
})

test('the list stays short enough to be sent, and says how many there are', () => {
  const many = Array.from({ length: mostPlaces + 50 }, (_, at) => emptySlot('a', `b${at}`))
  const [slots] = found(deckOf([slide('a')], many))
  expect(slots?.places).toHaveLength(mostPlaces)
  expect(slots?.text).toBe(`${many.length} slots to fill on slide 1`)
})

test('going to a concern again goes on to its next place, and round', () => {
  const places = [
    { slideId: 's1', at: { block: 'a', part: '' } },
    { slideId: 's2', at: { block: 'b', part: '' } },
  ]
  expect(nextPlace(places, { slideId: null, block: null })).toBe(places[0])
  expect(nextPlace(places, { slideId: 's1', block: 'a' })).toBe(places[1])
  expect(nextPlace(places, { slideId: 's2', block: 'b' })).toBe(places[0])
  expect(nextPlace([], { slideId: null, block: null })).toBeNull()
})
