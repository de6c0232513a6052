import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { partsOf } from '#shared/blocks/kinds.ts'
import { changeCell, type Axis } from '#shared/blocks/table/doc.ts'
import { cellOf, cellPart } from '#shared/blocks/table/grid.ts'
import { mergeCells, splitCell } from '#shared/blocks/table/mergeDoc.ts'
import type { TableBlock } from '#shared/blocks/table/model.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { cellsOf } from '#shared/blocks/table/range.ts'
import { addTracks, deleteTracks, moveTracks, setSizes } from '#shared/blocks/table/tracksDoc.ts'
import { editBlocks, maybeBlockText } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign, slideIds } from '#shared/docs/designDoc.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { transact } from '#shared/docs/transact.ts'
import { frame } from '#shared/model/frame.ts'
import { newId } from '#shared/model/ids.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'
import { DesignPerson } from '../../../support/designPerson.ts'

/** One step of one of three people; numbers pick among what is there. */
interface Step {
  readonly who: number
  readonly what:
    'write' | 'add' | 'move' | 'size' | 'merge' | 'split' | 'fill' | 'delete' | 'undo' | 'redo' | 'meet'
  readonly axis: Axis
  readonly a: number
  readonly b: number
}

const steps = (what: readonly Step['what'][]) =>
  fc.array(
    fc.record({
      who: fc.nat(2),
      what: fc.constantFrom(...what),
      axis: fc.constantFrom<Axis[]>('row', 'column'),
      a: fc.nat(9),
      b: fc.nat(9),
    }),
    { minLength: 5, maxLength: 30 },
  )

class Person extends DesignPerson {
  get table(): TableBlock {
    return readDesign(this.doc).slides[0]!.blocks[0] as TableBlock
  }

  change(edit: (map: Y.Map<unknown>) => void): void {
    this.history.gesture(() => editBlocks(this.doc, slideIds(this.doc)[0]!, [this.table.id], edit))
  }

  textAt(part: string): Y.Text {
    return maybeBlockText(this.doc, slideIds(this.doc)[0]!, { block: this.table.id, part })!
  }

  /** All words of the table's cells, those that lie under others too. */
  get words(): string {
    return Object.keys(this.table.cells)
      .map((part) => plainText(readRichText(this.textAt(part))))
      .join('|')
  }
}

function threePeople(): readonly Person[] {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'A deck' })
  const words = [
    ['a', 'b'],
    ['c', 'd'],
  ].map((row) => row.map((cell) => plainRichText(cell)))
  addSlide(doc, { blocks: [tableOf(words, frame(0, 0, 600, 300))] })
  const state = Y.encodeStateAsUpdate(doc)
  return [new Person(state), new Person(state), new Person(state)]
}

function meet(people: readonly Person[]): void {
  for (const from of people)
    for (const to of people)
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)))
}

function take(people: readonly Person[], { who, what, axis, a, b }: Step, word: string): void {
  const person = people[who]!
  const { table } = person
  const tracks = axis === 'row' ? table.rows : table.columns
  const parts = cellsOf(table).map(({ part }) => part)
  const part = parts[a % parts.length]
  if (what === 'meet') return meet(people)
  if (what === 'undo') return void person.history.undo()
  if (what === 'redo') return void person.history.redo()
  if (what === 'add' && tracks.length < 8)
    return person.change(addTracks(axis, a % (tracks.length + 1), [newId()]))
  if (part === undefined || tracks.length === 0) return
  const track = tracks[a % tracks.length]!
  switch (what) {
    case 'add':
      return
    case 'write':
      return person.history.gesture(() =>
        transact(person.doc, () => person.textAt(part).insert(0, `${word} `)),
      )
    case 'move':
      return person.change(moveTracks(axis, [track.id], b % tracks.length))
    case 'size':
      return person.change(setSizes(new Map([[track.id, 1 + b]])))
    case 'merge':
      return person.change(mergeCells(cellOf(part)!, cellOf(parts[b % parts.length]!)!))
    case 'split':
      return person.change(splitCell(part))
    case 'fill':
      return person.change(changeCell(part, { style: { bold: true }, given: b % 2 === 0 }))
    case 'delete':
      return person.change(deleteTracks(axis, [track.id]))
  }
}

function expectRectangle({ table }: Person): void {
  const parts = table.rows.flatMap(({ id }) => table.columns.map((column) => cellPart(id, column.id)))
  expect(Object.keys(table.cells).sort()).toEqual([...parts].sort())
  const taken = cellsOf(table).reduce((sum, { rows, columns }) => sum + rows * columns, 0)
  expect(taken).toBe(parts.length)
  expect(partsOf(table).texts).toHaveLength(cellsOf(table).length)
}

const every = [
  'write',
  'add',
  'move',
  'size',
  'merge',
  'split',
  'fill',
  'delete',
  'undo',
  'redo',
  'meet',
] as const

test('three people who do anything to a table end with the same rectangle, and no merge hides words', () => {
  fc.assert(
    fc.property(steps(every), (taken) => {
      const people = threePeople()
      taken.forEach((step, at) => take(people, step, `w${at}`))
      meet(people)
      const [first, ...others] = people
      for (const other of others) expect(other.table).toEqual(first!.table)
      people.forEach(expectRectangle)
      const shown = new Set(cellsOf(first!.table).map(({ part }) => part))
      for (const [part, cell] of Object.entries(first!.table.cells))
        if (!shown.has(part)) expect(plainText(cell.body.text)).toBe('')
    }),
    { numRuns: 60 },
  )
})

test('without deletions and undo every word that anybody wrote shows in the end', () => {
  const kept = every.filter((what) => !['delete', 'undo', 'redo'].includes(what))
  fc.assert(
    fc.property(steps(kept), (taken) => {
      const people = threePeople()
      taken.forEach((step, at) => take(people, step, `w${at}`))
      meet(people)
      const [person] = people
      const shown = partsOf(person!.table)
        .texts.map(({ text }) => plainText(text))
        .join('|')
      taken.forEach(({ what }, at) => {
        if (what === 'write') expect(shown).toContain(`w${at} `)
      })
    }),
    { numRuns: 60 },
  )
})

test('whatever one person undoes, what the others wrote in cells that stand stays', () => {
  const kept = every.filter((what) => !['delete', 'merge', 'undo', 'redo'].includes(what))
  fc.assert(
    fc.property(steps(kept), (taken) => {
      const people = threePeople()
      taken.forEach((step, at) => take(people, step, `w${at}`))
      meet(people)
      const [undoing] = people
      while (undoing!.history.state.canUndo) undoing!.history.undo()
      meet(people)
      taken.forEach(({ who, what }, at) => {
        if (what === 'write' && who > 0) expect(undoing!.words).toContain(`w${at} `)
      })
      people.forEach(expectRectangle)
    }),
    { numRuns: 60 },
  )
})
