import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { History } from '#client/deck/history.ts'
import { addTo, colorSeries, moveIn, putEntry, removeFrom } from '#shared/blocks/chart/gridDoc.ts'
import { changeChart } from '#shared/blocks/chart/doc.ts'
import { chartParts, chartTypes } from '#shared/blocks/chart/model.ts'
import { editBlocks, maybeBlockText } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { transact } from '#shared/docs/transact.ts'
import { themeColors } from '#shared/model/color.ts'
import { plainText } from '#shared/model/richText.ts'
import { chartOf } from '../../../support/chartDecks.ts'

interface Person {
  readonly doc: Y.Doc
  readonly history: History
  /** The series that this person alone writes numbers into. */
  readonly series: string
}

function people(): readonly Person[] {
  const start = new Y.Doc()
  initDesign(start, { title: 'Deck' })
  addSlide(start, {
    blocks: [
      chartOf([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    ],
  })
  const state = Y.encodeStateAsUpdate(start)
  return [0, 1, 2].map((at) => {
    const doc = new Y.Doc()
    doc.clientID = at + 1
    Y.applyUpdate(doc, state, 'wire')
    const history = new History()
    history.attach(doc)
    return { doc, history, series: `s${at}` }
  })
}

function open({ doc }: Person) {
  const slide = readDesign(doc).slides[0]!
  const block = slide.blocks[0]!
  if (block.kind !== 'chart') throw new Error('The chart is another kind now')
  return { slide, block }
}

const doings = ['number', 'add', 'move', 'recolour', 'retype', 'write', 'undo', 'redo', 'meet'] as const
type What = (typeof doings)[number] | 'remove'

interface Deed {
  readonly what: What
  readonly by: number
  readonly pick: number
}

function act(all: readonly Person[], { what, by, pick }: Deed, at: number): void {
  const person = all[by]!
  const { slide, block } = open(person)
  const change = (edit: Parameters<typeof editBlocks>[3]) =>
    person.history.gesture(() => editBlocks(person.doc, slide.id, [block.id], edit))
  const side = pick % 2 === 0 ? 'series' : 'category'
  const row = side === 'series' ? block.series : block.categories
  const one = row[pick % row.length]!.id
  switch (what) {
    case 'number': {
      const category = block.categories[pick % block.categories.length]!.id
      return change(
        putEntry({ series: person.series, category }, pick % 5 === 0 ? { fact: 'seats' } : at + 0.5),
      )
    }
    case 'add':
      return change(addTo(side, pick % (row.length + 1), `n${by}x${at}`))
    case 'remove':
      return change(removeFrom(side, one))
    case 'move':
      return change(moveIn(side, one, pick % row.length))
    case 'recolour':
      return change(colorSeries(one, themeColors[pick % themeColors.length]!))
    case 'retype':
      return change(changeChart({ type: chartTypes[pick % chartTypes.length]! }))
    case 'write': {
      const text = maybeBlockText(person.doc, slide.id, { block: block.id, part: chartParts.title })!
      return person.history.gesture(() => transact(person.doc, () => text.insert(0, `w${by}x${at}. `)))
    }
    case 'undo':
      person.history.undo()
      return
    case 'redo':
      person.history.redo()
      return
    case 'meet':
      return meet(person, all[pick % all.length]!)
  }
}

function meet(a: Person, b: Person): void {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc), 'wire')
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc), 'wire')
}

const deedsOf = (...whats: readonly What[]) =>
  fc.array(fc.record({ what: fc.constantFrom(...whats), by: fc.nat(2), pick: fc.nat(100_000) }), {
    maxLength: 40,
  })

test('three people write, add, move, delete, undo and redo in one chart at once: all see the same rectangle', () => {
  fc.assert(
    fc.property(deedsOf(...doings, 'remove'), (deeds) => {
      const all = people()
      deeds.forEach((deed, at) => act(all, deed, at))
      for (const a of all) for (const b of all) meet(a, b)
      const [first, ...others] = all.map((one) => readDesign(one.doc))
      for (const other of others) expect(other).toEqual(first)
      const { block } = open(all[0]!)
      for (const { values, points } of block.series) {
        expect([values.length, points.length]).toEqual([block.categories.length, block.categories.length])
      }
    }),
    { numRuns: 60 },
  )
})

test('a series and a category that two people add at once make a rectangle with places for all numbers', () => {
  const [maya, sam] = people() as [Person, Person]
  act([maya, sam], { what: 'add', by: 0, pick: 0 }, 1)
  act([maya, sam], { what: 'add', by: 1, pick: 1 }, 2)
  meet(maya, sam)
  const { block } = open(maya)
  expect(block.series.map(({ values }) => values.length)).toEqual([3, 3, 3, 3])
})

/** The numbers and facts of a person's series by category, as another one sees them. */
function seen(by: Person, { series }: Person): ReadonlyMap<string, unknown> {
  const { categories, series: rows, facts } = open(by).block
  const values = rows.find(({ id }) => id === series)?.values ?? []
  return new Map(
    categories.map(({ id }, at) => [
      id,
      values[at] ?? facts.find((fact) => fact.series === series && fact.category === id)?.name ?? null,
    ]),
  )
}

test('what somebody undoes or does again takes no number and no word of somebody else', () => {
  fc.assert(
    fc.property(deedsOf(...doings), (deeds) => {
      const all = people()
      deeds.forEach((deed, at) => {
        const by = all[deed.by]!
        const others = all.filter((one) => one !== by)
        const before = others.map((one) => seen(by, one))
        const title = plainText(open(by).block.title.text)
        act(all, deed, at)
        if (deed.what !== 'undo' && deed.what !== 'redo') return
        for (const [index, other] of others.entries()) {
          const after = seen(by, other)
          for (const [category, value] of before[index]!) {
            if (after.has(category)) expect(after.get(category)).toBe(value)
          }
          const words = title.match(new RegExp(`w${all.indexOf(other)}x\\d+\\.`, 'g')) ?? []
          for (const word of words) expect(plainText(open(by).block.title.text)).toContain(word)
        }
      })
    }),
    { numRuns: 60 },
  )
})
