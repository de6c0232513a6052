import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { isWithin, mostGroups, pathOf, unitsIn, type GroupPath } from '#shared/blocks/groups.ts'
import { addBlocks, deleteBlocks } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { groupBlocks, moveToGroup, nameGroup, restack, ungroupBlocks } from '#shared/docs/stackEdits.ts'
import { frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { DesignPerson } from '../../../support/designPerson.ts'

const whats = [
  ...([
    'group',
    'ungroup',
    'in',
    'out',
    'front',
    'back',
    'forward',
    'backward',
    'delete',
    'add',
    'name',
  ] as const),
  ...(['undo', 'redo', 'meet'] as const),
]
type What = (typeof whats)[number]

/** One step of one of three people; numbers pick among what is there. */
interface Step {
  readonly who: number
  readonly what: What
  readonly a: number
  readonly b: number
  readonly c: number
}

const steps = (kinds: readonly What[]) =>
  fc.array(
    fc.record({
      who: fc.nat(2),
      what: fc.constantFrom(...kinds),
      a: fc.nat(9),
      b: fc.nat(9),
      c: fc.nat(9),
    }),
    { minLength: 5, maxLength: 40 },
  )

const box = (x: number) => ({ kind: 'shape', shape: 'rect', frame: frame(x, 0, 10, 10) }) as const

class Person extends DesignPerson {
  get groups(): readonly GroupPath[] {
    const all = this.blocks.flatMap((block) => pathOf(block).map((_, at) => pathOf(block).slice(0, at + 1)))
    return [...new Map(all.map((path) => [path.join(), path])).values()]
  }
}

function threePeople(): readonly Person[] {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'A deck' })
  addSlide(doc, { blocks: [0, 1, 2, 3, 4, 5, 6, 7].map(box) })
  const state = Y.encodeStateAsUpdate(doc)
  return [new Person(state), new Person(state), new Person(state)]
}

function meet(people: readonly Person[]): void {
  for (const from of people)
    for (const to of people)
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)))
}

function take(people: readonly Person[], { who, what, a, b, c }: Step): void {
  const person = people[who]!
  const { doc, slide, blocks, groups, history } = person
  if (what === 'meet') return meet(people)
  if (what === 'undo') return void history.undo()
  if (what === 'redo') return void history.redo()
  const picked = (...places: number[]): BlockId[] =>
    blocks.length === 0 ? [] : [...new Set(places.map((at) => blocks[at % blocks.length]!.id))]
  const group = groups[a % Math.max(1, groups.length)]
  history.gesture(() => {
    switch (what) {
      case 'group':
        return groupBlocks(doc, slide, picked(a, b, c))
      case 'ungroup':
        return group && ungroupBlocks(doc, slide, [group])
      case 'in':
        return group && moveToGroup(doc, slide, picked(b), group)
      case 'out':
        return moveToGroup(doc, slide, picked(b), [])
      case 'delete':
        return deleteBlocks(doc, slide, picked(b))
      case 'add':
        return blocks.length < 12 && addBlocks(doc, slide, [box(a)])
      case 'name':
        return group && nameGroup(doc, slide, group.at(-1)!, `Name ${b}`)
      default:
        return restack(doc, slide, picked(b, c), what)
    }
  })
}

/** Members next to each other, two things at least in each group, nothing deeper than may be. */
function expectGroups({ blocks, groups }: Person): void {
  for (const group of groups) {
    const places = blocks.flatMap((block, at) => (isWithin(block, group) ? [at] : []))
    expect(places.at(-1)! - places[0]! + 1).toBe(places.length)
    expect(unitsIn(blocks, group).length).toBeGreaterThan(1)
    expect(group.length).toBeLessThanOrEqual(mostGroups)
  }
}

test('three people who group, ungroup, move, stack and delete at once read the same groups and the same stack', () => {
  fc.assert(
    fc.property(steps(whats), (taken) => {
      const people = threePeople()
      for (const step of taken) {
        take(people, step)
        expectGroups(people[step.who]!)
      }
      meet(people)
      const [first, ...others] = people.map(({ doc }) => readDesign(doc).slides)
      for (const other of others) expect(other).toEqual(first)
      people.forEach(expectGroups)
    }),
    { numRuns: 100 },
  )
})

test('no block is lost or gained by grouping, whatever is undone and made again', () => {
  const kept = whats.filter((what) => what !== 'delete' && what !== 'add')
  fc.assert(
    fc.property(steps(kept), (taken) => {
      const people = threePeople()
      for (const step of taken) take(people, step)
      meet(people)
      const places = people[0]!.blocks.map((block) => block.frame.x)
      expect([...places].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    }),
    { numRuns: 100 },
  )
})

test('what one person alone did, all undone, leaves the slide as it was; made again, as it became', () => {
  fc.assert(
    fc.property(steps(whats.filter((what) => what !== 'undo' && what !== 'redo')), (taken) => {
      const people = threePeople()
      const [one] = people
      const shape = () => one!.blocks.map(({ id, groups }) => [id, groups])
      const before = shape()
      for (const step of taken) take(people, { ...step, who: 0 })
      const after = shape()
      while (one!.history.state.canUndo) one!.history.undo()
      expect(shape()).toEqual(before)
      while (one!.history.state.canRedo) one!.history.redo()
      expect(shape()).toEqual(after)
    }),
    { numRuns: 100 },
  )
})
