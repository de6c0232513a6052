import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { presentedChange, settle, type Known, type Look, type Receiver } from '#server/returns/settling.ts'
import { spotsOf } from '#server/returns/spots.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { compose } from '#shared/compose/compose.ts'
import { addBlocks, deleteBlocks, setSlot } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign, slideIds } from '#shared/docs/designDoc.ts'
import { addLayout, addSlideFrom } from '#shared/docs/layoutEdits.ts'
import { hideInPitch, initPitch, readPitch, setPoints } from '#shared/docs/pitchDoc.ts'
import { putWords, wordsAt, type Place } from '#shared/docs/places.ts'
import { readSuggestions } from '#shared/docs/reviewDoc.ts'
import { addSlide, deleteSlide, duplicateSlide, moveSlide } from '#shared/docs/slideEdits.ts'
import { partsOf } from '#shared/blocks/kinds.ts'
import { frame } from '#shared/model/frame.ts'
import { newId } from '#shared/model/ids.ts'
import { plainRichText, plainText, type RichText } from '#shared/model/richText.ts'
import { reworded } from '#shared/model/reword.ts'
import type { ReturnChoice, ReturnedChange } from '#shared/protocol/returns.ts'
import { chartOf } from '../../support/chartDecks.ts'
import { anyEdits, oneOf, otherWords, wordsOfFile, type Chance } from '../../support/pptxAnyEdits.ts'
import { changesIn, made, type Made } from '../../support/pptxReturned.ts'
import { seed } from '../../support/seed.ts'
import { seededRandom } from '../../support/seededRandom.ts'

/** More of them: `RETURNS=500 SEED=$RANDOM npx vitest run …`. */
const rounds = Number(process.env['RETURNS'] ?? 25)

/** Words of letters alone, which stand nowhere else: `deckba`. */
function chanceOf(random: () => number, kind: string): Chance {
  let words = 0
  const letters = (n: number): string =>
    (n < 25 ? '' : letters(Math.floor(n / 25))) + 'abcdefghijklmnopqrstuvwxy'[n % 25]
  return { below: (count) => Math.floor(random() * count), word: () => `${kind}${letters(words++)}z` }
}

const base = chanceOf(() => 0, 'base')
const words = (count: number, lines = 1): RichText =>
  plainRichText(
    Array.from({ length: lines }, () => Array.from({ length: count }, base.word).join(' ')).join('\n'),
  )
const slot = (name: string) => ({ name, prompt: '', limit: null, required: false })

interface Sides {
  readonly design: Y.Doc
  readonly pitch: Y.Doc
}

/** Every kind of place that words have: of layouts, in places, slots, groups, tables, charts, talking points. */
function sample(): Sides {
  const [design, pitch] = [new Y.Doc(), new Y.Doc()]
  initDesign(design, { title: 'Deck' })
  initPitch(pitch, { client: 'Clientz' })
  const text = (y: number, count: number, more: object = {}) => ({
    ...{ kind: 'text' as const, frame: frame(80, y, 900, 60), body: { text: words(count, 2) } },
    ...more,
  })
  const layout = addLayout(design, {
    title: 'Content',
    blocks: [text(40, 1, { place: 'title/0' }), text(200, 1, { place: 'body/0' }), text(660, 2)],
  })
  const [first, second] = [addSlideFrom(design, layout), addSlideFrom(design, layout)]
  for (const slideId of [first, second])
    for (const { id } of readDesign(design).slides.find(({ id }) => id === slideId)!.blocks)
      putWords(design, { kind: 'block', slideId, at: { block: id, part: '' } }, words(4, 2))
  setSlot(design, second, readDesign(design).slides[1]!.blocks[1]!.id, slot('Body'))
  addBlocks(design, first, [
    text(400, 5, { slot: slot('Offer') }),
    { kind: 'image', frame: frame(900, 400, 200, 200), picture: null },
  ])
  addSlide(design, {
    blocks: [
      {
        ...tableOf(
          [
            [words(2), words(1)],
            [words(3), words(2)],
            [words(1), words(1)],
          ],
          frame(80, 80, 700, 200),
        ),
      },
      {
        ...tableOf(
          [
            [words(2), words(1)],
            [words(3), words(2)],
          ],
          frame(80, 400, 700, 200),
        ),
        slot: slot('Prices'),
      },
    ],
  })
  addSlide(design, {
    blocks: [
      {
        ...chartOf([
          [1, 2],
          [3, 4.5],
        ]),
        title: { text: words(2) },
        slot: slot('Numbers'),
      },
      text(640, 3),
    ],
  })
  const groups = [{ id: newId() }]
  addSlide(design, {
    blocks: [
      { kind: 'shape', frame: frame(80, 80, 300, 200), shape: 'ellipse', body: { text: words(2) }, groups },
      text(300, 3, { groups }),
      { kind: 'line', frame: frame(80, 500, 300, 0) },
      text(560, 4),
    ],
  })
  const { slides } = readDesign(design)
  for (const { id } of slides.slice(0, 4)) setPoints(pitch, id, words(5, 2))
  const fills: readonly Place[] = [
    { kind: 'fill', at: { block: slides[0]!.blocks[2]!.id, part: '' } },
    { kind: 'fill', at: { block: slides[1]!.blocks[1]!.id, part: '' } },
  ]
  for (const place of fills)
    putWords(pitch, place, reworded(words(3, 2), `${plainText(words(3, 2))} {{client.name}}`))
  return { design, pitch }
}

