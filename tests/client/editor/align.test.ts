import { expect, test } from 'vitest'
import { againstOf, arranged, mayArrange } from '#client/editor/geometry/align.ts'
import { framesAt, unitFrame } from '#client/editor/geometry/unitFrame.ts'
import type { BlockKind } from '#shared/blocks/kinds.ts'
import { frame, type Frame } from '#shared/model/frame.ts'

const alone = (id: string, place: Frame, kind: BlockKind = 'shape') => ({
  group: null,
  blocks: [{ id, kind, frame: place }],
})
const a = alone('a', frame(100, 100, 200, 50))
const b = alone('b', frame(400, 300, 100, 100))
const c = alone('c', frame(900, 500, 100, 20))
const group = { group: ['g'], blocks: [...a.blocks, ...b.blocks] }

test('one block aligns with the slide', () => {
  expect(arranged('alignCenter', [a], 'selection').get('a')).toMatchObject({ x: 540, y: 100 })
  expect(arranged('alignBottom', [a], 'selection').get('a')).toMatchObject({ x: 100, y: 670 })
})

test('several align with each other, and one that is in place already is left alone', () => {
  const aligned = arranged('alignLeft', [a, b], 'selection')
  expect(aligned.get('b')).toMatchObject({ x: 100, y: 300 })
  expect(aligned.has('a')).toBe(false)
})

test('several align with the slide, or with the key block, which stays', () => {
  expect([...arranged('alignTop', [a, b], 'slide').values()].map(({ y }) => y)).toEqual([0, 0])
  const toKey = arranged('alignRight', [a, b, c], b)
  expect([...toKey.keys()]).toEqual(['a', 'c'])
  expect([toKey.get('a')!.x, toKey.get('c')!.x]).toEqual([300, 400])
})

test('a key block that is locked is lined up with all the same, by a single other one too', () => {
  expect(arranged('alignLeft', [a], b).get('a')).toMatchObject({ x: 400 })
  expect(arranged('sameWidth', [a], b).get('a')).toMatchObject({ w: 100 })
  expect(mayArrange('sameWidth', [a], b)).toBe(true)
  expect(mayArrange('sameWidth', [a], 'selection')).toBe(false)
})

test('a turned block aligns by what is seen of it', () => {
  const turned = alone('t', frame(200, 200, 200, 100, 90))
  expect(arranged('alignLeft', [turned], 'slide').get('t')).toMatchObject({ x: -50 })
})

test('distributing makes the gaps equal and keeps the outermost, or the key block', () => {
  const shared = arranged('spaceAcross', [a, b, c], 'selection')
  expect([...shared.keys()]).toEqual(['b'])
  expect(shared.get('b')).toMatchObject({ x: 550 })
  expect(arranged('spaceAcross', [a, b], 'selection').size).toBe(0)
  const about = arranged('spaceAcross', [a, b, c], b)
  expect([about.get('a')!.x, about.has('b'), about.get('c')!.x]).toEqual([-50, false, 750])
})

test('with the slide two are enough: they go to its edges', () => {
  const apart = arranged('spaceDown', [b, a], 'slide')
  expect([apart.get('a')!.y, apart.get('b')!.y]).toEqual([0, 620])
})

test('equally large is as large as the largest, or as the key block; corners stay', () => {
  expect(arranged('sameWidth', [a, b, c], 'selection').get('b')).toEqual(frame(400, 300, 200, 100))
  const sized = arranged('sameSize', [a, b, c], c)
  expect([...sized]).toEqual([
    ['a', frame(100, 100, 100, 20)],
    ['b', frame(400, 300, 100, 20)],
  ])
})

test('a line has a length and no height to share', () => {
  const line = alone('l', frame(0, 0, 50, 20), 'line')
  expect(arranged('sameHeight', [line, b], 'selection').size).toBe(0)
  expect(arranged('sameWidth', [line, b], 'selection').get('l')).toMatchObject({ w: 100, h: 20 })
})

test('a group is one: aligned, sized, and the key by any of its members', () => {
  expect(unitFrame(group)).toEqual(frame(100, 100, 400, 300))
  const aligned = arranged('alignRight', [group], 'slide')
  expect([aligned.get('a')!.x, aligned.get('b')!.x]).toEqual([880, 1180])
  expect(arranged('alignLeft', [group, c], 'selection').get('c')).toMatchObject({ x: 100 })
  expect(arranged('sameWidth', [group, c], 'selection').get('c')).toMatchObject({ w: 400 })
  expect(arranged('sameHeight', [group, c], c).get('b')).toMatchObject({ w: 100, h: 100 / 15 })
  const state = { keyBlock: 'b', alignTo: 'selection' } as const
  expect(againstOf([group, c], state)).toBe(group)
  expect(againstOf([group], state)).toBe('selection')
})

test('a group placed in numbers goes as one', () => {
  const wider = new Map(framesAt(group, { ...unitFrame(group), w: 800 }))
  expect(wider.get('a')).toEqual(frame(100, 100, 400, 50))
  expect(wider.get('b')).toEqual(frame(700, 300, 200, 100))
  const quarter = new Map(framesAt(group, { ...unitFrame(group), rotation: 90 }))
  expect([quarter.get('a')!.rotation, quarter.get('b')!.rotation]).toEqual([90, 90])
})
