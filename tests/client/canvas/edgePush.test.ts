import { expect, test } from 'vitest'
import { edgePush } from '#client/editor/canvas/viewport/edgePush.ts'

const view = { left: 200, right: 1000, top: 50, bottom: 650 }
const at = (clientX: number, clientY: number) => edgePush({ clientX, clientY }, view)

test('a drag in the middle of the view leaves it alone', () => {
  expect(at(600, 300)).toEqual({ x: 0, y: 0 })
})

test('near an edge the view goes that way, and further out no faster than a person can follow', () => {
  expect(at(1000, 300)).toEqual({ x: 16, y: 0 })
  expect(at(1400, 300)).toEqual({ x: 16, y: 0 })
  expect(at(214, 60).x).toBe(-8)
  expect(at(214, 60).y).toBeLessThan(0)
})
