import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentsOf } from '#shared/blocks/carried.ts'
import { chosenOf, isWithin, pathOf, settleGroups, unitOf, type GroupPath } from '#shared/blocks/groups.ts'
import { addBlocks, deleteBlocks, setLocked } from '#shared/docs/blockEdits.ts'
import { initDesign, readSlide } from '#shared/docs/designDoc.ts'
import { rewriteDocument } from '#shared/docs/rewrite.ts'
import { addSlide, duplicateSlide } from '#shared/docs/slideEdits.ts'
import {
  groupBlocks,
  moveToGroup,
  nameGroup,
  restack,
  restackTo,
  ungroupBlocks,
} from '#shared/docs/stackEdits.ts'
import { frame } from '#shared/model/frame.ts'
import type { SlideId } from '#shared/model/ids.ts'

const names = ['a', 'b', 'c', 'd', 'e']

/** Five blocks, back to front, called by letters. */
function slide() {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const id = addSlide(doc, {
    blocks: names.map((name, at) => ({
      kind: 'shape',
      shape: 'rect',
      name,
      frame: frame(at * 100, 0, 50, 50),
    })),
  })
  const all = readSlide(doc, id)!.blocks
  const ids = (letters: string) => [...letters].map((letter) => all.find(({ name }) => name === letter)!.id)
  return { doc, id, ids }
}

/** The stack with groups in brackets: `a(bc)d`. */
function seen(doc: Y.Doc, id: SlideId): string {
  const blocks = readSlide(doc, id)?.blocks ?? []
  let [text, open]: [string, GroupPath] = ['', []]
  for (const block of blocks) {
    const path = pathOf(block)
    while (!isWithin(block, open)) [text, open] = [`${text})`, open.slice(0, -1)]
    text += '('.repeat(path.length - open.length) + block.name
    open = path
  }
  return text + ')'.repeat(open.length)
}

const pathAt = (doc: Y.Doc, id: SlideId, name: string): GroupPath =>
  pathOf(readSlide(doc, id)!.blocks.find((block) => block.name === name)!)

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}

/** The slide of two people who did something each before they heard of the other. */
function atOnce(
  ready: (doc: Y.Doc, id: SlideId, ids: (letters: string) => string[]) => void,
  one: (doc: Y.Doc, id: SlideId, ids: (letters: string) => string[]) => void,
  other: (doc: Y.Doc, id: SlideId, ids: (letters: string) => string[]) => void,
): string {
  const { doc, id, ids } = slide()
  ready(doc, id, ids)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  one(doc, id, ids)
  other(copy, id, ids)
  meet(doc, copy)
  expect(seen(copy, id)).toBe(seen(doc, id))
  return seen(doc, id)
}

test('a group is made where its front member stands, in groups too, and taken apart in place', () => {
  const { doc, id, ids } = slide()
  groupBlocks(doc, id, ids('bd'))
  expect(seen(doc, id)).toBe('ac(bd)e')
  groupBlocks(doc, id, ids('abd'))
  expect(seen(doc, id)).toBe('c(a(bd))e')
  ungroupBlocks(doc, id, [pathAt(doc, id, 'a')])
  expect(seen(doc, id)).toBe('ca(bd)e')
})

test('one block, a group alone and what is no block make no group', () => {
  const { doc, id, ids } = slide()
  expect(groupBlocks(doc, id, ids('a'))).toBeNull()
  expect(groupBlocks(doc, id, ['nothing', ...ids('a')])).toBeNull()
  groupBlocks(doc, id, ids('ab'))
  expect(groupBlocks(doc, id, ids('ab'))).toBeNull()
})

test('a block moves into a group and out, in front of what is there, and so does a whole group', () => {
  const { doc, id, ids } = slide()
  groupBlocks(doc, id, ids('ab'))
  moveToGroup(doc, id, ids('e'), pathAt(doc, id, 'a'))
  expect(seen(doc, id)).toBe('(abe)cd')
  moveToGroup(doc, id, ids('a'), [])
  expect(seen(doc, id)).toBe('(be)acd')
  groupBlocks(doc, id, ids('cd'))
  moveToGroup(doc, id, ids('cd'), pathAt(doc, id, 'b'))
  expect(seen(doc, id)).toBe('(be(cd))a')
})

