import { expect, test } from 'vitest'
import { turnSide } from '#client/editor/geometry/turnSide.ts'
import { frame } from '#shared/model/frame.ts'
import { box } from '../../support/composedBlocks.ts'

const block = (x: number, y: number, w: number, h: number) => box('other', frame(x, y, w, h))

test('the grip that turns a block stands where it lies over no other: below, or else beside it, or above', () => {
  const mine = frame(400, 300, 200, 100)
  const below = block(300, 410, 400, 100)
  const right = block(610, 300, 100, 100)
  const left = block(200, 300, 190, 100)
  expect(turnSide(mine, [], 24)).toBe('below')
  expect(turnSide(mine, [below], 24)).toBe('right')
  expect(turnSide(mine, [below, right], 24)).toBe('left')
  expect(turnSide(mine, [below, right, left], 24)).toBe('above')
  // It has a size of its own.
  expect(turnSide(mine, [block(300, 430, 400, 100)], 24)).toBe('right')
  expect(turnSide(mine, [block(0, 0, 1280, 720)], 24)).toBe('below')
  // Upside down its lower edge is above.
  expect(turnSide({ ...mine, rotation: 180 }, [below], 24)).toBe('below')
})
