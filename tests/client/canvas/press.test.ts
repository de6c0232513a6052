import { expect, test } from 'vitest'
import { pressOn, type PressScene } from '#client/editor/canvas/gestures/press.ts'
import { frame } from '#shared/model/frame.ts'
import { box, slotBox } from '../../support/composedBlocks.ts'

const back = box('back', frame(0, 0, 400, 400))
const front = box('front', frame(100, 100, 100, 100))
const scene: PressScene = {
  blocks: [back, front],
  selection: [],
  keyBlock: null,
  at: { x: 150, y: 150 },
  slack: 4,
  shift: false,
  touch: false,
  movable: () => true,
  unit: (block) => [block],
}

const moving = (press: ReturnType<typeof pressOn>) =>
  press.gesture?.kind === 'move' ? press.gesture.blocks.map(({ id }) => id) : null

test('a press takes what lies on top and can drag it', () => {
  const press = pressOn(scene)
  expect(press.select).toEqual(['front'])
  expect(moving(press)).toEqual(['front'])
})

test('a drag on the selection moves it, though something lies above; a click takes what is above', () => {
  const press = pressOn({ ...scene, selection: ['back'] })
  expect(press.select).toBeNull()
  expect(moving(press)).toEqual(['back'])
  expect(press.click).toEqual({ kind: 'select', ids: ['front'] })
})

test('Shift adds at once and takes away only on release, so that a drag keeps all', () => {
  expect(pressOn({ ...scene, selection: ['back'], shift: true }).select).toEqual(['back', 'front'])
  const again = pressOn({ ...scene, selection: ['back', 'front'], shift: true })
  expect(again.select).toBeNull()
  expect(moving(again)).toEqual(['back', 'front'])
  expect(again.click).toEqual({ kind: 'toggle', ids: ['front'] })
})

test('beside everything a marquee begins, and the selection goes', () => {
  const press = pressOn({ ...scene, at: { x: 900, y: 600 }, selection: ['back'] })
  expect(press.select).toEqual([])
  expect(press.gesture).toEqual({ kind: 'marquee', from: { x: 900, y: 600 }, kept: [] })
})

test('what someone may not move can be selected, but no drag starts', () => {
  const press = pressOn({ ...scene, movable: () => false })
  expect(press.select).toEqual(['front'])
  expect(press.gesture).toBeNull()
})

test('one click opens the words of a slot for someone who owns nothing else there', () => {
  const slot = slotBox('slot', frame(100, 100, 100, 100))
  expect(pressOn({ ...scene, blocks: [slot], movable: () => false }).click).toEqual({
    kind: 'write',
    id: 'slot',
  })
})

test('a finger opens the words with its second tap; a mouse has the double click for that', () => {
  const selected = { ...scene, selection: ['front'] }
  expect(pressOn({ ...scene, touch: true }).click).toEqual({ kind: 'select', ids: ['front'] })
  expect(pressOn({ ...selected, touch: true }).click).toEqual({ kind: 'write', id: 'front' })
  expect(pressOn(selected).click).toEqual({ kind: 'nothing' })
})

test('a click on one of several selected ones makes it the key block, and the next takes it alone', () => {
  const both = { ...scene, selection: ['back', 'front'] }
  expect(pressOn(both).select).toBeNull()
  expect(pressOn(both).click).toEqual({ kind: 'key', id: 'front' })
  expect(pressOn({ ...both, keyBlock: 'back' }).click).toEqual({ kind: 'key', id: 'front' })
  expect(pressOn({ ...both, keyBlock: 'front' }).click).toEqual({ kind: 'select', ids: ['front'] })
  const grouped = { ...both, unit: () => [back, front] }
  expect(pressOn({ ...grouped, selection: ['back', 'front', 'third'] }).click).toEqual({
    kind: 'key',
    id: 'front',
  })
  expect(pressOn({ ...both, movable: () => false }).click).not.toMatchObject({ kind: 'key' })
})
