import { Columns3, MoveHorizontal, MoveVertical, Ruler, Trash2, UnfoldHorizontal } from 'lucide-react'
import type { Commands } from '#client/ui/command.ts'

/** What helps to place blocks: rulers, guides and columns, shown or not as each browser's person likes. */
export const rulingCommands = {
  rulers: { label: 'Rulers', icon: Ruler, keys: ['alt+shift+f9'] },
  guides: { label: 'Guides', icon: UnfoldHorizontal, keys: ['alt+f9'] },
  columns: { label: 'Column grid', icon: Columns3, keys: ['shift+f9'] },
  addUpright: { label: 'Add an upright guide', icon: MoveVertical },
  addLevel: { label: 'Add a level guide', icon: MoveHorizontal },
  clearGuides: { label: 'Delete all guides', icon: Trash2, danger: true },
} as const satisfies Commands

export type RulingCommand = keyof typeof rulingCommands

/** What the keyboard does on a guide that has the focus: Tab leads to it from the slide. */
export const guideMoves = {
  move: { label: 'Move the guide by 1 pixel', keys: ['left', 'right', 'up', 'down'] },
  moveFar: { label: 'Move the guide by 10', keys: ['shift+left', 'shift+right', 'shift+up', 'shift+down'] },
  remove: { label: 'Delete the guide', keys: ['delete', 'backspace'] },
  leave: { label: 'Back to the slide', keys: ['escape'] },
} as const satisfies Commands