test('groups lie no deeper in each other than eight, and what would be deeper stays as it is', () => {
  const { doc, id, ids } = slide()
  const made = Array.from({ length: 12 }, () => {
    const [extra] = addBlocks(doc, id, [
      { kind: 'shape', shape: 'rect', frame: frame(0, 0, 5, 5), name: 'x' },
    ])
    const before = seen(doc, id)
    const group = groupBlocks(doc, id, [...readSlide(doc, id)!.blocks.map((block) => block.id), extra!])
    if (group === null) expect(seen(doc, id)).toBe(before)
    return group
  })
  expect(made.filter((group) => group !== null)).toHaveLength(8)
  expect(ids('a')).toHaveLength(1)
})

test('a group goes through the stack as one, and a member within its group', () => {
  const { doc, id, ids } = slide()
  groupBlocks(doc, id, ids('ab'))
  restack(doc, id, ids('ab'), 'forward')
  expect(seen(doc, id)).toBe('c(ab)de')
  restack(doc, id, ids('ab'), 'front')
  expect(seen(doc, id)).toBe('cde(ab)')
  restack(doc, id, ids('a'), 'forward')
  expect(seen(doc, id)).toBe('cde(ba)')
  restack(doc, id, ids('a'), 'front')
  expect(seen(doc, id)).toBe('cde(ba)')
  restack(doc, id, ids('e'), 'front')
  expect(seen(doc, id)).toBe('cd(ba)e')
  restack(doc, id, ids('e'), 'backward')
  expect(seen(doc, id)).toBe('cde(ba)')
  // Dropped where one lies in front of it, in its group or beside it.
  restackTo(doc, id, ids('c'), 1)
  expect(seen(doc, id)).toBe('dec(ba)')
  restackTo(doc, id, ids('ab'), 3)
  expect(seen(doc, id)).toBe('(ba)dec')
  restackTo(doc, id, ids('b'), 0)
  expect(seen(doc, id)).toBe('(ab)dec')
  restackTo(doc, id, ids('d'), 99)
  expect(seen(doc, id)).toBe('d(ab)ec')
})

test('a copy is a group of its own with the name, its lines stick to the copies, and so are those of a copied slide', () => {
  const { doc, id, ids } = slide()
  const group = groupBlocks(doc, id, ids('bc'))!
  nameGroup(doc, id, group, 'Logos')
  addBlocks(doc, id, contentsOf(readSlide(doc, id)!, ids('bc')))
  expect(seen(doc, id)).toBe('a(bc)de(bc)')
  const { blocks, groupNames } = readSlide(doc, id)!
  expect(new Set(blocks.flatMap(pathOf)).size).toBe(2)
  expect([...groupNames.values()]).toEqual(['Logos', 'Logos'])
  const copy = duplicateSlide(doc, id)!
  expect(seen(doc, copy)).toBe('a(bc)de(bc)')
  const copied = readSlide(doc, copy)!
  expect([...copied.groupNames.values()]).toEqual(['Logos', 'Logos'])
  expect(copied.blocks.flatMap(pathOf).some((one) => blocks.flatMap(pathOf).includes(one))).toBe(false)
})

test('a member copied alone is no group, and some members of one are no group of their own', () => {
  const { doc, id, ids } = slide()
  groupBlocks(doc, id, ids('abc'))
  addBlocks(doc, id, contentsOf(readSlide(doc, id)!, ids('a')))
  addBlocks(doc, id, contentsOf(readSlide(doc, id)!, ids('ab')))
  expect(seen(doc, id)).toBe('(abc)deaab')
})

test('a group with one member left is none, and is one again when the deletion is taken back', () => {
  const { doc, id, ids } = slide()
  groupBlocks(doc, id, ids('bc'))
  const undo = new Y.UndoManager(doc, { trackedOrigins: new Set([null]), captureTransaction: () => true })
  doc.transact(() => deleteBlocks(doc, id, ids('c')), null)
  expect(seen(doc, id)).toBe('abde')
  undo.undo()
  expect(seen(doc, id)).toBe('a(bc)de')
})

test('two who group blocks that overlap: each block is in one of the two, and what is left alone in none', () => {
  const result = atOnce(
    () => undefined,
    (doc, id, ids) => groupBlocks(doc, id, ids('ab')),
    (doc, id, ids) => groupBlocks(doc, id, ids('bcd')),
  )
  expect(['a(bcd)e', '(ab)(cd)e']).toContain(result)
})

test('one groups a group with more while another takes it apart: one of the two is done, for all members', () => {
  const result = atOnce(
    (doc, id, ids) => groupBlocks(doc, id, ids('ab')),
    (doc, id, ids) => groupBlocks(doc, id, ids('abc')),
    (doc, id) => ungroupBlocks(doc, id, [pathAt(doc, id, 'a')]),
  )
  expect(['((ab)c)de', 'abcde']).toContain(result)
})

