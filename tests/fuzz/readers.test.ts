import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { overflowing } from '#shared/blocks/fits.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { slideRemarks } from '#shared/checks/slideRemarks.ts'
import { audienceDeck } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { concernsOf } from '#shared/compose/concerns.ts'
import { coverOf } from '#shared/compose/cover.ts'
import { otherClients } from '#shared/compose/otherClients.ts'
import { readDesign } from '#shared/docs/designDoc.ts'
import { DesignReader } from '#shared/docs/designReader.ts'
import { migrateDocument } from '#shared/docs/migrations.ts'
import { readPitch } from '#shared/docs/pitchDoc.ts'
import { PitchReader } from '#shared/docs/pitchReader.ts'
import { readPlan } from '#shared/docs/planDoc.ts'
import { readSuggestions } from '#shared/docs/reviewDoc.ts'
import { rewriteDocument } from '#shared/docs/rewrite.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { isId } from '#shared/model/ids.ts'
import { noPlan, unplanned } from '#shared/model/plan.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { roomKinds, type RoomKind } from '#shared/policy.ts'
import { planPptx } from '#shared/pptx/planPptx.ts'
import { RoomPresence } from '#server/sync/presence.ts'
import { SocketRefusal } from '#server/sync/refusal.ts'
import { anyDesignDoc } from '../support/arbitraries.ts'
import { presenceMessage } from '../support/rawFrames.ts'
import { seed } from '../support/seed.ts'

const known = ['hasOwnProperty', 'constructor', '__proto__', 'toString', 'valueOf', 'prototype'] as const

const anyName = fc.oneof(
  fc.constantFrom(...known),
  fc.constantFrom('s1', 'b1', 'a/b', '../x', '', ' ', 'x'.repeat(10_000), '\u0000\u001b', '\ud800', 'ä'),
)

/** An object whose bytes name a key `__proto__`. */
const withParent = (parent: object): unknown => JSON.parse(`{"__proto__":${JSON.stringify(parent)}}`)

const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    NaN,
    Infinity,
    -Infinity,
    -0,
    1e308,
    2 ** 53,
    10n,
    true,
    '',
    '\ud800\udfff\ud800',
  ),
  fc.constantFrom<unknown>([], {}, [[[[]]]], new Uint8Array(3), [NaN, 'x', null, {}, []]),
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(anyName, fc.jsonValue({ maxDepth: 2 })),
  fc.constantFrom('text', 'image', 'shape', 'line', 'a0', 'solid', '#ffffff', 'x'.repeat(5_000)),
  fc
    .constant(null)
    .map(() => withParent({ kind: 'solid', color: '#ffffff', asset: 'a'.repeat(64), href: 'ms-word:x' })),
  fc.constant(null).map(() => deep(60)),
)

function deep(levels: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { in: value }
  return value
}

/** A text whose marks have names that JavaScript knows, and lead where no link may. */
function oddlyMarked(): Y.Text {
  const text = new Y.Text()
  const link = { href: 'ms-word:x', link: 'ms-word:x' }
  const attributes = { hasOwnProperty: true, constructor: link, toString: link, link, 'link--x': link }
  text.applyDelta([
    { insert: 'words', attributes },
    { insert: { constructor: link }, attributes },
  ])
  return text
}

/** A type in the place of a value, or values in the place of a type. */
const anyType = fc.constantFrom(
  () => new Y.Map([['constructor', { link: 'ms-word:x' }]]),
  () => new Y.Array(),
  () => new Y.Text('words'),
  oddlyMarked,
  () => new Y.XmlElement('constructor'),
  () => new Y.XmlText(),
  () => new Y.XmlFragment(),
)

type Step = {
  readonly path: readonly string[]
  readonly value: unknown
  readonly make: (() => unknown) | null
}

const blockKeys = [
  'kind',
  'order',
  'frame',
  'slot',
  'reason',
  'text',
  'role',
  'style.size',
  'style.font',
  'valign',
  'inset',
  'autofit',
  'columns',
  'columnGap',
  'sides',
  'lists',
  'fill',
  'stroke',
  'radius',
  'shadow',
  'shape',
  'picture',
  'fit',
  'focus',
  'opacity',
  'heads',
] as const
const slideKeys = ['order', 'title', 'section', 'background', 'hidden', 'blocks'] as const
const oneOf = <T extends string>(names: readonly T[]) => fc.oneof(fc.constantFrom<string>(...names), anyName)

