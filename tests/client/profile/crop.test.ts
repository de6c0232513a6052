import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstCrop, mostZoom, moved, zoomed, zoomOf } from '#client/screens/profile/crop.ts'

const sizes = fc.record({
  width: fc.integer({ min: 1, max: 8_000 }),
  height: fc.integer({ min: 1, max: 8_000 }),
})
const moves = fc.array(
  fc.oneof(
    fc.record({ dx: fc.integer({ min: -9_000, max: 9_000 }), dy: fc.integer({ min: -9_000, max: 9_000 }) }),
    fc.record({ zoom: fc.double({ min: -1, max: 9, noNaN: true }) }),
  ),
)

test('whatever is moved and zoomed, a photo is a square within its picture', () => {
  fc.assert(
    fc.property(sizes, moves, (size, all) => {
      const crop = all.reduce(
        (now, move) => ('zoom' in move ? zoomed(now, move.zoom, size) : moved(now, move.dx, move.dy, size)),
        firstCrop(size),
      )
      const slack = 1e-6
      expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(-slack)
      expect(crop.x + crop.side).toBeLessThanOrEqual(size.width + slack)
      expect(crop.y + crop.side).toBeLessThanOrEqual(size.height + slack)
      expect(zoomOf(crop, size)).toBeGreaterThanOrEqual(1 - slack)
      expect(zoomOf(crop, size)).toBeLessThanOrEqual(mostZoom + slack)
    }),
  )
})

test('going in and out again keeps the middle', () => {
  const size = { width: 1200, height: 800 }
  const first = firstCrop(size)
  const near = zoomed(first, 2, size)
  expect(near).toEqual({ x: first.x + 200, y: 200, side: 400 })
  expect(zoomed(near, 1, size)).toEqual(first)
})
