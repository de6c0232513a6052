import { expect, test } from 'vitest'
import { canvasKey } from '#client/editor/canvas/keys.ts'

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey', true>> = {},
) =>
  canvasKey({ key, code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held }, false)

test.each([
  ['ArrowLeft', {}, { kind: 'nudge', dx: -1, dy: 0 }],
  ['ArrowDown', { shiftKey: true }, { kind: 'nudge', dx: 0, dy: 10 }],
  ['d', { ctrlKey: true }, { kind: 'duplicate' }],
  [']', { ctrlKey: true }, { kind: 'restack', move: 'forward' }],
  ['}', { ctrlKey: true, shiftKey: true }, null],
  ['0', { ctrlKey: true }, { kind: 'zoom', to: 'fit' }],
  ['Tab', { shiftKey: true }, { kind: 'next', step: -1 }],
  ['t', {}, { kind: 'tool', tool: 'text' }],
  ['t', { ctrlKey: true }, null],
  ['c', { ctrlKey: true }, null],
  ['z', { ctrlKey: true }, null],
  ['q', {}, null],
] as const)('%s with %j', (key, held, meaning) => {
  expect(press(key, held)).toEqual(meaning)
})

test('brackets are known by their place, because Shift and other layouts change the sign', () => {
  const held = { shiftKey: true, altKey: false, ctrlKey: true, metaKey: false }
  expect(canvasKey({ key: '}', code: 'BracketRight', ...held }, false)).toEqual({
    kind: 'restack',
    move: 'front',
  })
})

test('Command does on a Mac what Control does elsewhere', () => {
  const held = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: true }
  expect(canvasKey({ key: 'd', code: 'KeyD', ...held }, true)).toEqual({ kind: 'duplicate' })
  expect(canvasKey({ key: 'd', code: 'KeyD', ...held }, false)).toBeNull()
})