test('one deletes a member while another groups it: the rest is the group', () => {
  const result = atOnce(
    () => undefined,
    (doc, id, ids) => groupBlocks(doc, id, ids('abc')),
    (doc, id, ids) => deleteBlocks(doc, id, ids('b')),
  )
  expect(result).toBe('(ac)de')
})

test('one moves a block between members while another groups them: they stand together, and it beside them', () => {
  const result = atOnce(
    () => undefined,
    (doc, id, ids) => groupBlocks(doc, id, ids('bc')),
    (doc, id, ids) => {
      restack(doc, id, ids('e'), 'back')
      restack(doc, id, ids('e'), 'forward')
      restack(doc, id, ids('e'), 'forward')
    },
  )
  expect(['ae(bc)d', 'a(bc)ed']).toContain(result)
})

test('one moves a block in while another takes the group apart: it is beside the members', () => {
  const result = atOnce(
    (doc, id, ids) => groupBlocks(doc, id, ids('ab')),
    (doc, id, ids) => moveToGroup(doc, id, ids('c'), pathAt(doc, id, 'a')),
    (doc, id) => ungroupBlocks(doc, id, [pathAt(doc, id, 'a')]),
  )
  expect(result).toBe('abcde')
})

test('a name is the group’s own: no longer than names are, kept while the group is apart, gone when it is empty', () => {
  const { doc, id, ids } = slide()
  const group = groupBlocks(doc, id, ids('ab'))!
  nameGroup(doc, id, group, ` ${'n'.repeat(200)}`)
  expect(readSlide(doc, id)!.groupNames.get(group)).toBe('n'.repeat(80))
  nameGroup(doc, id, group, '  ')
  expect(readSlide(doc, id)!.groupNames.size).toBe(0)
})

test('a document put down anew has its groups, their names and its locks', () => {
  const { doc, id, ids } = slide()
  nameGroup(doc, id, groupBlocks(doc, id, ids('bd'))!, 'Logos')
  setLocked(doc, id, ids('c'), true)
  expect(readSlide(rewriteDocument('design', doc), id)).toEqual(readSlide(doc, id))
})

test('what a document says of groups is read as far as it is that', () => {
  const { doc, id, ids } = slide()
  const blocks = (doc.getMap('slides').get(id) as Y.Map<Y.Map<Y.Map<unknown>>>).get('blocks')!
  const [a, b, c, d, e] = ids('abcde').map((one) => blocks.get(one)!)
  a!.set('groups', ['g', 'g', '__proto__', 7, { id: 'x' }, 'no id'])
  b!.set('groups', ['g', 'constructor'])
  c!.set('groups', 'g')
  d!.set('groups', { 0: 'g' })
  e!.set(
    'groups',
    Array.from({ length: 5000 }, (_, at) => `g${at}`),
  )
  expect(seen(doc, id)).toBe('(ab)cde')
})

test('groups that were read once read the same, however many blocks there are', () => {
  const blocks = Array.from({ length: 4000 }, (_, at) => ({
    id: `b${at}`,
    groups: [`x${at % 2}`, `y${at % 40}`, `z${at % 1000}`],
  }))
  const settled = settleGroups(blocks)
  expect(settled).not.toEqual(blocks)
  expect(settleGroups(settled)).toEqual(settled)
})

test('a press takes the outermost group from outside, and what is in it from inside', () => {
  const { doc, id, ids } = slide()
  groupBlocks(doc, id, ids('ab'))
  groupBlocks(doc, id, ids('abc'))
  const { blocks } = readSlide(doc, id)!
  const named = (within: GroupPath, name: string) =>
    unitOf(
      blocks,
      blocks.find((block) => block.name === name)!,
      within,
    )
      .blocks.map((block) => block.name)
      .join('')
  const inner = pathAt(doc, id, 'a')
  expect(named([], 'a')).toBe('abc')
  expect(named(inner.slice(0, 1), 'a')).toBe('ab')
  expect(named(inner, 'a')).toBe('a')
  expect(named(inner, 'c')).toBe('c')
  expect(named(inner, 'd')).toBe('d')
  expect(chosenOf(blocks, ids('abc')).units).toHaveLength(1)
  expect(chosenOf(blocks, ids('ab'), inner).units).toHaveLength(2)
  expect(chosenOf(blocks, ids('ab')).within).toEqual(inner.slice(0, 1))
})
