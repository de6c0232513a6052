import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { putGoal, readGoal, readGoals } from '#shared/docs/goalDoc.ts'
import {
  fillText,
  initPitch,
  pointsText,
  readPitch,
  readStated,
  setFact,
  setFill,
} from '#shared/docs/pitchDoc.ts'
import { placeKey, wordsAt, type Place } from '#shared/docs/places.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { leaveFormatsAlone, transact } from '#shared/docs/transact.ts'
import { findWords, lookThrough, ownerOfPlace, type Found } from '#shared/find/findWords.ts'
import { hitsIn, type Hit } from '#shared/find/hit.ts'
import { matcherOf } from '#shared/find/matcher.ts'
import { replaceHits, wordsWith } from '#shared/find/replaceHits.ts'
import { frame } from '#shared/model/frame.ts'
import { bullets, plainRichText, plainText, type RichText } from '#shared/model/richText.ts'
import { anyRichText } from '../../support/arbitraries.ts'

const place = { kind: 'fill' as const, at: { block: 'b1', part: '' } }
const facts = new Map([
  ['client.name', 'Café Noir'],
  ['budget', 'a 20'],
])
const matches = (words: string) =>
  matcherOf({ words, matchCase: false, wholeWords: false, matchAccents: false })!

function pitchWith(text: RichText): Y.Doc {
  const doc = new Y.Doc()
  leaveFormatsAlone(doc)
  initPitch(doc, { client: 'Café Noir' })
  setFill(doc, place.at, text)
  return doc
}

const hitsOf = (doc: Y.Doc, words: string, where: Place = place): readonly Hit[] =>
  hitsIn(where, wordsAt(doc, where), matches(words), facts)

const replace = (doc: Y.Doc, hits: readonly Hit[], words: string, by: string) =>
  replaceHits(doc, hits, { matches: matches(words), facts, words: by })

/** Every character with its look, facts and ends of paragraphs too. */
const units = (doc: Y.Doc): readonly string[] =>
  (fillText(doc, place.at).toDelta() as { insert: string | object; attributes?: object }[]).flatMap(
    ({ insert, attributes = {} }) => {
      const look = JSON.stringify(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)))
      return typeof insert === 'string'
        ? [...Array(insert.length).keys()].map((at) => `${insert[at]} ${look}`)
        : [`${JSON.stringify(insert)} ${look}`]
    },
  )

