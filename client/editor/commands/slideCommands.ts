import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Download,
  FolderPlus,
  Link2,
  ListFilter,
  Save,
  Scissors,
  Trash2,
} from 'lucide-react'
import type { Commands } from '#client/ui/command.ts'

/** What can be done to slides as a whole: to the open one, or to all that are selected. */
export const slideCommands = {
  cut: { label: 'Cut slide', icon: Scissors, keys: ['mod+x'] },
  copy: { label: 'Copy slide', icon: Copy, keys: ['mod+c'] },
  paste: { label: 'Paste behind the slide', icon: ClipboardPaste, keys: ['mod+v'] },
  duplicate: { label: 'Duplicate slide', icon: CopyPlus, keys: ['mod+d'] },
  moveUp: { label: 'Move slide up', icon: ArrowUp, keys: ['alt+up', 'mod+up'] },
  moveDown: { label: 'Move slide down', icon: ArrowDown, keys: ['alt+down', 'mod+down'] },
  moveFirst: { label: 'Move slide to the beginning', icon: ArrowUpToLine, keys: ['mod+shift+up'] },
  moveLast: { label: 'Move slide to the end', icon: ArrowDownToLine, keys: ['mod+shift+down'] },
  section: { label: 'Begin a section with the slide…', icon: FolderPlus },
  condition: { label: 'Show the slide only if…', icon: ListFilter },
  copyLink: { label: 'Copy link to this slide', icon: Link2 },
  export: { label: 'Export slide…', icon: Download },
  remove: { label: 'Delete slide', icon: Trash2, keys: ['delete', 'backspace'], danger: true },
} as const satisfies Commands

export type SlideCommand = keyof typeof slideCommands

/** Their keys come as the browser's own copy, cut and paste. */
export const slideClipboard: readonly SlideCommand[] = ['cut', 'copy', 'paste']

/** The same as they are called for so many slides: `Delete 3 slides`. */
export const slideCommandsFor = (count: number): Commands<SlideCommand> =>
  count === 1
    ? slideCommands
    : (Object.fromEntries(
        Object.entries(slideCommands).map(([name, command]) => [
          name,
          { ...command, label: command.label.replace('slide', `${count} slides`) },
        ]),
      ) as unknown as Commands<SlideCommand>)

/** What can be done to a layout as a whole, in the list of layouts. */
export const layoutCommands = {
  duplicate: { label: 'Duplicate layout', icon: Copy, keys: ['mod+d'] },
  moveUp: { label: 'Move layout up', icon: ArrowUp, keys: ['alt+up', 'mod+up'] },
  moveDown: { label: 'Move layout down', icon: ArrowDown, keys: ['alt+down', 'mod+down'] },
  save: { label: 'Save for the workspace…', icon: Save },
  remove: { label: 'Delete layout', icon: Trash2, keys: ['delete', 'backspace'], danger: true },
} as const satisfies Commands

export type LayoutCommand = keyof typeof layoutCommands
