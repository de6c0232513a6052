import { expect, test } from 'vitest'
import { ariaShortcut, shortcutKeys } from '#client/ui/shortcut.ts'

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