describe('words in the place of others', () => {
  test('nothing but the letters found is touched, and what comes looks like the first of them', () => {
    fc.assert(
      fc.property(
        anyRichText(),
        fc.constantFrom('a', 'e', ' ', '1', 'ca'),
        fc.string({ maxLength: 5 }),
        (text, words, by) => {
          fc.pre(words.trim() !== '' && !/[\n\r\v]/.test(by))
          const doc = pitchWith(text)
          const before = units(doc)
          const hits = hitsOf(doc, words).filter(({ isFact }) => !isFact)
          const { replaced } = replace(doc, hits, words, by)
          expect(replaced).toBe(hits.length)
          const expected: string[] = []
          let [at, shownAt] = [0, 0]
          // Shown characters and stored ones differ by facts alone; each is one there.
          for (const unit of before) {
            const width = widthOf(unit)
            const hit = hits.find(({ from, to }) => shownAt >= from && shownAt < to)
            if (!hit) expected.push(unit)
            else if (hit.from === shownAt)
              expected.push(...[...Array(by.length).keys()].map((nth) => `${by[nth]}${unit.slice(1)}`))
            at += 1
            shownAt += width
          }
          expect(at).toBe(before.length)
          expect(units(doc)).toEqual(expected)
        },
      ),
      { numRuns: 400 },
    )
  })

  const widthOf = (unit: string): number => {
    const name = /^\{"variable":"(.+?)"\}/.exec(unit)?.[1]
    return name === undefined ? 1 : (facts.get(name) ?? 'Meeting date').length
  }

  test('a hit across bold and plain is one, and wears the look of its first letter', () => {
    const doc = pitchWith([
      {
        ...bullets('x')[0]!,
        inlines: [
          { kind: 'text', text: 'Our Con', marks: { bold: true } },
          { kind: 'text', text: 'toso tools', marks: {} },
        ],
      },
    ])
    replace(doc, hitsOf(doc, 'contoso'), 'contoso', 'Fabrikam')
    const [item] = readRichText(fillText(doc, place.at))
    expect(item?.list?.kind).toBe('bullet')
    expect(item?.inlines).toEqual([
      { kind: 'text', text: 'Our Fabrikam', marks: { bold: true } },
      { kind: 'text', text: ' tools', marks: {} },
    ])
  })

  test('a fact is found by its value, is told as one, and is never torn', () => {
    const marks = {}
    const doc = pitchWith([
      {
        ...bullets('x')[0]!,
        inlines: [
          { kind: 'text', text: 'For ', marks },
          { kind: 'variable', name: 'client.name', marks },
          { kind: 'text', text: ' in Paris', marks },
        ],
      },
    ])
    for (const words of ['cafe', 'noir in', 'for caf', 'for cafe noir in']) {
      const hits = hitsOf(doc, words)
      expect(hits.map(({ isFact }) => isFact)).toEqual([true])
      expect(replace(doc, hits, words, 'x')).toEqual({ replaced: 0, changed: 1, kept: 0 })
    }
    replace(doc, hitsOf(doc, 'paris'), 'paris', 'Rome')
    expect(plainText(readRichText(fillText(doc, place.at)))).toBe('For {{client.name}} in Rome')
  })

  test('what was changed since it was found is left alone and counted; what only moved is replaced', () => {
    const doc = pitchWith(bullets('price one', 'price two', 'price three'))
    const hits = hitsOf(doc, 'price')
    const live = fillText(doc, place.at)
    transact(doc, () => live.insert(0, 'Before: '))
    expect(replace(doc, hits, 'price', 'cost')).toEqual({ replaced: 3, changed: 0, kept: 0 })
    const again = hitsOf(doc, 'cost')
    // Somebody writes in the midst of the second one.
    transact(doc, () => live.insert(live.toJSON().indexOf('cost two') + 2, '!'))
    expect(replace(doc, again, 'cost', 'fee')).toEqual({ replaced: 2, changed: 1, kept: 0 })
    expect(plainText(readRichText(live))).toBe('Before: fee one\nco!st two\nfee three')
  })

  test('a line that would become too long stays, and a client keeps a name', () => {
    const doc = pitchWith([])
    setFact(doc, 'client.name', 'a'.repeat(400))
    const fact: Place = { kind: 'fact', name: 'client.name' }
    expect(replace(doc, hitsOf(doc, 'aaaa', fact), 'aaaa', 'abcdefgh')).toEqual({
      replaced: 0,
      changed: 0,
      kept: 100,
    })
    setFact(doc, 'client.name', 'Acme')
    expect(replace(doc, hitsOf(doc, 'acme', fact), 'acme', '').kept).toBe(1)
    expect(replace(doc, hitsOf(doc, 'me', fact), 'me', 'orn')).toMatchObject({ replaced: 1 })
    expect(readPitch(doc).facts.get('client.name')).toBe('Acorn')
  })

  test('what is suggested is the whole text, with facts as facts', () => {
    const text: RichText = [
      {
        ...bullets('x')[0]!,
        inlines: [
          { kind: 'variable', name: 'client.name', marks: {} },
          { kind: 'text', text: ' pays a price,', marks: {} },
          { kind: 'break' },
          { kind: 'text', text: 'and a Price', marks: {} },
        ],
      },
    ]
    const hits = hitsIn(place, text, matches('price'), facts)
    expect(wordsWith(text, hits, { matches: matches('price'), facts, words: 'fee' })).toEqual({
      text: '{{client.name}} pays a fee,\nand a fee',
      ...{ replaced: 2, changed: 0, kept: 0 },
    })
  })
})

test('three people who write and replace at once end with the same words, and nobody’s letters are lost', () => {
  const step = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom('write', 'replace', 'meet'),
    at: fc.nat(40),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const first = pitchWith(bullets('one price', 'the price of a price', 'no more'))
      const people = [first, new Y.Doc(), new Y.Doc()]
      const meet = () => {
        for (const from of people)
          for (const to of people) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
      }
      people.forEach(leaveFormatsAlone)
      meet()
      const found = people.map((doc) => hitsOf(doc, 'price'))
      let written = ''
      for (const { who, what, at } of steps) {
        const doc = people[who]!
        const live = fillText(doc, place.at)
        if (what === 'meet') meet()
        else if (what === 'write') {
          transact(doc, () => live.insert(at % live.length, 'Z'))
          written += 'Z'
        } else {
          replace(doc, found[who]!, 'price', 'fee')
          found[who] = hitsOf(doc, 'price')
        }
      }
      meet()
      const texts = people.map((doc) => readRichText(fillText(doc, place.at)))
      expect(texts[1]).toEqual(texts[0])
      expect(texts[2]).toEqual(texts[0])
      expect(plainText(texts[0]!).replace(/[^Z]/g, '')).toBe(written)
      expect(texts[0]).toHaveLength(3)
      expect(texts[0]!.every(({ list }) => list?.kind === 'bullet')).toBe(true)
    }),
    { numRuns: 150 },
  )
})

