import { expect, test } from 'vitest'
import { alignFrames, distributeFrames } from '#client/editor/inspector/align.ts'
import { framesAt, unitFrame } from '#client/editor/geometry/unitFrame.ts'
import { frame, type Frame } from '#shared/model/frame.ts'

const alone = (id: string, place: Frame) => ({ group: null, blocks: [{ id, frame: place }] })
const a = alone('a', frame(100, 100, 200, 50))
const b = alone('b', frame(400, 300, 100, 100))
const c = alone('c', frame(900, 500, 100, 20))

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
  const turned = alone('t', frame(200, 200, 200, 100, 90))
  expect(alignFrames([turned], 'left').get('t')).toMatchObject({ x: -50 })
})

test('distributing makes the gaps equal and keeps the outermost', () => {
  const shared = distributeFrames([a, b, c], 'horizontal')
  expect([...shared.keys()]).toEqual(['b'])
  expect(shared.get('b')).toMatchObject({ x: 550 })
  expect(distributeFrames([a, b], 'horizontal').size).toBe(0)
})

test('a group aligns, is placed and is sized as one: its members stay as they are to each other', () => {
  const group = { group: ['g'], blocks: [...a.blocks, ...b.blocks] }
  expect(unitFrame(group)).toEqual(frame(100, 100, 400, 300))
  const aligned = alignFrames([group], 'right')
  expect([aligned.get('a')!.x, aligned.get('b')!.x]).toEqual([880, 1180])
  expect(alignFrames([group, c], 'left').get('c')).toMatchObject({ x: 100 })
  const wider = new Map(framesAt(group, { ...unitFrame(group), w: 800 }))
  expect(wider.get('a')).toEqual(frame(100, 100, 400, 50))
  expect(wider.get('b')).toEqual(frame(700, 300, 200, 100))
  const quarter = new Map(framesAt(group, { ...unitFrame(group), rotation: 90 }))
  expect([quarter.get('a')!.rotation, quarter.get('b')!.rotation]).toEqual([90, 90])
})
