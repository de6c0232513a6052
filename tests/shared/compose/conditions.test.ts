import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { audienceDeck, designedSlide } from '#shared/compose/audience.ts'
import { compose, composeForTeam } from '#shared/compose/compose.ts'
import { concernsOf } from '#shared/compose/concerns.ts'
import { coverOf } from '#shared/compose/cover.ts'
import { factsNamed } from '#shared/compose/factsNamed.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import { contentOf } from '#shared/blocks/kinds.ts'
import { addBlocks, setCondition } from '#shared/docs/blockEdits.ts'
import { initDesign, maybeBlockMap, maybeSlideMap, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, readPitch, setFact, setFill } from '#shared/docs/pitchDoc.ts'
import { rewriteDocument } from '#shared/docs/rewrite.ts'
import { addSlide, duplicateSlide, setSlideCondition } from '#shared/docs/slideEdits.ts'
import { conditionWords, holds, withheldWords, type Condition } from '#shared/model/condition.ts'
import { frame } from '#shared/model/frame.ts'
import { unplanned as plan } from '#shared/model/plan.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { planPptx } from '#shared/pptx/planPptx.ts'
import { freeze, snapshot } from '#server/frozen/freeze.ts'

const grocery: Condition = { fact: 'client.industry', test: 'is', value: 'Grocery' }
const priced: Condition = { fact: 'price', test: 'known', value: '' }
/** A deck in which everything that depends on a condition holds a canary. */
function deck() {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Spring' })
  const text = (words: string, condition?: Condition) => ({
    kind: 'text' as const,
    frame: frame(10, 10, 400, 90),
    slot: { name: 'Words', prompt: '', limit: null, required: false },
    body: { text: plainRichText(words) },
    ...(condition && { condition }),
  })
  const first = addSlide(doc, { title: 'Open', blocks: [text('For all'), text('CANARY-block', grocery)] })
  const second = addSlide(doc, { title: 'CANARY-slide', condition: priced, blocks: [text('CANARY-inside')] })
  return { doc, first, second, block: readDesign(doc).slides[0]!.blocks[1]!.id }
}

function pitch(facts: Readonly<Record<string, string>> = {}, edit: (doc: Y.Doc) => void = () => undefined) {
  const doc = new Y.Doc()
  initPitch(doc, { client: 'Harbour Foods' })
  for (const [name, value] of Object.entries(facts)) setFact(doc, name, value)
  edit(doc)
  return readPitch(doc)
}

describe('a condition', () => {
  test.each<[Condition['test'], string, string | null, boolean]>([
    ['is', 'Grocery', ' grócery ', true],
    ['is', 'Grocery', 'Groceries', false],
    ['is', 'Grocery', null, false],
    ['is-not', 'Grocery', 'GROCERY', false],
    ['is-not', 'Grocery', 'Retail', true],
    ['is-not', 'Grocery', null, true],
    ['known', '', 'x', true],
    ['known', '', '  ', false],
    ['unknown', '', null, true],
    ['unknown', '', 'x', false],
    ['unreadable', '', 'x', false],
  ])('%s “%s” of %j: %s', (how, value, fact, so) => {
    const facts = new Map(fact === null ? [] : [['price', fact]])
    expect(holds({ fact: 'price', test: how, value }, facts)).toBe(so)
  })

  test('says itself, and why it does not hold', () => {
    expect(conditionWords(grocery)).toBe('Only if Industry is Grocery')
    expect(conditionWords(priced)).toBe('Only if price is known')
    expect(withheldWords(grocery, new Map([['client.industry', 'Retail']]))).toBe(
      'Not for this client because Industry is Retail',
    )
    expect(withheldWords(priced, new Map())).toBe('Not for this client because price is unknown')
  })

  test('of a form that nobody here knows keeps back from every client, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { doc, first, block } = deck()
        maybeBlockMap(doc, first, block)!.set('condition', value ?? 7)
        maybeSlideMap(doc, first)!.set('condition', value ?? 7)
        const composed = compose(readDesign(doc), pitch({ 'client.industry': 'Grocery' }))
        expect(JSON.stringify(audienceDeck(composed))).not.toContain('CANARY')
      }),
    )
  })
})

describe('for a client for whom it does not hold', () => {
  const { doc, first, second, block } = deck()
  const design = readDesign(doc)
  const filled = pitch({}, (words) => setFill(words, { block, part: '' }, plainRichText('CANARY-fill')))

  test('nothing of it is in what the server composes, keeps, sends and writes into files', () => {
    const composed = compose(design, filled)
    const shown = shownSlides(composed, plan, false)
    const frozen = freeze(snapshot(composed, plan))
    const everything = [
      shown,
      frozen,
      audienceDeck(composed),
      planPptx(composed, 'client'),
      planPptx(composed, 'presenter'),
      coverOf(design, filled),
    ]
    expect(JSON.stringify(everything)).not.toMatch(/CANARY|condition|Grocery|withheld/)
    expect(shown.map(({ id }) => id)).toEqual([first])
  })

  test('the editor has it, marked with the reason, and gives none of it to an audience either', () => {
    const team = composeForTeam(design, filled)
    expect(team.slides[0]!.blocks[1]).toMatchObject({
      condition: grocery,
      withheld: 'Not for this client because Industry is unknown',
    })
    expect(team.slides[1]).toMatchObject({ hidden: 'condition', condition: priced })
    const told = [
      audienceDeck(team),
      team.slides.slice(0, 1).map(designedSlide),
      shownSlides(team, plan, false),
    ]
    expect(JSON.stringify(told)).not.toContain('CANARY')
  })

  test('the fact that decides is asked for, and nothing else of what is not shown', () => {
    const composed = compose(design, filled)
    const concerns = concernsOf(composed, shownSlides(composed, plan, false), {})
    expect(concerns.map(({ text }) => text)).toEqual([
      'Industry is missing on slide 1',
      'price is missing on slide 2',
    ])
    expect([...factsNamed(design)].sort()).toEqual(['client.industry', 'price'])
  })

  test('one for whom it holds gets all of it, and the bare design keeps nothing back', () => {
    const all = pitch({ 'client.industry': 'GROCERY', price: '9' })
    for (const composed of [compose(design, all), compose(design, null)]) {
      expect(composed.slides.map(({ hidden }) => hidden)).toEqual([false, false])
      expect(JSON.stringify(audienceDeck(composed))).toMatch(/CANARY-block.*CANARY-inside/)
      expect(JSON.stringify(audienceDeck(composed))).not.toMatch(/client.industry|Grocery/)
    }
    expect(second).toBe(design.slides[1]!.id)
  })
})

describe('copies', () => {
  test('of blocks, of slides and of the whole document keep it', () => {
    const { doc, first, second, block } = deck()
    const copy = duplicateSlide(doc, second)!
    const [pasted] = addBlocks(doc, second, [contentOf(readDesign(doc).slides[0]!.blocks[1]!)])
    for (const one of [readDesign(doc), readDesign(rewriteDocument('design', doc))]) {
      const slides = new Map(one.slides.map((slide) => [slide.id, slide]))
      expect(slides.get(first)!.blocks.find(({ id }) => id === block)?.condition).toEqual(grocery)
      expect(slides.get(copy)!.condition).toEqual(priced)
      expect(slides.get(second)!.blocks.find(({ id }) => id === pasted)?.condition).toEqual(grocery)
    }
    setCondition(doc, first, block, null)
    setSlideCondition(doc, second, null)
    expect(readDesign(doc).slides[0]!.blocks[1]).not.toHaveProperty('condition')
    expect(readDesign(doc).slides[1]).not.toHaveProperty('condition')
  })
})
