import { beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, readPitch } from '#shared/docs/pitchDoc.ts'
import { readPlan } from '#shared/docs/planDoc.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { Design } from '#shared/model/design.ts'
import type { Plan } from '#shared/model/plan.ts'
import { isBlank, plainText, type RichText } from '#shared/model/richText.ts'
import { readDemoContent } from '#server/demo/content.ts'
import { factsOnly, pictureStore } from '../../support/builtDeck.ts'
import { flaws, gaps } from '../../support/deckCare.ts'

const demo = await readDemoContent()
let design: Design
let plan: Plan
const pitches = new Map<string, ComposedDeck>()
const pitchOf = (client: string): ComposedDeck => pitches.get(client)!

// Drawing the pictures takes a while on a busy machine.
beforeAll(async () => {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Sample' })
  const parts = await demo.deck.build(doc, pictureStore)
  design = readDesign(doc)
  for (const { client, ...sample } of demo.pitches) {
    const pitch = new Y.Doc()
    initPitch(pitch, { client })
    await sample.build(pitch, parts, pictureStore)
    pitches.set(client, compose(design, readPitch(pitch)))
  }
  const common = new Y.Doc()
  demo.turns.agree(common, parts, { marketing: 'mara', sales: 'tomas' }, demo.pitches[0]!.goals)
  plan = readPlan(common)
}, 120_000)

describe('the sample deck', () => {
  test('has a story of at least twelve slides, in sections', () => {
    expect(design.slides.length).toBeGreaterThanOrEqual(12)
    expect(design.slides.filter(({ section }) => section !== '').length).toBeGreaterThanOrEqual(4)
  })

  test('every slide has a title and a key message, every slot a name and a prompt', () => {
    expect(gaps(design)).toEqual([])
  })

  test('words fit, can be read, and keep away from the edge', () => {
    expect(flaws(compose(design, factsOnly))).toEqual([])
  })

  test('says why where marketing keeps something as it is', () => {
    const reasons = design.slides.flatMap(({ blocks }) => blocks.flatMap(({ reason }) => reason || []))
    expect(reasons.length).toBeGreaterThanOrEqual(5)
  })
})

describe.each(demo.pitches.map(({ client }) => client))('the pitch for %s', (client) => {
  test('fits and can be read', () => {
    expect(flaws(pitchOf(client))).toEqual([])
  })

  test('hides one slide and moves one, and has talking points for every slide it shows', () => {
    const { slides } = pitchOf(client)
    expect(slides.filter(({ hidden }) => hidden)).toHaveLength(1)
    expect(slides.map(({ id }) => id)).not.toEqual(design.slides.map(({ id }) => id))
    expect(slides.filter(({ hidden, points }) => !hidden && isBlank(points))).toEqual([])
  })

  test('says nothing of any other client, and loses no word', () => {
    const said = plainText(allWords(pitchOf(client)))
    const others = demo.pitches.map((pitch) => pitch.client).filter((other) => other !== client)
    for (const other of others) expect(said).not.toContain(other)
    expect(pitchOf(client).parked).toEqual([])
  })
})

test('one pitch is finished; the other still waits for its price', () => {
  expect(pitchOf('Harbour Foods').problems).toEqual([])
  expect(pitchOf('Kestrel Air').problems).toMatchObject([{ kind: 'empty-slot', name: 'Their price' }])
})

test('the two clients see different slides, words and pictures', () => {
  const [one, two] = demo.pitches.map(({ client }) => pitchOf(client)) as [ComposedDeck, ComposedDeck]
  const hidden = (deck: ComposedDeck) => deck.slides.find((slide) => slide.hidden)?.id
  expect(hidden(one)).not.toBe(hidden(two))
  const pictures = (deck: ComposedDeck) =>
    deck.slides.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'image' && block.slot?.filled ? block.picture!.asset : [])),
    )
  expect(pictures(one)).toHaveLength(2)
  expect(pictures(one).some((asset) => pictures(two).includes(asset))).toBe(false)
  expect(plainText(allWords(one))).not.toBe(plainText(allWords(two)))
})

test('the pair shares the meeting: a speaker and a time for every slide, and a way through in ten minutes', () => {
  const turns = design.slides.map(({ id }) => plan.slides.get(id))
  expect(new Set(turns.map((turn) => turn?.speaker))).toEqual(new Set(['mara', 'tomas']))
  expect(turns.every((turn) => turn !== undefined && turn.seconds > 0)).toBe(true)
  const short = turns.reduce((sum, turn) => sum + (turn?.short ? turn.seconds : 0), 0)
  expect(short).toBeLessThanOrEqual(10 * 60)
})

const allWords = ({ slides }: ComposedDeck): RichText =>
  slides.flatMap(({ blocks, points }) => [
    ...points,
    ...blocks.flatMap((block) => ('body' in block ? block.body.text : [])),
  ])
