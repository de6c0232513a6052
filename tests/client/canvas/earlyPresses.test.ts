import { expect, test } from 'vitest'
import { withKey, withPress, type EarlyPress } from '#client/editor/canvas/earlyPresses.ts'
import { typedOn, type Written } from '#client/text/begunWords.ts'

const key = (key: string, more: Partial<Written> = {}): Written => ({
  key,
  ...{ ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
  ...more,
})
const at = { clientX: 1, clientY: 2 }
const press = { slideId: 'one', at, opens: false } as const
const typed = (presses: readonly EarlyPress[], ...keys: readonly string[]) =>
  keys.reduce((before, name) => withKey(before, key(name)), presses)
const words = (presses: readonly EarlyPress[]) => presses.map(({ typed }) => typed)

test('letters, signs and blanks of any script are written, also two by one key', () => {
  for (const letter of ['a', 'É', '1', '/', ' ', 'я', '漢', '👍', 'ลำ', 'لا'])
    expect(typedOn('so', key(letter))).toBe(`so${letter}`)
})

test('commands, keys without a letter and what an input method works on write nothing', () => {
  for (const name of ['ArrowLeft', 'Delete', 'Escape', 'Tab', 'F2', 'Dead', 'Process', 'Shift'])
    expect(typedOn('so', key(name))).toBeNull()
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const)
    for (const name of ['c', 'z', 'Backspace', 'Enter'])
      expect(typedOn('so', key(name, { [held]: true }))).toBeNull()
})

test('Backspace takes the last letter that was typed and nothing else; Enter goes on in the next line', () => {
  expect(typedOn('so👍', key('Backspace'))).toBe('so')
  expect(typedOn('so', key('Enter'))).toBe('so\n')
  expect(typedOn('', key('Backspace'))).toBeNull()
  expect(typedOn('', key('Enter'))).toBeNull()
})

test('presses keep what was typed after them; of those without words the last alone stays', () => {
  const first = typed(withPress([], press), 'H', 'x', 'Backspace', 'Backspace', 'Backspace', 'H', 'i')
  expect(words(first)).toEqual(['Hi'])
  const second = withPress(withPress(first, press), { ...press, opens: true })
  expect(second).toMatchObject([{ typed: 'Hi' }, { typed: '', opens: true }])
  expect(words(typed(second, ' ', 'a'))).toEqual(['Hi', ' a'])
})

test('a blank over a block that is only selected, and keys before any press, mean nothing', () => {
  const selected = withPress([], press)
  expect(withKey(selected, key(' '))).toBe(selected)
  expect(words(typed(selected, 'a', ' ', 'b'))).toEqual(['a b'])
  expect(typed([], 'a')).toEqual([])
})