/** Where values stand in each kind of document, and anywhere else. */
const pathsOf: Readonly<Record<RoomKind, fc.Arbitrary<readonly string[]>>> = {
  design: fc.oneof(
    fc.tuple(
      fc.constantFrom('meta', 'theme', 'slides'),
      oneOf(['title', 'schema', 'name', 'color.text', 'font.body', 'text.body', 's1']),
    ),
    fc.tuple(fc.constant('slides'), oneOf(['s1', 's2']), oneOf(slideKeys)),
    fc.tuple(
      fc.constant('slides'),
      oneOf(['s1', 's2']),
      fc.constant('blocks'),
      oneOf(['b1', 'b2']),
      oneOf(blockKeys),
    ),
  ),
  pitch: fc.oneof(
    fc.tuple(fc.constantFrom('facts', 'pictures', 'meta'), oneOf(['client.name', 'b1', 's1'])),
    fc.tuple(
      fc.constant('selection'),
      anyName.map((name) => `hidden/${name}`),
    ),
    fc.tuple(
      fc.constant('selection'),
      anyName.map((name) => `order/${name}`),
    ),
  ),
  plan: fc.oneof(
    fc.tuple(fc.constantFrom('pair', 'meta'), oneOf(['marketing', 'sales'])),
    fc.tuple(
      fc.constant('schedule'),
      fc.tuple(fc.constantFrom('speaker', 'seconds', 'short'), anyName).map((parts) => parts.join('/')),
    ),
  ),
  review: fc.tuple(fc.constantFrom('suggestions', 'meta'), oneOf(['one', 'two'])),
}

const anyDoc = (kind: RoomKind): fc.Arbitrary<Y.Doc> =>
  fc
    .array(fc.record<Step>({ path: pathsOf[kind], value: anyValue, make: fc.option(anyType, { freq: 4 }) }), {
      maxLength: 25,
    })
    .map((steps) => {
      const doc = new Y.Doc()
      for (const step of steps) write(doc, step)
      return received(doc)
    })

function write(doc: Y.Doc, { path, value, make }: Step): void {
  const [root, ...keys] = path
  let map = doc.getMap(root)
  for (const key of keys.slice(0, -1)) {
    const inner = map.get(key)
    if (inner instanceof Y.Map) map = inner
    else map = map.set(key, new Y.Map())
  }
  const key = keys.at(-1)!
  map.set(key, make ? make() : 0)
  const content = map._map.get(key)!.content
  // Yjs itself would not take some of these, but reads them from the wire.
  if (content instanceof Y.ContentAny) content.arr[0] = value
}

