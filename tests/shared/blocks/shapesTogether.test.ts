import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { History } from '#client/deck/history.ts'
import { changeAdjusts, mirror, reshape } from '#shared/blocks/shape/outlineDoc.ts'
import { presets, shapes, type Shape } from '#shared/blocks/shape/presets.ts'
import { changeSurface } from '#shared/blocks/surfaceDoc.ts'
import { editBlocks, maybeBlockText } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { transact } from '#shared/docs/transact.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { solid, themeColors } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { plainText } from '#shared/model/richText.ts'

interface Person {
  readonly doc: Y.Doc
  readonly history: History
  /** What each step that can be undone typed; '' for one that typed nothing. */
  readonly steps: string[]
}

function start(shape: Shape): Uint8Array {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  addSlide(doc, { blocks: [{ kind: 'shape', shape, frame: frame(0, 0, 300, 200) }] })
  return Y.encodeStateAsUpdate(doc)
}

function personWith(state: Uint8Array, id: number): Person {
  const doc = new Y.Doc()
  doc.clientID = id
  Y.applyUpdate(doc, state, 'wire')
  const history = new History()
  history.attach(doc)
  return { doc, history, steps: [] }
}

const open = ({ doc }: Person) => {
  const slide = readDesign(doc).slides[0]!
  const block = slide.blocks[0]!
  if (block.kind !== 'shape') throw new Error('The shape is another kind now')
  return { slide, block }
}

type Deed =
  | { readonly what: 'recolour' | 'reshape' | 'adjust'; readonly by: number; readonly pick: number }
  | { readonly what: 'type' | 'undo' | 'meet'; readonly by: number; readonly pick: number }

function act(people: readonly Person[], { what, by, pick }: Deed, at: number): void {
  const person = people[by]!
  const { slide, block } = open(person)
  const change = (edit: Parameters<typeof editBlocks>[3]) => {
    const before = JSON.stringify(block)
    person.history.gesture(() => editBlocks(person.doc, slide.id, [block.id], edit))
    if (JSON.stringify(open(person).block) !== before) person.steps.push('')
  }
  switch (what) {
    case 'recolour':
      return change(changeSurface({ fill: solid(themeColors[pick % themeColors.length]!) }))
    case 'reshape':
      return change(reshape(shapes[pick % shapes.length]!))
    case 'adjust': {
      const adjust = presets[block.shape].adjusts[0]
      return change(
        changeAdjusts(adjust ? { [adjust.name]: adjust.low + (pick % (adjust.high - adjust.low)) } : {}),
      )
    }
    case 'type': {
      const word = `w${at}. `
      const text = maybeBlockText(person.doc, slide.id, { block: block.id, part: '' })!
      person.history.gesture(() => transact(person.doc, () => text.insert(0, word)))
      person.steps.push(word)
      return
    }
    case 'undo':
      person.history.undo()
      person.steps.pop()
      return
    case 'meet':
      meet(person, people[pick % people.length]!)
  }
}

function meet(a: Person, b: Person): void {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc), 'wire')
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc), 'wire')
}

const deeds = fc.array(
  fc.record({
    what: fc.constantFrom('recolour', 'reshape', 'adjust', 'type', 'type', 'undo', 'meet'),
    by: fc.nat(2),
    pick: fc.nat(100_000),
  }),
  { maxLength: 40 },
)

test('three people recolour, reshape, adjust and write in one shape at once: all see the same, and every word', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shapes), deeds, (shape, all) => {
      const state = start(shape)
      const people = [1, 2, 3].map((id) => personWith(state, id))
      all.forEach((deed, at) => act(people, deed, at))
      for (const a of people) for (const b of people) meet(a, b)
      const [first, ...others] = people.map((one) => readDesign(one.doc))
      for (const other of others) expect(other).toEqual(first)
      const words = plainText(open(people[0]!).block.body.text)
      for (const { steps } of people) for (const word of steps) expect(words).toContain(word.trim())
    }),
    { numRuns: 150 },
  )
})

test('a handle that was moved while somebody made it another shape is where it was put, once it is that shape again', () => {
  const state = start('chevron')
  const [a, b] = [personWith(state, 1), personWith(state, 2)]
  const { slide, block } = open(a)
  editBlocks(a.doc, slide.id, [block.id], reshape('star5'))
  editBlocks(b.doc, slide.id, [block.id], changeAdjusts({ adj: 80_000 }))
  meet(a, b)
  expect(open(a).block).toMatchObject({ shape: 'star5', adjust: {} })
  editBlocks(b.doc, slide.id, [block.id], reshape('chevron'))
  expect(open(b).block).toMatchObject({ shape: 'chevron', adjust: { adj: 80_000 } })
})

test('two who flip it at once have it flipped; one who turns it into another meanwhile keeps that, and undo flips it back', () => {
  const state = start('bentUpArrow')
  const [a, b] = [personWith(state, 1), personWith(state, 2)]
  const { slide, block } = open(a)
  a.history.gesture(() => editBlocks(a.doc, slide.id, [block.id], mirror))
  editBlocks(b.doc, slide.id, [block.id], mirror)
  editBlocks(b.doc, slide.id, [block.id], reshape('gear6'))
  meet(a, b)
  for (const one of [a, b]) expect(open(one).block).toMatchObject({ shape: 'gear6', mirrored: true })
  editBlocks(b.doc, slide.id, [block.id], mirror)
  meet(a, b)
  for (const one of [a, b]) expect(open(one).block).not.toHaveProperty('mirrored')
  a.history.gesture(() => editBlocks(a.doc, slide.id, [block.id], mirror))
  a.history.undo()
  expect(open(a).block).not.toHaveProperty('mirrored')
})
