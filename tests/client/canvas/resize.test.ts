import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handles, handleWay } from '#client/editor/geometry/handle.ts'
import { centreOf, turned } from '#client/editor/geometry/rect.ts'
import { resized, resizedTogether } from '#client/editor/geometry/resize.ts'
import { frame, type Frame } from '#shared/model/frame.ts'

const plain = { ratio: false, fromCentre: false }

test('a corner follows the pointer, the opposite corner stays', () => {
  expect(resized(frame(100, 100, 200, 80), 'se', { x: 30, y: -20 }, plain)).toEqual(frame(100, 100, 230, 60))
  expect(resized(frame(100, 100, 200, 80), 'nw', { x: 30, y: -20 }, plain)).toEqual(frame(130, 80, 170, 100))
})

test('the middle of a side moves that side alone', () => {
  expect(resized(frame(0, 0, 100, 50), 'e', { x: 20, y: 99 }, plain)).toEqual(frame(0, 0, 120, 50))
})

test('with the ratio kept, the side that was pulled further leads', () => {
  expect(resized(frame(0, 0, 200, 100), 'se', { x: 100, y: 10 }, { ...plain, ratio: true })).toEqual(
    frame(0, 0, 300, 150),
  )
})

test('from the centre, both sides grow', () => {
  expect(resized(frame(100, 100, 100, 100), 'e', { x: 10, y: 0 }, { ...plain, fromCentre: true })).toEqual(
    frame(90, 100, 120, 100),
  )
})

test('a block never turns inside out', () => {
  const { w, h } = resized(frame(0, 0, 100, 100), 'se', { x: -500, y: -500 }, plain)
  expect([w, h]).toEqual([8, 8])
})

test('however a block is turned, the place opposite the handle stays where it is', () => {
  const degrees = fc.integer({ min: 0, max: 359 })
  const pull = fc.record({ x: fc.integer({ min: -40, max: 300 }), y: fc.integer({ min: -40, max: 300 }) })
  fc.assert(
    fc.property(degrees, pull, fc.constantFrom(...handles), fc.boolean(), (rotation, by, handle, ratio) => {
      const before = frame(200, 150, 240, 120, rotation)
      const after = resized(before, handle, by, { ratio, fromCentre: false })
      const [was, is] = [opposite(before, handle), opposite(after, handle)]
      expect(is.x).toBeCloseTo(was.x, 6)
      expect(is.y).toBeCloseTo(was.y, 6)
    }),
  )
})

function opposite(of: Frame, handle: (typeof handles)[number]) {
  const [centre, way] = [centreOf(of), handleWay(handle)]
  return turned({ x: centre.x - (way.x * of.w) / 2, y: centre.y - (way.y * of.h) / 2 }, centre, of.rotation)
}

test('several blocks keep their places in the rectangle around them', () => {
  const from = { x: 0, y: 0, w: 200, h: 100 }
  const to = { x: 0, y: 0, w: 400, h: 100 }
  expect(resizedTogether([frame(0, 0, 50, 100), frame(150, 0, 50, 100)], from, to)).toEqual([
    frame(0, 0, 100, 100),
    frame(300, 0, 100, 100),
  ])
})
