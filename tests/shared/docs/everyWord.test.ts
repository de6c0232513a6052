import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { kinds, type BlockContent } from '#shared/blocks/kinds.ts'
import { initDesign, keyMessageText, readDesign } from '#shared/docs/designDoc.ts'
import { fillText, initPitch, pointsText, readPitch, setFact, setPicture } from '#shared/docs/pitchDoc.ts'
import { goalKeys, putGoal, readGoal } from '#shared/docs/goalDoc.ts'
import { initPlan, readPlan, setHandover, setSeconds, setSpeaker } from '#shared/docs/planDoc.ts'
import { placesIn, putWords, wordsAt, type Place } from '#shared/docs/places.ts'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import { addGuide } from '#shared/docs/rulingDoc.ts'
import { addSlide, setSection } from '#shared/docs/slideEdits.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph, plainRichText, plainText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'

const words = [paragraph('Words')]
const slot = { name: 'Their loss', prompt: 'Say it', limit: 20, required: true }
const picture = { asset: 'a'.repeat(64), width: 4, height: 3, alt: 'Two people in a boat' }
const common = { frame: frame(0, 0, 100, 50), reason: 'Legal checked it', name: 'The boat' }
const contents: { readonly [K in keyof typeof kinds]: Extract<BlockContent, { kind: K }> } = {
  text: { ...common, kind: 'text', slot, body: { text: words } },
  shape: {
    ...common,
    ...{ kind: 'shape', slot, shape: 'rect', body: { text: words } },
    drawing: { name: 'leaf', path: 'M 0 0 L 24 24' },
  },
  image: { ...common, kind: 'image', slot, picture, tint: 'accent1' },
  line: { ...common, kind: 'line' },
  table: { ...tableOf([[words], [words]], common.frame), ...common, slot, direction: 'ltr' },
  chart: {
    ...common,
    kind: 'chart',
    look: { prefix: '€', suffix: '%', secondPrefix: '€', secondSuffix: '%' },
    title: { text: words },
    x: { text: words },
    y: { text: words },
    categories: [{ id: 'c', text: words }],
    series: [{ id: 's', text: words, color: 'accent1', asLine: true, values: [null], points: ['#ff0000'] }],
    facts: [{ series: 's', category: 'c', name: 'seats' }],
    highlight: { series: 's', category: 'c' },
  },
}

function design(): Y.Doc {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck', theme: defaultTheme })
  const slide = addSlide(doc, { title: 'Slide', blocks: Object.values(contents) })
  setSection(doc, slide, 'Opening')
  addLayout(doc, { title: 'Content', blocks: [{ ...contents.text, place: 'body/0' }] })
  writeRichText(keyMessageText(doc, slide), words)
  addGuide(doc, 'x', 640)
  for (const key of goalKeys.design) putGoal(doc, key, words)
  return doc
}

function pitch(): Y.Doc {
  const doc = new Y.Doc()
  initPitch(doc, { client: 'Harbour' })
  setFact(doc, 'client.city', 'Oslo')
  writeRichText(fillText(doc, { block: 'b1', part: '' }), words)
  writeRichText(pointsText(doc, 's1'), words)
  setPicture(doc, { block: 'b2', part: '' }, picture)
  for (const key of goalKeys.pitch) putGoal(doc, key, words)
  return doc
}

function plan(): Y.Doc {
  const doc = new Y.Doc()
  initPlan(doc)
  for (const key of goalKeys.plan) putGoal(doc, key, words)
  setSpeaker(doc, 's1', 'sam')
  setSeconds(doc, 's1', 60)
  setHandover(doc, 's1', 'Sam has the numbers')
  return doc
}

interface Leaf {
  readonly root: string
  /** Through maps, then through the plain value that the last of them holds. */
  readonly path: readonly string[]
}

