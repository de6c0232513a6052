import { expect, test } from 'vitest'
import { alignFrames, distributeFrames } from '#client/editor/inspector/align.ts'
import { frame } from '#shared/model/frame.ts'

const a = { id: 'a', frame: frame(100, 100, 200, 50) }
const b = { id: 'b', frame: frame(400, 300, 100, 100) }
const c = { id: 'c', frame: frame(900, 500, 100, 20) }

test('one block aligns with the slide', () => {
  expect(alignFrames([a], 'center').get('a')).toMatchObject({ x: 540, y: 100 })
  expect(alignFrames([a], 'bottom').get('a')).toMatchObject({ x: 100, y: 670 })
})

test('several align with each other, and one that is in place already is left alone', () => {
  const aligned = alignFrames([a, b], 'left')
  expect(aligned.get('b')).toMatchObject({ x: 100, y: 300 })
  expect(aligned.has('a')).toBe(false)
})

test('a turned block aligns by what is seen of it', () => {
  const turned = { id: 't', frame: frame(200, 200, 200, 100, 90) }
  expect(alignFrames([turned], 'left').get('t')).toMatchObject({ x: -50 })
})

test('distributing makes the gaps equal and keeps the outermost', () => {
  const shared = distributeFrames([a, b, c], 'horizontal')
  expect([...shared.keys()]).toEqual(['b'])
  expect(shared.get('b')).toMatchObject({ x: 550 })
  expect(distributeFrames([a, b], 'horizontal').size).toBe(0)
})
