import { expect, test } from 'vitest'
import { guidesFor, snapEdges, snapMove } from '#client/editor/geometry/snap.ts'

const reach = 6

test('nothing near, nothing snaps', () => {
  expect(snapMove({ x: 111, y: 222, w: 50, h: 50 }, [], reach)).toEqual({ x: 0, y: 0, guides: [] })
})

test('the middle of a block finds the middle of the slide, and a guide says so', () => {
  const snap = snapMove({ x: 593, y: 200, w: 100, h: 40 }, [], reach)
  expect(snap).toMatchObject({ x: -3, y: 0 })
  expect(snap.guides).toContainEqual({ kind: 'line', axis: 'x', at: 640, from: 0, to: 720 })
})

test('an edge finds the edge of another block', () => {
  const other = { x: 300, y: 100, w: 80, h: 80 }
  expect(snapMove({ x: 304, y: 400, w: 50, h: 50 }, [other], reach).x).toBe(-4)
})

test('the nearest of several wins', () => {
  const others = [
    { x: 300, y: 0, w: 10, h: 10 },
    { x: 305, y: 50, w: 10, h: 10 },
  ]
  expect(snapMove({ x: 304, y: 400, w: 101, h: 50 }, others, reach).x).toBe(1)
})

test('a block between two others finds equal gaps on both sides', () => {
  const others = [
    { x: 100, y: 100, w: 100, h: 100 },
    { x: 501, y: 100, w: 100, h: 100 },
  ]
  const snap = snapMove({ x: 303, y: 107, w: 90, h: 90 }, others, 4)
  expect(snap.x).toBe(2.5)
  expect(snap.guides.filter(({ kind }) => kind === 'gap')).toEqual([
    { kind: 'gap', axis: 'x', from: 200, to: 305.5, across: 150 },
    { kind: 'gap', axis: 'x', from: 395.5, to: 501, across: 150 },
  ])
})

test('a block behind two others continues their gap', () => {
  const others = [
    { x: 0, y: 100, w: 100, h: 50 },
    { x: 130, y: 100, w: 100, h: 50 },
  ]
  expect(snapMove({ x: 263, y: 100, w: 111, h: 50 }, others, 4).x).toBe(-3)
})

test('only an edge that a handle moves looks for something', () => {
  expect(snapEdges({ x: 637, y: null }, [], reach)).toMatchObject({ x: 3, y: 0 })
})

test('a settled block names everything it lines up with', () => {
  const other = { x: 100, y: 500, w: 60, h: 20 }
  const guides = guidesFor({ x: 100, y: 50, w: 200, h: 20 }, [other], 'x')
  expect(guides).toEqual([{ kind: 'line', axis: 'x', at: 100, from: 50, to: 520 }])
})

test('guides and columns that somebody has drawn are lined up with, and are shown as what was found', () => {
  const drawn = { x: [500], y: [203] }
  const snap = snapMove({ x: 497, y: 205, w: 100, h: 50 }, [], 6, drawn)
  expect([snap.x, snap.y]).toEqual([3, -2])
  expect(snap.guides).toContainEqual({ kind: 'line', axis: 'x', at: 500, from: 0, to: 720 })
  expect(snapEdges({ x: 496, y: null }, [], 6, drawn).x).toBe(4)
})
