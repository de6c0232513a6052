import { expect, test } from 'vitest'
import type { Gesture, Held, Preview, Scene } from '#client/editor/canvas/gestures/gesture.ts'
import { previewOf } from '#client/editor/canvas/gestures/previewOf.ts'
import { sitesOf } from '#client/editor/geometry/sites.ts'
import { lineEnds } from '#shared/blocks/line/ends.ts'
import { frame } from '#shared/model/frame.ts'
import { box, line, picture } from '../../support/composedBlocks.ts'

const nothing: Held = { shift: false, alt: false, free: false }
const empty: Scene = { others: [], reach: 6, sites: [] }
const free: Held = { ...nothing, free: true }

const framesOf = (preview: Preview) => (preview.kind === 'frames' ? [...preview.frames.values()] : [])

test('all blocks of a selection move by the same', () => {
  const blocks = [box('a', frame(10, 10, 50, 50)), box('b', frame(211, 333, 50, 50, 30))]
  const gesture: Gesture = { kind: 'move', blocks, from: { x: 20, y: 20 } }
  expect(framesOf(previewOf(gesture, { x: 37.4, y: 41.2 }, free, empty))).toEqual([
    frame(27, 31, 50, 50),
    frame(228, 354, 50, 50, 30),
  ])
})

test('Shift keeps a movement to one direction', () => {
  const gesture: Gesture = { kind: 'move', blocks: [box('a', frame(11, 13, 50, 50))], from: { x: 0, y: 0 } }
  const [moved] = framesOf(previewOf(gesture, { x: 100, y: 30 }, { ...free, shift: true }, empty))
  expect(moved).toEqual(frame(111, 13, 50, 50))
})

test('Alt moves copies', () => {
  const gesture: Gesture = { kind: 'move', blocks: [box('a', frame(11, 13, 50, 50))], from: { x: 0, y: 0 } }
  expect(previewOf(gesture, { x: 9, y: 9 }, { ...nothing, alt: true }, empty)).toMatchObject({ copies: true })
})

test('Control lets a block stand just beside a line', () => {
  const gesture: Gesture = { kind: 'move', blocks: [box('a', frame(0, 0, 100, 40))], from: { x: 0, y: 0 } }
  const to = { x: 588, y: 300 }
  expect(framesOf(previewOf(gesture, to, nothing, empty))[0]!.x).toBe(590)
  expect(framesOf(previewOf(gesture, to, free, empty))[0]!.x).toBe(588)
})

test('a pulled edge lines up with another block', () => {
  const gesture: Gesture = {
    kind: 'resize',
    blocks: [box('a', frame(0, 0, 100, 40))],
    handle: 'e',
    from: { x: 100, y: 20 },
  }
  const scene = { others: [{ x: 203, y: 300, w: 50, h: 50 }], reach: 6, sites: [] }
  expect(framesOf(previewOf(gesture, { x: 200, y: 20 }, nothing, scene))).toEqual([frame(0, 0, 203, 40)])
})

test('a block that lines up with the ratio kept still has its ratio', () => {
  const gesture: Gesture = {
    kind: 'resize',
    blocks: [box('a', frame(0, 0, 100, 50))],
    handle: 'se',
    from: { x: 100, y: 50 },
  }
  const scene = { others: [{ x: 204, y: 300, w: 50, h: 50 }], reach: 6, sites: [] }
  const held = { ...nothing, shift: true }
  expect(framesOf(previewOf(gesture, { x: 200, y: 90 }, held, scene))).toEqual([frame(0, 0, 204, 102)])
})

test('a corner keeps the proportions of a picture, and Shift frees them; a side squeezes it', () => {
  const pull = (handle: 'se' | 'e', held: Held) => {
    const blocks = [picture('p', frame(0, 0, 200, 100))]
    const gesture: Gesture = { kind: 'resize', blocks, handle, from: { x: 200, y: 100 } }
    return framesOf(previewOf(gesture, { x: 300, y: 110 }, held, empty))
  }
  expect(pull('se', free)).toEqual([frame(0, 0, 300, 150)])
  expect(pull('se', { ...free, shift: true })).toEqual([frame(0, 0, 300, 110)])
  expect(pull('e', free)).toEqual([frame(0, 0, 300, 100)])
})

test('Shift turns in steps of fifteen degrees, whatever the block began with', () => {
  const about = { x: 50, y: 50 }
  const blocks = [box('a', frame(0, 0, 100, 100, 7))]
  const gesture: Gesture = { kind: 'rotate', blocks, about, from: { x: 50, y: 0 } }
  const to = { x: 90, y: 20 }
  const [turned] = framesOf(previewOf(gesture, to, { ...nothing, shift: true }, empty))
  expect(turned!.rotation).toBe(60)
})

test('the end of a line goes where it is pulled, the other stays', () => {
  const block = line('l', frame(100, 100, 200, 20))
  const gesture: Gesture = { kind: 'line-end', block, end: 'end' }
  const [pulled] = framesOf(previewOf(gesture, { x: 300, y: 210 }, free, empty))
  const [start, end] = lineEnds(pulled!)
  expect([start.x, start.y, end.x, end.y].map(Math.round)).toEqual([100, 110, 300, 210])
})

test('a drawn box may be dragged in any direction', () => {
  const gesture: Gesture = { kind: 'draw', tool: 'shape', from: { x: 300, y: 300 } }
  expect(previewOf(gesture, { x: 250, y: 220 }, free, empty)).toMatchObject({
    frame: frame(250, 220, 50, 80),
  })
})

test('an end of a line that comes near the middle of a side sticks there, unless Control is held', () => {
  const sites = sitesOf([box('a', frame(400, 200, 100, 80))])
  const gesture: Gesture = { kind: 'line-end', block: line('l', frame(0, 0, 100, 20)), end: 'end' }
  const scene: Scene = { ...empty, sites }
  const stuck = previewOf(gesture, { x: 393, y: 236 }, nothing, scene)
  expect(stuck).toMatchObject({ joined: { end: 'end', site: { block: 'a', side: 'left' } } })
  expect(lineEnds(framesOf(stuck)[0]!)[1].x).toBeCloseTo(400, 1)
  expect(lineEnds(framesOf(stuck)[0]!)[1].y).toBeCloseTo(240, 1)
  expect(previewOf(gesture, { x: 393, y: 236 }, free, scene)).toMatchObject({ joined: { site: null } })
  expect(previewOf(gesture, { x: 370, y: 236 }, nothing, scene)).toMatchObject({ joined: { site: null } })
  const ground = sitesOf([box('ground', frame(0, 0, 1280, 720))])
  expect(ground).toEqual([])
})
