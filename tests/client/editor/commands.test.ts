import { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { expect, test, vi } from 'vitest'
import {
  canvasCommands,
  canvasMoves,
  cellMoves,
  tableCommands,
  toolCommands,
  zoomCommands,
} from '#client/editor/commands/canvasCommands.ts'
import { alsoIn } from '#client/editor/commands/otherPrograms.ts'
import { guideMoves, rulingCommands } from '#client/editor/commands/rulingCommands.ts'
import { editorCommands } from '#client/editor/commands/editorCommands.ts'
import { slideCommands } from '#client/editor/commands/slideCommands.ts'
import { slideGridMoves, slideListMoves } from '#client/editor/commands/slideMoves.ts'
import { shortcutGroups } from '#client/editor/palette/shortcuts.ts'
import { GrantedFormats } from '#client/text/grantedFormats.ts'
import { textExtensions } from '#client/text/schema/textSchema.ts'
import { TextKeys } from '#client/text/textKeys.ts'
import { textCommands, textMoves } from '#client/text/textCommands.ts'
import { matchingShortcuts, shortcutKeys, type KeyPress } from '#client/ui/shortcut.ts'
import { pressedCommand, type Commands } from '#client/ui/command.ts'

/** Whose keys are listened for at once. */
const places: Readonly<Record<string, readonly Commands[]>> = {
  'the slide': [editorCommands, canvasCommands, canvasMoves, toolCommands, zoomCommands, rulingCommands],
  'the slide list': [editorCommands, slideCommands, slideListMoves],
  'the slide grid': [editorCommands, slideCommands, slideGridMoves],
  'a text': [textCommands, textMoves, zoomCommands],
}

test.each(Object.entries(places))('on %s no key means two things', (_place, tables) => {
  const keys = tables.flatMap((table) => Object.values(table).flatMap(({ keys: own = [] }) => own))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('what the list says works everywhere is left alone by words', () => {
  vi.stubGlobal('navigator', { platform: 'Linux', userAgent: '' })
  const content = { type: 'doc', content: [{ type: 'paragraph' }] }
  const editor = new Editor({
    element: null,
    content,
    extensions: [...textExtensions(), GrantedFormats, TextKeys],
  })
  const view = { state: editor.state, dispatch: () => undefined, composing: false } as unknown as EditorView
  const takes = (key: string) =>
    editor.extensionManager.plugins.some(({ props }) => {
      const press = { code: '', ...pressOf(key) } as KeyboardEvent
      return props.handleKeyDown?.call({} as never, view, press) === true
    })
  const leaves = (key: string) =>
    editor.extensionManager.plugins.some(({ props }) => {
      const press = { code: '', ...pressOf(key) } as KeyboardEvent
      return props.handleDOMEvents?.keydown?.call({} as never, view, press) === true
    })
  const everywhere = shortcutGroups.find(({ title }) => title === 'Everywhere')!
  const keys = everywhere.shortcuts.flatMap(({ keys: own }) => own)
  expect(keys).toContain('mod+enter')
  expect(keys.filter(takes)).toEqual([])
  expect(takes('mod+b')).toBe(true)
  // What is handed on before the editor's own keys, of which Enter with anything is one.
  expect(leaves('mod+enter')).toBe(true)
  expect(leaves('shift+enter')).toBe(false)
  vi.unstubAllGlobals()
})

/** How a browser tells of a shortcut. */
function pressOf(keys: string): Partial<KeyboardEvent> {
  const parts = keys.split('+')
  const key = parts.at(-1)!
  const [ctrlKey, shiftKey, altKey] = ['mod', 'shift', 'alt'].map((name) => parts.includes(name)) as [
    boolean,
    boolean,
    boolean,
  ]
  return {
    key: key === 'enter' ? 'Enter' : key,
    ctrlKey,
    shiftKey,
    altKey,
    metaKey: false,
    preventDefault: () => undefined,
  }
}

test('every key of the list is drawn as keyboards have it', () => {
  const caps = shortcutGroups.flatMap(({ shortcuts }) =>
    shortcuts.flatMap(({ keys }) => keys.flatMap((key) => shortcutKeys(key, false))),
  )
  // A name that nobody gave a cap to would be one word in capitals.
  expect(caps.filter((cap) => cap.length > 1 && cap === cap.toUpperCase())).toSatisfy((found: string[]) =>
    found.every((cap) => /^F\d+$/.test(cap)),
  )
  expect(caps).toContain('Backspace')
  expect(caps).toContain('F2')
})

test('the list of keys knows every key of every command', () => {
  const listed = shortcutGroups.flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys))
  const all = Object.values(places).flat()
  for (const table of all)
    for (const { keys = [] } of Object.values(table)) for (const key of keys) expect(listed).toContain(key)
})

test('each key that is told to be another program’s is in the list, by its place, and means what it says', () => {
  const tables: Readonly<Record<string, Commands>> = {
    Everywhere: editorCommands,
    'Outside of words': editorCommands,
    'Slide list': { ...slideListMoves, ...slideCommands },
    'On the slide': { ...canvasMoves, ...canvasCommands },
    'In a table': { ...cellMoves, ...tableCommands },
    'Rulers, guides and columns': { ...rulingCommands, ...guideMoves },
    Writing: { ...textCommands, ...textMoves },
  }
  for (const [place, keys] of Object.entries(alsoIn)) {
    const listed = shortcutGroups.find(({ title }) => title === place)!.shortcuts
    for (const key of Object.keys(keys)) {
      expect(
        listed.filter((shortcut) => shortcut.keys.includes(key)),
        `${place}: ${key}`,
      ).toHaveLength(1)
      const pressed = pressedCommand(tables[place]!, pressInPlace(key), false)
      expect(pressed?.key, `${place}: ${key}`).toBe(key)
    }
  }
})

/** The same as a keyboard of the United States tells it. */
function pressInPlace(keys: string): KeyPress {
  const parts = keys.split('+')
  const key = parts.at(-1)!
  const names: Readonly<Record<string, string>> = {
    up: 'ArrowUp',
    down: 'ArrowDown',
    left: 'ArrowLeft',
    right: 'ArrowRight',
  }
  const [ctrlKey, shiftKey, altKey] = ['mod', 'shift', 'alt'].map((name) => parts.includes(name))
  return {
    key: names[key] ?? key,
    code: /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : '',
    ctrlKey: ctrlKey!,
    shiftKey: shiftKey!,
    altKey: altKey!,
    metaKey: false,
  }
}

test('the list is searched by what a key does, by its caps and by the program that people come from', () => {
  const found = (wanted: string) =>
    matchingShortcuts(shortcutGroups, wanted, false).flatMap(({ shortcuts }) =>
      shortcuts.map(({ does }) => does),
    )
  expect(found('ungroup')).toEqual(['Ungroup'])
  expect(found('ctrl+d')).toContain('Duplicate')
  expect(found('powerpoint order')).toEqual([])
  expect(found('powerpoint front')).toContain('Bring to front')
  expect(found('')).toHaveLength(shortcutGroups.flatMap(({ shortcuts }) => shortcuts).length)
})
