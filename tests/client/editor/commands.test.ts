import { expect, test } from 'vitest'
import {
  canvasCommands,
  canvasMoves,
  toolCommands,
  zoomCommands,
} from '#client/editor/commands/canvasCommands.ts'
import { editorCommands } from '#client/editor/commands/editorCommands.ts'
import { slideCommands, slideListMoves } from '#client/editor/commands/slideCommands.ts'
import { shortcutGroups } from '#client/editor/palette/shortcuts.ts'
import { textCommands } from '#client/text/textCommands.ts'
import type { Commands } from '#client/ui/command.ts'

/** Whose keys are listened for at once. */
const places: Readonly<Record<string, readonly Commands[]>> = {
  'the slide': [editorCommands, canvasCommands, canvasMoves, toolCommands, zoomCommands],
  'the slide list': [editorCommands, slideCommands, slideListMoves],
  'a text': [textCommands, zoomCommands],
}

test.each(Object.entries(places))('on %s no key means two things', (_place, tables) => {
  const keys = tables.flatMap((table) => Object.values(table).flatMap(({ keys: own = [] }) => own))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('the list of keys knows every key of every command', () => {
  const listed = shortcutGroups.flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys))
  const all = Object.values(places).flat()
  for (const table of all)
    for (const { keys = [] } of Object.values(table)) for (const key of keys) expect(listed).toContain(key)
})