/** As it arrives elsewhere. */
function received(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/**
 * A design with every kind of block on slides and layouts, as people made it, of which values were replaced: by what
 * their place does not take, or by a type.
 */
const spoiltDesign: fc.Arbitrary<Y.Doc> = fc
  .tuple(
    anyDesignDoc(),
    fc.array(fc.record({ at: fc.nat(), value: anyValue, make: fc.option(anyType, { freq: 4 }) }), {
      maxLength: 12,
    }),
  )
  .map(([doc, spoilings]) => {
    addSlide(doc, { title: 'Told', blocks: [tableOf([[plainRichText('84 %')]], frame(0, 0, 400, 80))] })
    const keys = [...doc.share.keys()].flatMap((root) => keysIn(doc.getMap(root), [root]))
    const blocks = keys.filter((path) => path.at(-1) === 'kind').map((path) => path.slice(0, -1))
    const paths = [...keys, ...blocks.flatMap((path) => seldomKeys.map((key) => [...path, key]))]
    for (const { at, ...step } of spoilings) write(doc, { path: paths[at % paths.length]!, ...step })
    return received(doc)
  })

/** What few blocks have. */
const seldomKeys = [
  'groups',
  'build',
  'buildByItem',
  'condition',
  'hidden',
  'link',
  'place',
  'locked',
  'drawing',
  'join.start',
]

const keysIn = (map: Y.Map<unknown>, path: readonly string[]): readonly (readonly string[])[] =>
  [...map.entries()].flatMap(([key, value]) =>
    value instanceof Y.Map ? keysIn(value as Y.Map<unknown>, [...path, key]) : [[...path, key]],
  )

const reads: Readonly<Record<RoomKind, (doc: Y.Doc) => unknown>> = {
  design: readDesign,
  pitch: readPitch,
  review: readSuggestions,
  plan: (doc) => {
    const { slides, ...plan } = readPlan(doc)
    return { ...plan, slides: [...slides].filter(([, slide]) => !isDeepStrictEqual(slide, noPlan)) }
  },
}

const run = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void =>
  fc.assert(fc.property(arbitrary, check), { seed, numRuns: 150 })

describe('whatever stands in a document, its readers read what they know and pass over the rest:', () => {
  test('a design, up to what the audience and a list see of it', () => {
    run(fc.tuple(anyDoc('design'), anyDoc('pitch')), ([designDoc, pitchDoc]) => {
      const [design, pitch] = [readDesign(designDoc), readPitch(pitchDoc)]
      const deck = compose(design, pitch)
      const shown = JSON.stringify([audienceDeck(deck), coverOf(design, pitch)])
      expect(shown).not.toMatch(/ms-word|"hasOwnProperty"|"constructor"/)
      for (const slide of design.slides) {
        for (const { id } of [slide, ...slide.blocks]) expect(isId(id)).toBe(true)
      }
      expect(new DesignReader(designDoc).current).toEqual(design)
    })
  })

  test('a design of every kind of block, up to all that is made of it', () => {
    run(fc.tuple(spoiltDesign, anyDoc('pitch')), ([designDoc, pitchDoc]) => {
      const [design, pitch] = [readDesign(designDoc), readPitch(pitchDoc)]
      const deck = compose(design, pitch)
      const { fonts } = deck.theme
      const found = deck.slides.map(({ blocks }) => overflowing(blocks, fonts))
      concernsOf(deck, deck.slides, {
        plan: unplanned,
        others: otherClients('A', design, ['B'], []),
        overflowing: found.flat(),
      })
      for (const slide of deck.slides) slideRemarks(slide, deck.theme)
      const shown = JSON.stringify([audienceDeck(deck), coverOf(design, pitch), planPptx(deck, 'client')])
      // As words they are words like others.
      expect(shown).not.toMatch(/ms-word|"(hasOwnProperty|constructor)":/)
      expect(new DesignReader(designDoc).current).toEqual(design)
    })
  })

  test('a pitch', () => {
    run(anyDoc('pitch'), (doc) => {
      const pitch = readPitch(doc)
      for (const id of [...pitch.hidden, ...pitch.order.keys(), ...pitch.pictures.keys()])
        expect(isId(id)).toBe(true)
      expect(new PitchReader(doc).current).toEqual(pitch)
    })
  })

  test('a plan', () => {
    run(anyDoc('plan'), (doc) => {
      for (const [id, { seconds }] of readPlan(doc).slides) {
        expect(isId(id)).toBe(true)
        expect(seconds).toBeLessThanOrEqual(3_600)
      }
    })
  })

  test('suggestions', () => {
    run(anyDoc('review'), (doc) => {
      for (const { id, note } of readSuggestions(doc))
        expect([isId(id), typeof note]).toEqual([true, 'string'])
    })
  })

  test.each(roomKinds)('a %s opens, is put down anew, and says the same', (kind) => {
    run(anyDoc(kind), (doc) => {
      migrateDocument(kind, doc)
      const fresh = rewriteDocument(kind, doc)
      expect(reads[kind](received(fresh))).toEqual(reads[kind](doc))
    })
  })
})

test('whatever somebody shows of themselves, others hear a person and no nonsense', () => {
  const user = { id: 'anna', name: 'Anna', roles: [] }
  const anyState = fc.oneof(fc.jsonValue(), fc.dictionary(anyName, fc.jsonValue({ maxDepth: 2 })))
  run(fc.record({ id: fc.nat(), clock: fc.nat(), state: anyState }), (entry) => {
    const presence = new RoomPresence(8 * 1024)
    try {
      // Past the type and the length of the message.
      presence.receive({ user }, bodyOf(presenceMessage(entry)))
    } catch (error) {
      expect(error).toBeInstanceOf(SocketRefusal)
    }
    const text = new TextDecoder().decode(presence.encode(presence.ids))
    if (text.includes('"user"')) expect(text).toContain('"id":"anna"')
  })
})

function bodyOf(message: Uint8Array): Uint8Array {
  let start = 1
  while (message[start]! >= 128) start++
  return message.slice(start + 1)
}
