import {
  AlignCenter,
  AlignJustify,
  AlignLeft,
  AlignRight,
  ArrowDown,
  ArrowDownToLine,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ArrowUpToLine,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Bold,
  CaretsToAxisDashedHorizontal,
  CaretsToAxisDashedVertical,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Crop,
  Eye,
  EyeOff,
  Group,
  ImagePlus,
  Images,
  ImageUp,
  Italic,
  KeySquare,
  Link2,
  ListFilter,
  ListMinus,
  ListPlus,
  MessageSquarePlus,
  Minus,
  MousePointer2,
  MoveDown,
  MoveUp,
  Paintbrush,
  Pencil,
  Pipette,
  Plus,
  RotateCcw,
  Scissors,
  Smile,
  SquareArrowDown,
  SquareArrowOutUpRight,
  SquareArrowRight,
  SquareDashedMousePointer,
  TableCellsMerge,
  TableCellsSplit,
  TableColumnsSplit,
  TableRowsSplit,
  TextCursorInput,
  Trash2,
  Underline,
  Ungroup,
  SwatchBook,
} from 'lucide-react'
import { drawnKinds, editorOf } from '../blocks/blockEditors.ts'
import type { BlockKind } from '#shared/blocks/kinds.ts'
import type { Tool } from '#client/deck/editorStore.ts'
import type { Command, Commands } from '#client/ui/command.ts'
import type { LucideIcon } from '#client/ui/Icon.tsx'

/** What can be done to the selected blocks, and to the slide they stand on. */
export const canvasCommands = {
  edit: { label: 'Write in the block', icon: Pencil, keys: ['enter', 'f2'] },
  choosePicture: { label: 'Choose a picture', icon: ImageUp },
  pictureFromLibrary: { label: 'Choose from the picture library…', icon: Images },
  keepPicture: { label: 'Add to the picture library', icon: ImagePlus },
  crop: { label: 'Crop the picture', icon: Crop },
  resetPicture: { label: 'Reset the picture', icon: RotateCcw },
  icon: { label: 'Insert an icon…', icon: Smile },
  libraryPicture: { label: 'Insert a picture of the library…', icon: Images },
  suggest: { label: 'Suggest a change', icon: MessageSquarePlus },
  cut: { label: 'Cut', icon: Scissors, keys: ['mod+x'] },
  copy: { label: 'Copy', icon: Copy, keys: ['mod+c'] },
  paste: { label: 'Paste', icon: ClipboardPaste, keys: ['mod+v'] },
  duplicate: { label: 'Duplicate', icon: CopyPlus, keys: ['mod+d'] },
  flipAcross: { label: 'Flip horizontally', icon: CaretsToAxisDashedVertical },
  flipDown: { label: 'Flip vertically', icon: CaretsToAxisDashedHorizontal },
  copyLook: { label: 'Copy the look', icon: Pipette, keys: ['mod+alt+c'] },
  asFresh: { label: 'New ones look like this', icon: SwatchBook },
  pasteLook: { label: 'Paste the look', icon: Paintbrush, keys: ['mod+alt+v'] },
  bold: { label: 'Bold', icon: Bold, keys: ['mod+b'] },
  italic: { label: 'Italic', icon: Italic, keys: ['mod+i'] },
  underline: { label: 'Underline', icon: Underline, keys: ['mod+u'] },
  wordsLeft: { label: 'Align its words left', icon: AlignLeft, keys: ['mod+shift+l'] },
  wordsCenter: { label: 'Centre its words', icon: AlignCenter, keys: ['mod+shift+e'] },
  wordsRight: { label: 'Align its words right', icon: AlignRight, keys: ['mod+shift+r'] },
  wordsJustify: { label: 'Justify its words', icon: AlignJustify, keys: ['mod+shift+j'] },
  front: { label: 'Bring to front', icon: ArrowUpToLine, keys: ['mod+shift+]', 'mod+shift+up'] },
  forward: { label: 'Bring forward', icon: MoveUp, keys: ['mod+]', 'mod+up'] },
  backward: { label: 'Send backward', icon: MoveDown, keys: ['mod+[', 'mod+down'] },
  back: { label: 'Send to back', icon: ArrowDownToLine, keys: ['mod+shift+[', 'mod+shift+down'] },
  enterGroup: { label: 'Go into the group', icon: SquareArrowRight },
  group: { label: 'Group', icon: Group, keys: ['mod+g', 'mod+alt+g'] },
  ungroup: { label: 'Ungroup', icon: Ungroup, keys: ['mod+shift+g', 'mod+alt+shift+g'] },
  putInGroup: { label: 'Put into the group', icon: SquareArrowDown },
  takeOut: { label: 'Take out of the group', icon: SquareArrowOutUpRight },
  makeSlot: { label: 'Let sales fill this', icon: TextCursorInput },
  link: { label: 'Link…', icon: Link2 },
  condition: { label: 'Show only if…', icon: ListFilter },
  hide: { label: 'Hide from every client', icon: EyeOff, keys: ['mod+alt+shift+h'] },
  show: { label: 'Show to clients again', icon: Eye },
  build: { label: 'Let it appear on a press', icon: ListPlus },
  unbuild: { label: 'There from the start', icon: ListMinus },
  remove: { label: 'Delete', icon: Trash2, keys: ['delete', 'backspace'], danger: true },
  selectAll: { label: 'Select all', icon: SquareDashedMousePointer, keys: ['mod+a'] },
  keyBlock: {
    label: 'The next one selected is the key block',
    icon: KeySquare,
    keys: ['mod+shift+k'],
  },
  selectSameKind: { label: 'Select all of this kind', icon: SquareDashedMousePointer },
} as const satisfies Commands

