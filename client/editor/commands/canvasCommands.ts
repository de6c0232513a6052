import {
  ArrowDownToLine,
  ArrowUpToLine,
  Bold,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Italic,
  MessageSquarePlus,
  Minus,
  MousePointer2,
  MoveDown,
  MoveUp,
  Paintbrush,
  Pencil,
  Pipette,
  Plus,
  Scissors,
  SquareDashedMousePointer,
  TextCursorInput,
  Trash2,
} from 'lucide-react'
import { drawnKinds, editorOf } from '../blocks/blockEditors.ts'
import type { BlockKind } from '#shared/blocks/kinds.ts'
import type { Tool } from '#client/deck/editorStore.ts'
import type { Command, Commands } from '#client/ui/command.ts'
import type { LucideIcon } from '#client/ui/Icon.tsx'

/** What can be done to the selected blocks, and to the slide they stand on. */
export const canvasCommands = {
  edit: { label: 'Write in the block', icon: Pencil, keys: ['enter', 'f2'] },
  choosePicture: { label: 'Choose a picture', icon: Pencil },
  suggest: { label: 'Suggest a change', icon: MessageSquarePlus },
  cut: { label: 'Cut', icon: Scissors, keys: ['mod+x'] },
  copy: { label: 'Copy', icon: Copy, keys: ['mod+c'] },
  paste: { label: 'Paste', icon: ClipboardPaste, keys: ['mod+v'] },
  duplicate: { label: 'Duplicate', icon: CopyPlus, keys: ['mod+d'] },
  copyLook: { label: 'Copy the look', icon: Pipette, keys: ['mod+alt+c'] },
  pasteLook: { label: 'Paste the look', icon: Paintbrush, keys: ['mod+alt+v'] },
  bold: { label: 'Bold', icon: Bold, keys: ['mod+b'] },
  italic: { label: 'Italic', icon: Italic, keys: ['mod+i'] },
  front: { label: 'Bring to front', icon: ArrowUpToLine, keys: ['mod+shift+]'] },
  forward: { label: 'Bring forward', icon: MoveUp, keys: ['mod+]'] },
  backward: { label: 'Send backward', icon: MoveDown, keys: ['mod+['] },
  back: { label: 'Send to back', icon: ArrowDownToLine, keys: ['mod+shift+['] },
  makeSlot: { label: 'Let sales fill this', icon: TextCursorInput },
  remove: { label: 'Delete', icon: Trash2, keys: ['delete', 'backspace'], danger: true },
  selectAll: { label: 'Select all', icon: SquareDashedMousePointer, keys: ['mod+a'] },
} as const satisfies Commands

export type CanvasCommand = keyof typeof canvasCommands

/** The browser itself has these keys, and tells of them as events of the clipboard. */
export const clipboardCommands: readonly CanvasCommand[] = ['cut', 'copy', 'paste']

/** What the keyboard does on the slide that stands in no menu. */
export const canvasMoves = {
  next: { label: 'Next block', keys: ['tab'] },
  previous: { label: 'Previous block', keys: ['shift+tab'] },
  leave: { label: 'Leave the text, then the selection', keys: ['escape'] },
  nudge: { label: 'Move by 1 pixel', keys: ['up', 'down', 'left', 'right'] },
  nudgeFar: { label: 'Move by 10', keys: ['shift+up', 'shift+down', 'shift+left', 'shift+right'] },
  pan: { label: 'Held down: drag the view', keys: ['space'] },
} as const satisfies Commands

export type CanvasMove = keyof typeof canvasMoves

/** How large the slide is drawn. */
export const zoomCommands = {
  zoomIn: { label: 'Zoom in', icon: Plus, keys: ['mod+=', 'mod+plus'] },
  zoomOut: { label: 'Zoom out', icon: Minus, keys: ['mod+-', 'mod+_'] },
  fit: { label: 'Fit the slide', keys: ['mod+0'] },
  actual: { label: '100 %', keys: ['mod+1'] },
} as const satisfies Commands

export type ZoomCommand = keyof typeof zoomCommands

type ToolCommands<T extends Tool> = Readonly<Record<T, Command & { readonly icon: LucideIcon }>>

/** What draws a block of each kind. */
const drawingCommands = Object.fromEntries(
  drawnKinds.map((kind) => [kind, editorOf(kind).tool.command]),
) as ToolCommands<BlockKind>

/** What is taken in hand: the arrow, or what draws a block. */
export const toolCommands: ToolCommands<Tool> = {
  select: { label: 'Select', icon: MousePointer2, keys: ['v'] },
  ...drawingCommands,
}
