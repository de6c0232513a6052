import { expect, test } from 'vitest'
import { framesPressed } from '#client/editor/canvas/frameKeys.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { frame, type Frame } from '#shared/model/frame.ts'

const block = (id: string, place: Frame, kind = 'shape') => ({ id, frame: place, kind }) as ComposedBlock
const alone = (one: ComposedBlock) => ({ group: null, blocks: [one] })
const shape = alone(block('a', frame(100, 100, 200, 50)))

test('arrows move by one or ten, Control and Alt make them larger or smaller at their lower right', () => {
  expect(framesPressed([shape], 'nudge', 'left').get('a')).toEqual(frame(99, 100, 200, 50))
  expect(framesPressed([shape], 'nudgeFar', 'shift+down').get('a')).toEqual(frame(100, 110, 200, 50))
  expect(framesPressed([shape], 'size', 'mod+alt+right').get('a')).toEqual(frame(100, 100, 201, 50))
  expect(framesPressed([shape], 'sizeFar', 'mod+alt+shift+up').get('a')).toEqual(frame(100, 100, 200, 40))
})

test('a turned block grows along its own sides, and its upper left corner stays', () => {
  const turned = alone(block('t', frame(0, 0, 100, 100, 90)))
  // Turned by a right angle its width goes down the page.
  expect(framesPressed([turned], 'sizeFar', 'mod+alt+shift+right').get('t')).toEqual(
    frame(-5, 5, 110, 100, 90),
  )
})

test('Alt turns; a table stays level, and a line has a length alone', () => {
  expect(framesPressed([shape], 'turn', 'alt+left').get('a')).toEqual(frame(100, 100, 200, 50, 345))
  expect(framesPressed([shape], 'turnFine', 'alt+shift+right').get('a')).toEqual(frame(100, 100, 200, 50, 1))
  const table = alone(block('table', frame(0, 0, 100, 100), 'table'))
  expect(framesPressed([table], 'turn', 'alt+right').get('table')).toEqual(frame(0, 0, 100, 100))
  const line = alone(block('line', frame(0, 0, 100, 20), 'line'))
  expect(framesPressed([line], 'sizeFar', 'mod+alt+shift+down').get('line')).toEqual(frame(0, 0, 100, 20))
})

test('a group grows and turns as one', () => {
  const members = [block('a', frame(0, 0, 100, 50)), block('b', frame(100, 50, 100, 50))]
  const group = { group: ['g'], blocks: members }
  const wider = framesPressed([group], 'sizeFar', 'mod+alt+shift+right')
  expect([wider.get('a'), wider.get('b')]).toEqual([frame(0, 0, 105, 50), frame(105, 50, 105, 50)])
  expect(framesPressed([group], 'turn', 'alt+right').get('b')?.rotation).toBe(15)
})