/** What both people do to the deck while its file is away. */
function editDeck({ design, pitch }: Sides, chance: Chance): void {
  const { below } = chance
  for (let left = below(7); left > 0; left -= 1) {
    const slideId = oneOf(slideIds(design), chance)
    const block = oneOf(readDesign(design).slides.find(({ id }) => id === slideId)?.blocks ?? [], chance)
    if (slideId === undefined) return
    const reword = (doc: Y.Doc, place: Place): void => {
      const now = wordsAt(doc, place)
      putWords(doc, place, reworded(now, otherWords(plainText(now), chance)))
    }
    const part =
      block &&
      oneOf(
        partsOf(block).texts.map((one) => one.part),
        chance,
      )
    switch (below(9)) {
      case 0:
        if (below(2)) deleteSlide(design, slideId)
        break
      case 1:
        if (block) deleteBlocks(design, slideId, [block.id])
        break
      case 2:
        moveSlide(design, slideId, below(6))
        break
      case 3:
        duplicateSlide(design, slideId)
        break
      case 4:
        hideInPitch(pitch, slideId, true)
        break
      case 5:
        if (block) setSlot(design, slideId, block.id, block.slot ? null : slot('Other'))
        break
      case 6:
        reword(pitch, { kind: 'points', slideId })
        break
      default:
        if (!block || part === undefined) break
        if (block.slot && below(2)) reword(pitch, { kind: 'fill', at: { block: block.id, part } })
        else reword(design, { kind: 'block', slideId, at: { block: block.id, part } })
    }
  }
}

const allIn = (...texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.match(/[a-z]{4,}z(?![a-z])/gi) ?? []))

/** Texts of a document, whole, wherever their marks begin. */
function textsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  if ('inlines' in value) return plainText([value as RichText[number]])
  const inside = value instanceof Map ? [...(value as Map<unknown, unknown>).values()] : Object.values(value)
  return inside.map(textsOf).join('\n')
}

const wordsOf = ({ design, pitch }: Sides): string =>
  `${textsOf(readDesign(design))}\n${textsOf(readPitch(pitch))}\nClientz`

let files: readonly { readonly made: Made; readonly sides: Sides; readonly copy: 'client' | 'presenter' }[]
beforeAll(async () => {
  const sides = sample()
  const deck = compose(readDesign(sides.design), readPitch(sides.pitch))
  files = [
    { made: await made(deck), sides, copy: 'presenter' },
    { made: await made(deck, new Map(), 'client'), sides, copy: 'client' },
  ]
})

const cloned = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

const people: readonly Receiver['roles'][] = [['sales'], ['marketing'], ['marketing', 'sales']]

async function round(nth: number): Promise<void> {
  const random = seededRandom(seed + nth)
  const [ours, theirs] = [chanceOf(random, 'deck'), chanceOf(random, 'file')]
  const { made: file, sides, copy } = files[nth % files.length]!
  const docs = {
    review: new Y.Doc(),
    design: cloned(sides.design),
    pitch: cloned(sides.pitch),
    full: new Set<never>(),
  }
  editDeck(docs, ours)
  const bytes = anyEdits(file.bytes, theirs)
  const before = wordsOf(docs)
  const changes = await changesIn(file, bytes)
  const look = (): Look => {
    const ground = { design: readDesign(docs.design), pitch: readPitch(docs.pitch), pictures: {}, copy }
    const known = { draft: { id: 'draft' }, file: { pitch_id: 'pitch' }, frozen: { deck: { slides: [] } } }
    return {
      ...ground,
      known: known as unknown as Known,
      changes,
      settled: {},
      spots: spotsOf(changes, ground),
    }
  }
  const by: Receiver = { id: 'u', name: 'Sam', roles: oneOf(people, theirs)! }
  const seen = look()
  const shown: ReturnedChange[] = seen.spots.flat().map((spot) => presentedChange(spot, seen, null, by))
  const left: ReturnedChange[] = []
  const over: ReturnedChange[] = []
  for (const [at, spot] of seen.spots.flat().entries()) {
    const choice = oneOf<ReturnChoice>(['merged', 'merged', 'file', 'behind'], theirs)!
    const signed = { id: by.id, name: by.name, at: '2026-11-30T00:00:00.000Z' }
    const settling = { docs, look: seen, by, signed, clients: ['Clientz'], strangers: [] }
    const done = settle(spot, choice, settling)
    if (typeof done === 'string') left.push(shown[at]!)
    else if (choice === 'file') over.push(shown[at]!)
  }
  const comments = changes.flatMap((one) => one.comments.map(({ text }) => text))
  const told = left.map(({ file: there, words: merged, label }) => `${label}\n${there}\n${merged}`)
  const suggested = readSuggestions(docs.review).map(({ note, text }) => `${note}\n${text ?? ''}`)
  const found = allIn(wordsOf(docs), ...suggested, ...told, ...comments)
  const [had, has, was] = [
    allIn(before),
    allIn(wordsOfFile(bytes)),
    allIn(wordsOfFile(file.bytes), wordsOf(sides)),
  ]
  // What the file says: here, suggested, or told; but for what somebody took out here, or there where it is seen.
  const shows = allIn(wordsOfFile(bytes, true))
  const isOut = (word: string): boolean => was.has(word) && (!had.has(word) || !shows.has(word))
  const lost = [...has].filter((word) => !found.has(word) && !isOut(word))
  expect(lost, `of the file, seed ${seed + nth}`).toEqual([])
  // What the deck says: here still, but for what the file took out, and what somebody has seen and chosen the file's over.
  const chosen = allIn(...over.map(({ now }) => now))
  const isTakenOut = (word: string): boolean => was.has(word) && !shows.has(word)
  const gone = [...had].filter((word) => !found.has(word) && !chosen.has(word) && !isTakenOut(word))
  expect(gone, `of the deck, seed ${seed + nth}`).toEqual([])
}

test('whatever both sides change while a file is away, no word of either is lost', async () => {
  for (let nth = 0; nth < rounds; nth += 1) await round(nth)
}, 3_600_000)
