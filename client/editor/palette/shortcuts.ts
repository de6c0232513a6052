import { textCommands, textMoves } from '#client/text/textCommands.ts'
import { shortcutGroup } from '#client/ui/command.ts'
import type { ShortcutGroup } from '#client/ui/shortcut.ts'
import { canvasCommands, canvasMoves, toolCommands, zoomCommands } from '../commands/canvasCommands.ts'
import { editorCommands } from '../commands/editorCommands.ts'
import { slideCommands, slideListMoves } from '../commands/slideCommands.ts'

/** What the keyboard can do, in the order people need it. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  shortcutGroup('Everywhere', editorCommands),
  shortcutGroup('Slide list', slideListMoves, slideCommands),
  shortcutGroup('On the slide', canvasMoves, canvasCommands),
  shortcutGroup('Writing', textCommands, textMoves),
  shortcutGroup('Tools, Enter places', toolCommands),
  shortcutGroup('Size of the view', zoomCommands),
]
