import { describe, expect, test } from 'vitest'
import {
  menuItems,
  paletteCommands,
  pressedCommand,
  shortcutGroup,
  type Commands,
} from '#client/ui/command.ts'
import type { KeyPress } from '#client/ui/shortcut.ts'

const commands = {
  write: { label: 'Write…', keys: ['enter', 'f2'] },
  duplicate: { label: 'Duplicate', keys: ['mod+d'] },
  forward: { label: 'Forward', keys: ['mod+]'] },
  front: { label: 'To front', keys: ['mod+shift+]'] },
  larger: { label: 'Larger', keys: ['mod+=', 'mod+plus'] },
  whole: { label: 'Whole', keys: ['mod+0'] },
  help: { label: 'Help', keys: ['?'] },
  tool: { label: 'Text', keys: ['t'] },
  nudge: { label: 'Move', keys: ['shift+up'] },
  unkeyed: { label: 'No key' },
} as const satisfies Commands

type Held = Partial<Record<'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey', true>>

const press = (key: string, held: Held = {}, code = ''): KeyPress => ({
  key,
  code,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
})
const meant = (pressed: KeyPress, onApple = false) => pressedCommand(commands, pressed, onApple)?.name ?? null
const [ctrlKey, shiftKey, altKey, metaKey] = [true, true, true, true] as const

describe('a press means a command', () => {
  test.each([
    ['by any of its keys', press('F2'), 'write'],
    ['with what is held down', press('d', { ctrlKey }), 'duplicate'],
    ['and not without', press('d'), null],
    ['nor with more than that', press('D', { ctrlKey, shiftKey }), null],
    ['a letter alone, not with Control', press('t', { ctrlKey }), null],
    ['a letter on a Russian layout, by its place', press('в', { ctrlKey }, 'KeyD'), 'duplicate'],
    ['an arrow with Shift', press('ArrowUp', { shiftKey }), 'nudge'],
    ['a sign that Shift writes', press('?', { shiftKey }, 'Slash'), 'help'],
    ['the same sign where it stands on a German layout', press('?', { shiftKey }, 'Minus'), 'help'],
    ['a bracket', press(']', { ctrlKey }, 'BracketRight'), 'forward'],
    [
      'a bracket with Shift, though that writes a brace',
      press('}', { ctrlKey, shiftKey }, 'BracketRight'),
      'front',
    ],
    ['a bracket that a German Mac reaches by Alt', press(']', { ctrlKey, altKey }, 'Digit6'), 'forward'],
    ['a plus, with Shift or from where German has it', press('+', { ctrlKey, shiftKey }, 'Equal'), 'larger'],
    ['a plus where another sign of ours would be', press('+', { ctrlKey }, 'BracketRight'), 'larger'],
    ['a digit in its place on a French layout', press('à', { ctrlKey }, 'Digit0'), 'whole'],
    ['nothing else', press('q'), null],
  ] as const)('%s', (_what, pressed, name) => {
    expect(meant(pressed)).toBe(name)
  })

  test('Command does on a Mac what Control does elsewhere', () => {
    expect(meant(press('d', { metaKey }, 'KeyD'), true)).toBe('duplicate')
    expect(meant(press('d', { ctrlKey }, 'KeyD'), true)).toBeNull()
    expect(meant(press('d', { metaKey }, 'KeyD'), false)).toBeNull()
  })
})

test('menus and the palette show what can be done, in the words and with the key of the table', () => {
  const done: string[] = []
  const run = (name: string) => () => void done.push(name)
  const acts = { duplicate: { run: run('duplicate') }, write: { run: run('write'), may: false } }
  const [item, ...more] = menuItems(commands, acts, ['write', 'duplicate', 'front'])
  expect([item, more]).toEqual([
    { kind: 'item', label: 'Duplicate', shortcut: 'mod+d', onSelect: expect.any(Function) as unknown },
    [],
  ])
  item?.onSelect()
  const offered = paletteCommands('here', commands, acts)
  expect(offered.map(({ id }) => id)).toEqual(['here/duplicate'])
  offered.forEach((command) => command.run())
  expect(done).toEqual(['duplicate', 'duplicate'])
})

test('the list of keys has every key, and nothing without one', () => {
  expect(shortcutGroup('All', commands).shortcuts[0]).toEqual({ does: 'Write', keys: ['enter', 'f2'] })
  expect(shortcutGroup('All', commands).shortcuts).toHaveLength(9)
})
