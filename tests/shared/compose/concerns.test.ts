import { describe, expect, test } from 'vitest'
import { concernsOf, fitConcern } from '#shared/compose/concerns.ts'
import { noOtherClients } from '#shared/compose/otherClients.ts'
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
  pair: { marketing: null, sales: null },
  goals: { marketing: [], sales: [] },
  slides: new Map(Object.entries(slides).map(([id, part]) => [id, { ...noPlan, ...part }])),
})

const spoken = (...ids: string[]) => planOf(Object.fromEntries(ids.map((id) => [id, { speaker: 'maya' }])))
const kestrel = { names: ['Kestrel Air'], pictures: new Map() }

test('nothing wrong, nothing to say', () => {
  expect(concernsOf(deckOf([slide('a')]), spoken('a'), noOtherClients, false)).toEqual([])
})

describe('each concern leads to its place', () => {
  test('another client: once for each name, wherever it stands', () => {
    const deck = deckOf([
      slide('a', { title: 'For Kestrel Air' }),
      slide('b', { blocks: [text('t', 'Kestrel Air again')] }),
      slide('c', { blocks: [text('u', 'Kestrel Air')], hidden: 'pitch' }),
    ])
    expect(concernsOf(deck, spoken('a', 'b'), kestrel, false)).toEqual([
      {
        key: 'name/Kestrel Air',
        kind: 'client',
        text: 'Names another client, Kestrel Air, on slides 1 and 2',
        place: { on: 'slide', slideId: 'a', at: null },
      },
    ])
  })

  test('an empty slot to its block, a missing fact to the fact', () => {
    const deck = deckOf(
      [slide('a')],
      [
        { kind: 'empty-slot', slideId: 'a', at: { block: 'x', part: '' }, name: 'Offer' },
        { kind: 'unknown-variable', slideId: 'a', at: { block: 'y', part: '' }, name: 'meeting.date' },
      ],
    )
    expect(
      concernsOf(deck, spoken('a'), noOtherClients, false).map(({ text, place }) => [text, place]),
    ).toEqual([
      ['1 slot to fill on slide 1', { on: 'slide', slideId: 'a', at: { block: 'x', part: '' } }],
      [
        'Meeting date is missing on slide 1',
        { on: 'fact', slideId: 'a', at: { block: 'y', part: '' }, name: 'meeting.date' },
      ],
    ])
  })

  test('slides without a speaker to the first of them in the plan', () => {
    const deck = deckOf([slide('a'), slide('b'), slide('c', { hidden: 'design' }), slide('d')])
    expect(concernsOf(deck, spoken('a'), noOtherClients, false)).toMatchObject([
      { kind: 'speaker', text: '2 slides have no speaker', place: { on: 'plan', slideId: 'b' } },
    ])
    expect(concernsOf(deck, planOf({}), noOtherClients, false)).toMatchObject([
      { text: 'Nobody is planned to speak yet', place: { slideId: 'a' } },
    ])
  })

  test('texts that do not fit to the first of them', () => {
    const deck = deckOf([slide('a'), slide('b', { blocks: [text('t'), text('u')] })])
    expect(fitConcern(deck, ['u', 'gone'])).toMatchObject({
      text: '1 text does not fit its box on slide 2',
      place: { on: 'slide', slideId: 'b', at: { block: 'u', part: '' } },
    })
    expect(fitConcern(deck, ['u', 't'])?.text).toBe('2 texts do not fit their boxes on slide 2')
    expect(fitConcern(deck, ['gone'])).toBeNull()
  })
})

test('the short path answers for its own slides alone', () => {
  const problems: Problem[] = [
    { kind: 'empty-slot', slideId: 'b', at: { block: 'x', part: '' }, name: 'Offer' },
  ]
  const deck = deckOf([slide('a'), slide('b', { blocks: [text('t', 'Kestrel Air')] })], problems)
  const plan = planOf({ a: { speaker: 'maya', short: true } })
  expect(concernsOf(deck, plan, kestrel, true)).toEqual([])
  expect(concernsOf(deck, plan, kestrel, false)).toHaveLength(3)
})