describe('where words are looked for', () => {
  test('in everything that people write of a slide, in facts and in the deck’s title', () => {
    const design = new Y.Doc()
    initDesign(design, { title: 'Needle deck' })
    const slot = { name: 'needle slot', prompt: 'a needle', limit: null, required: false }
    addSlide(design, {
      title: 'Needle slide',
      section: 'needle section',
      blocks: [
        {
          ...{ kind: 'text', frame: frame(0, 0, 100, 50), slot, reason: 'needle', name: 'needle' },
          body: { text: bullets('needle') },
        },
      ],
    })
    const { slides } = readDesign(design)
    const pitch = new Y.Doc()
    initPitch(pitch, { client: 'Needle & Co' })
    setFill(pitch, { block: slides[0]!.blocks[0]!.id, part: '' }, bullets('a needle, a needle'))
    transact(pitch, () => pointsText(pitch, slides[0]!.id).insert(0, 'say needle\n'))
    putGoal(design, 'aim', plainRichText('One needle'))
    putGoal(pitch, 'next', plainRichText('Needle, thread'))
    const words = { ...readPitch(pitch), stated: readStated(pitch), goals: readGoals('pitch', pitch) }
    const whole = { ...readDesign(design), goals: readGoals('design', design) }
    const found = findWords(whole, words, matches('needle'))
    expect(found.apart.map(({ place }) => placeKey(place))).toEqual([
      'deck-title',
      'goal/aim',
      'goal/next',
      'fact/client.name',
    ])
    expect(found.apart.map(({ place }) => ownerOfPlace(place))).toEqual([
      'marketing',
      'marketing',
      'sales',
      'sales',
    ])
    const next = found.apart.filter(({ place }) => placeKey(place) === 'goal/next')
    expect(replace(pitch, next, 'needle', 'Pin').replaced).toBe(1)
    expect(plainText(readGoal(pitch, 'next'))).toBe('Pin, thread')
    expect(found.slides.map(({ number, hits }) => [number, hits.map(({ place }) => place.kind)])).toEqual([
      [
        1,
        [
          'section',
          'slide-title',
          'block',
          'fill',
          'fill',
          'slot-name',
          'slot-prompt',
          'reason',
          'name',
          'points',
        ],
      ],
    ])
    const adding = lookThrough(readDesign(design), words, matches('needle'), 'pitch')
    adding.next()
    const added = adding.next().value as Found
    expect(added.slides[0]!.hits.map(({ place }) => place.kind)).toEqual(['fill', 'fill', 'points'])
    expect(added.apart.map(({ place }) => placeKey(place))).toEqual(['goal/next', 'fact/client.name'])
    expect(added.count).toBe(5)
  })

  test('on layouts, whose words stand beneath many slides, and they are replaced there', () => {
    const doc = new Y.Doc()
    initDesign(doc, { title: 'Deck' })
    const id = addLayout(doc, {
      title: 'Plain',
      blocks: [{ kind: 'text', frame: frame(0, 0, 90, 30), body: { text: plainRichText('Contoso') } }],
    })
    const { slides } = findWords(readDesign(doc), null, matches('contoso'))
    expect(slides).toMatchObject([{ slideId: id, number: 0 }])
    expect(replace(doc, slides[0]!.hits, 'contoso', 'Fabrikam').replaced).toBe(1)
    expect(findWords(readDesign(doc), null, matches('fabrikam')).count).toBe(1)
  })

  test('no more is told than anybody can look at, and that there is more', () => {
    const doc = new Y.Doc()
    initDesign(doc, { title: 'Deck' })
    for (let at = 0; at < 6; at += 1) addSlide(doc, { title: 'a'.repeat(100) })
    const found = findWords(readDesign(doc), null, matches('a'))
    expect(found).toMatchObject({ count: 500, more: true })
  })
})
