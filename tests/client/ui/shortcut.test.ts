import { expect, test } from 'vitest'
import { ariaShortcut, latinKey, pressedAs, shortcutKeys } from '#client/ui/shortcut.ts'

test('a shortcut shows the caps of the keyboard at hand', () => {
  expect(shortcutKeys('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(shortcutKeys('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z'])
  expect(shortcutKeys('delete', false)).toEqual(['Del'])
})

test('and screen readers hear the same one', () => {
  expect(ariaShortcut('mod+d', false)).toBe('Control+D')
  expect(ariaShortcut('mod+d', true)).toBe('Meta+D')
  expect(ariaShortcut('shift+up', false)).toBe('Shift+ArrowUp')
})

/** What the keys Z, S, K, B, W, L, Q of an American keyboard write, layout by layout. */
const places = ['KeyZ', 'KeyS', 'KeyK', 'KeyB', 'KeyW', 'KeyL', 'KeyQ']

test.each([
  ['Russian', ['я', 'ы', 'л', 'и', 'ц', 'д', 'й'], 'zskbwlq'],
  ['Ukrainian', ['я', 'і', 'л', 'и', 'ц', 'д', 'й'], 'zskbwlq'],
  ['Greek', ['ζ', 'σ', 'κ', 'β', 'ς', 'λ', ';'], 'zskbwlq'],
  ['Hebrew', ['ז', 'ד', 'ל', 'נ', "'", 'ך', '/'], 'zskbwlq'],
  ['Arabic', ['ئ', 'س', 'ن', 'لا', 'ص', 'م', 'ض'], 'zskbwlq'],
  ['AZERTY', ['w', 's', 'k', 'b', 'z', 'l', 'a'], 'wskbzla'],
  ['QWERTZ', ['y', 's', 'k', 'b', 'w', 'l', 'q'], 'yskbwlq'],
  ['Dvorak', [';', 'o', 't', 'x', ',', 'n', "'"], ";otx,n'"],
])('%s: a key goes by its letter where that is Latin, else by its place', (_layout, written, meant) => {
  expect(written.map((key, at) => latinKey({ key, code: places[at]! })).join('')).toBe(meant)
})

test.each([
  ['Enter', 'Enter', 'Enter'],
  ['é', 'Digit2', 'é'],
  ['١', 'Digit1', '1'],
  ['х', 'BracketLeft', '['],
  [':', 'Period', '.'],
  [' ', 'Space', ' '],
])('%s at %s means %s', (key, code, meant) => {
  expect(latinKey({ key, code })).toBe(meant)
})

test.each([
  ['a Mac writes ç', 'ç', true],
  ['a Polish keyboard writes ć', 'ć', false],
  ['an American one writes c', 'c', false],
])('Alt and a letter with the command key is that letter by its place as well: %s', (_name, key, onApple) => {
  const held = { shiftKey: false, altKey: true, ctrlKey: !onApple, metaKey: onApple }
  expect(pressedAs({ key, code: 'KeyC', ...held }, onApple)).toContain('mod+alt+c')
})

test.each([
  ['1', 'Digit1'],
  ['@', 'Digit0'],
])('with Alt, %s at %s is no digit by itself: no layout needs Alt for one', (key, code) => {
  const meant = pressedAs({ key, code, shiftKey: false, altKey: true, ctrlKey: true, metaKey: false }, false)
  expect(meant).toContain(`mod+alt+${code.slice(-1)}`)
  expect(meant).not.toContain(`mod+${code.slice(-1)}`)
})
