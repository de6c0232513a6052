import { expect, test } from 'vitest'
import { drawShape, type Adjusts } from '#shared/blocks/shape/draw.ts'
import { presets, shapes, type Shape } from '#shared/blocks/shape/presets.ts'
import { adjustReadout, pulledAdjusts } from '#client/editor/geometry/adjust.ts'

const frame = { w: 300, h: 200 }
const at = (shape: Shape, adjust: Adjusts = {}) => ({ shape, adjust, frame })

const handled = shapes.filter((shape) => drawShape(at(shape)).handles.length > 0)

test('every number of a preset has a handle, but for those that only the inspector has', () => {
  const unmoved = handled.filter((shape) => {
    const moves = drawShape(at(shape)).handles.flatMap((one) => one.moves)
    return presets[shape].adjusts.some((_, index) => !moves.includes(index))
  })
  // The corners of a speech bubble have none in PowerPoint either.
  expect(unmoved).toEqual(['wedgeRoundRectCallout'])
})

test.each(handled)(
  'a yellow handle of %s goes where it is pulled, and stays where it was let go',
  (shape) => {
    for (const [index] of drawShape(at(shape)).handles.entries()) {
      // Towards a place that a handle with other values has, so that it can be reached.
      const goal = drawShape(at(shape, halfway(shape, index))).handles[index]!
      const adjust = pulledAdjusts(at(shape), index, goal, true)
      const there = drawShape(at(shape, adjust)).handles[index]!
      expect(Math.hypot(there.x - goal.x, there.y - goal.y), `handle ${index}`).toBeLessThan(0.5)
    }
  },
)

/** The values that a handle moves, a quarter of the way to what is possible in the frame. */
function halfway(shape: Shape, index: number): Adjusts {
  const { moves } = drawShape(at(shape)).handles[index]!
  return Object.fromEntries(
    moves.map((moved) => {
      const { name, usual, high } = presets[shape].adjusts[moved]!
      return [name, Math.round(usual + (Math.min(high, 60_000 * 300) - usual) / (high > 1e6 ? 400 : 4))]
    }),
  )
}

test('however far a handle is pulled, its value stays in its bounds', () => {
  for (const shape of handled)
    for (const [index] of drawShape(at(shape)).handles.entries())
      for (const to of [
        { x: -5000, y: -5000 },
        { x: 5000, y: 5000 },
      ])
        for (const [name, value] of Object.entries(pulledAdjusts(at(shape), index, to, false))) {
          const { low, high } = presets[shape].adjusts.find((one) => one.name === name)!
          expect(value).toBeGreaterThanOrEqual(low)
          expect(value).toBeLessThanOrEqual(high)
        }
})

test('without Control the value is a round one, and is told in words', () => {
  const adjust = pulledAdjusts(at('roundRect'), 0, { x: 61.37, y: 0 }, false)
  expect(adjust).toEqual({ adj: 30_700 })
  expect(adjustReadout(at('roundRect', adjust), adjust)).toBe('Corners 30.7 %')
  const start = pulledAdjusts(at('pie'), 0, { x: 150, y: 200 }, false)
  expect(adjustReadout(at('pie', start), start)).toBe('Start 90°')
})