export type CanvasCommand = keyof typeof canvasCommands

export type WordsCommand =
  'bold' | 'italic' | 'underline' | 'wordsLeft' | 'wordsCenter' | 'wordsRight' | 'wordsJustify'

export type GroupCommand = 'enterGroup' | 'group' | 'ungroup' | 'putInGroup' | 'takeOut'

/** What can be done to the chosen cells of a table, and to the rows and columns that they lie in. */
export const tableCommands = {
  rowAbove: { label: 'Row above', icon: BetweenHorizontalStart, keys: ['mod+alt+up'] },
  rowBelow: { label: 'Row below', icon: BetweenHorizontalEnd, keys: ['mod+alt+down'] },
  columnBefore: { label: 'Column to the left', icon: BetweenVerticalStart, keys: ['mod+alt+left'] },
  columnBehind: { label: 'Column to the right', icon: BetweenVerticalEnd, keys: ['mod+alt+right'] },
  rowUp: { label: 'Move the row up', icon: ArrowUp, keys: ['alt+up'] },
  rowDown: { label: 'Move the row down', icon: ArrowDown, keys: ['alt+down'] },
  columnBack: { label: 'Move the column to the left', icon: ArrowLeft },
  columnOn: { label: 'Move the column to the right', icon: ArrowRight },
  merge: { label: 'Merge the cells', icon: TableCellsMerge },
  split: { label: 'Split the cell', icon: TableCellsSplit },
  deleteRows: { label: 'Delete the row', icon: TableRowsSplit, danger: true },
  deleteColumns: { label: 'Delete the column', icon: TableColumnsSplit, danger: true },
} as const satisfies Commands

export type TableCommand = keyof typeof tableCommands

/** What the keyboard does in chosen cells that stands in no menu. */
export const cellMoves = {
  nextCell: { label: 'Next cell, and behind the last a new row', keys: ['tab'] },
  previousCell: { label: 'Previous cell', keys: ['shift+tab'] },
  toCell: { label: 'To the cell beside', keys: ['up', 'down', 'left', 'right'] },
  moreCells: { label: 'Choose more cells', keys: ['shift+up', 'shift+down', 'shift+left', 'shift+right'] },
  allCells: { label: 'All cells', keys: ['mod+a'] },
  emptyCells: { label: 'Empty the cells', keys: ['delete', 'backspace'] },
  writeCell: { label: 'Write in the cell', keys: ['enter', 'f2'] },
  leaveCells: { label: 'Leave the cells', keys: ['escape'] },
} as const satisfies Commands

/** The browser itself has these keys, and tells of them as events of the clipboard. */
export const clipboardCommands: readonly CanvasCommand[] = ['cut', 'copy', 'paste']

/** What the keyboard does on the slide that stands in no menu. */
export const canvasMoves = {
  next: { label: 'Next block', keys: ['tab'] },
  previous: { label: 'Previous block', keys: ['shift+tab'] },
  leave: { label: 'Leave the text, then the group, the selection, the layouts', keys: ['escape'] },
  nudge: { label: 'Move by 1 pixel', keys: ['up', 'down', 'left', 'right'] },
  nudgeFar: { label: 'Move by 10', keys: ['shift+up', 'shift+down', 'shift+left', 'shift+right'] },
  size: {
    label: 'Larger or smaller by 1',
    keys: ['mod+alt+right', 'mod+alt+left', 'mod+alt+down', 'mod+alt+up'],
  },
  sizeFar: {
    label: 'Larger or smaller by 10',
    keys: ['mod+alt+shift+right', 'mod+alt+shift+left', 'mod+alt+shift+down', 'mod+alt+shift+up'],
  },
  turn: { label: 'Turn by 15°', keys: ['alt+right', 'alt+left'] },
  turnFine: { label: 'Turn by 1°', keys: ['alt+shift+right', 'alt+shift+left'] },
  pan: { label: 'Held down: drag the view', keys: ['space'] },
} as const satisfies Commands

export type CanvasMove = keyof typeof canvasMoves

/** Which way an arrow key goes: across and down. */
export const arrowWays: Readonly<Record<string, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/** What the keyboard does to the picture being cropped. */
export const cropMoves = {
  movePicture: { label: 'Move the picture in its frame', keys: ['up', 'down', 'left', 'right'] },
  movePictureFar: { label: 'Move it by 10', keys: ['shift+up', 'shift+down', 'shift+left', 'shift+right'] },
  larger: { label: 'Larger in its frame', keys: ['plus', '='] },
  smaller: { label: 'Smaller in its frame', keys: ['-'] },
  endCrop: { label: 'Done', keys: ['escape', 'enter'] },
} as const satisfies Commands

/** How large the slide is drawn. */
export const zoomCommands = {
  zoomIn: { label: 'Zoom in', icon: Plus, keys: ['mod+=', 'mod+plus'] },
  zoomOut: { label: 'Zoom out', icon: Minus, keys: ['mod+-', 'mod+_'] },
  fit: { label: 'Zoom to fit the slide', keys: ['mod+0'] },
  selection: { label: 'Zoom to the selection', keys: ['mod+2'] },
  actual: { label: 'Zoom to 100 %', keys: ['mod+1'] },
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
