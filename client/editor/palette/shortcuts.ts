import { textCommands, textMoves } from '#client/text/textCommands.ts'
import { shortcutGroup } from '#client/ui/command.ts'
import type { ShortcutGroup } from '#client/ui/shortcut.ts'
import {
  canvasCommands,
  canvasMoves,
  cellMoves,
  cropMoves,
  tableCommands,
  toolCommands,
  zoomCommands,
} from '../commands/canvasCommands.ts'
import { editorCommands } from '../commands/editorCommands.ts'
import { blockListCommands, blockListMoves } from '../commands/blockListCommands.ts'
import { buildListCommands, buildListMoves } from '../commands/buildCommands.ts'
import { alsoIn } from '../commands/otherPrograms.ts'
import { guideMoves, rulingCommands } from '../commands/rulingCommands.ts'
import { slideCommands } from '../commands/slideCommands.ts'
import { slideGridMoves, slideListMoves } from '../commands/slideMoves.ts'

/** In words these keys are the words' own: a link, a page up or down, a question mark. */
const { find, previousSlide, nextSlide, newSlide, help, ...whileWriting } = editorCommands

const places: readonly ShortcutGroup[] = [
  shortcutGroup('Everywhere', whileWriting),
  shortcutGroup('Outside of words', { find, previousSlide, nextSlide, newSlide, help }),
  shortcutGroup('Slide list', slideListMoves, slideCommands),
  shortcutGroup('Slide grid', slideGridMoves),
  shortcutGroup('List of blocks', blockListMoves, blockListCommands),
  shortcutGroup('List of builds', buildListMoves, buildListCommands),
  shortcutGroup('On the slide', canvasMoves, canvasCommands),
  shortcutGroup('In a table', cellMoves, tableCommands),
  shortcutGroup('Cropping a picture', cropMoves),
  shortcutGroup('Writing', textCommands, textMoves),
  shortcutGroup('Tools, Enter places', toolCommands),
  shortcutGroup('Size of the view', zoomCommands),
  shortcutGroup('Rulers, guides and columns', rulingCommands, guideMoves),
]

/** What the keyboard can do, in the order people need it, and where else its keys do the same. */
export const shortcutGroups: readonly ShortcutGroup[] = places.map(({ title, shortcuts }) => ({
  title,
  shortcuts: shortcuts.map((shortcut) => ({ ...shortcut, alsoIn: alsoIn[title] ?? {} })),
}))