/** Every string and every text that a document holds. */
function leavesOf(doc: Y.Doc): readonly Leaf[] {
  const walk = (value: unknown, leaf: Leaf): readonly Leaf[] => {
    if (typeof value === 'string' || value instanceof Y.Text) return [leaf]
    const entries =
      value instanceof Y.Map ? [...value] : typeof value === 'object' ? Object.entries(value ?? {}) : []
    return entries.flatMap(([key, part]: [string, unknown]) =>
      walk(part, { ...leaf, path: [...leaf.path, key] }),
    )
  }
  return [...doc.share].flatMap(([root, type]) => walk(type, { root, path: [] }))
}

const canary = 'Quokkas write this'

/** Writes the canary over a leaf. */
function writeAt(doc: Y.Doc, { root, path }: Leaf): void {
  let at: unknown = doc.share.get(root)
  let left = path
  while (at instanceof Y.Map && at.get(left[0]!) instanceof Y.AbstractType) {
    at = at.get(left[0]!)
    left = left.slice(1)
  }
  if (at instanceof Y.Text) at.insert(0, canary)
  else if (at instanceof Y.Map) at.set(left[0]!, over(at.get(left[0]!), left.slice(1)))
}

const over = (value: unknown, path: readonly string[]): unknown =>
  path.length === 0
    ? canary
    : { ...(value as object), [path[0]!]: over((value as Record<string, unknown>)[path[0]!], path.slice(1)) }

function copyOf(doc: Y.Doc, read: (doc: Y.Doc) => unknown): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  for (const [root, type] of doc.share) copy.get(root, type.constructor as never)
  read(copy)
  return copy
}

const said = (model: unknown): string =>
  JSON.stringify(model, (_key, value: unknown) => (value instanceof Map ? [...value] : value))

/** The name of a palette, and places in an order: nobody types them. */
const isTyped = ({ root, path }: Leaf): boolean =>
  !/^(order$|row\/|column\/)/.test(path.at(-1) ?? '') && [root, ...path].join('/') !== 'theme/name'

const withGoals = (kind: 'design' | 'pitch', read: (doc: Y.Doc) => object) => (doc: Y.Doc) => ({
  ...read(doc),
  goals: goalKeys[kind].map((key) => readGoal(doc, key)),
})

test.each([
  ['design', design(), withGoals('design', readDesign)],
  ['pitch', pitch(), withGoals('pitch', readPitch)],
  ['plan', plan(), readPlan],
] as const)('whatever people write in a %s is offered back when it is refused', (_kind, doc, read) => {
  const free = leavesOf(doc).filter(isTyped)
  let offered = 0
  for (const leaf of free) {
    const written = copyOf(doc, read)
    let places: readonly Place[] = []
    written.once('afterTransaction', (transaction: Y.Transaction) => (places = placesIn(transaction)))
    writeAt(written, leaf)
    // A key, a colour or a kind cannot be anybody's words, and is read as something else.
    if (!said(read(written)).includes(canary)) continue
    const place = places.find((one) => plainText(wordsAt(written, one)).includes(canary))
    expect(place, [leaf.root, ...leaf.path].join('/')).toBeDefined()
    const fresh = copyOf(doc, read)
    expect(putWords(fresh, place!, plainRichText(canary))).toBe(true)
    expect(said(read(fresh))).toContain(canary)
    offered += 1
  }
  expect(offered).toBeGreaterThan(3)
})

test('what was looked at holds every field that a document can have', () => {
  const holdsNoWords =
    /\/(align|lineSpacing|list|fill|stroke|reach|decimals|start|end)$|\/blocks\/[35]\/slot$|\/values\/\d+$/
  const empty = (value: unknown, path: string): readonly string[] => {
    if (value === '' || value === null || (Array.isArray(value) && value.length === 0))
      return holdsNoWords.test(path) ? [] : [path]
    if (typeof value !== 'object') return []
    return [...(value instanceof Map ? value : Object.entries(value))].flatMap(
      ([key, part]: [string, unknown]) => empty(part, `${path}/${key}`),
    )
  }
  const read = readDesign(design())
  expect(read.slides[0]!.blocks.map(({ kind }) => kind).sort()).toEqual(Object.keys(kinds).sort())
  expect(empty(read, 'design')).toEqual([])
  expect(empty(readPitch(pitch()), 'pitch')).toEqual([])
  expect(empty(readPlan(plan()), 'plan')).toEqual([])
})
