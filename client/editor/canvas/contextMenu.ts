import {
  ArrowDownToLine,
  ArrowUpToLine,
  ClipboardPaste,
  MessageSquarePlus,
  Copy,
  CopyPlus,
  MoveDown,
  MoveUp,
  Pencil,
  Scissors,
  SquareDashedMousePointer,
  TextCursorInput,
  Trash2,
} from 'lucide-react'
import { setSlot, type StackMove } from '#shared/docs/blockEdits.ts'
import { slotPlace, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { separator, type MenuEntry, type MenuItem } from '#client/ui/menuEntry.ts'
import {
  deleteSelected,
  duplicateSelected,
  openedBy,
  openSelected,
  restackSelected,
  selectAll,
} from './blockCommands.ts'
import { maySuggest, suggestFor, suggestLabel } from './askOwner.ts'
import { copyFromMenu, pasteFromMenu } from './clipboard/menuClipboard.ts'
import { accessIn, selectedBlocks, type CanvasScope } from './scope.ts'

/** What a right click on the slide offers: only what the person can do there, or why there is nothing. */
export function canvasMenu(scope: CanvasScope): readonly MenuEntry[] {
  const blocks = selectedBlocks(scope)
  const [first] = blocks
  const all = item('Select all', () => selectAll(scope), {
    icon: SquareDashedMousePointer,
    shortcut: 'mod+a',
  })
  const pasting = item('Paste', () => void pasteFromMenu(scope), { icon: ClipboardPaste, shortcut: 'mod+v' })
  const copying = item('Copy', () => copyFromMenu(scope, 'copy'), { icon: Copy, shortcut: 'mod+c' })
  if (!first) return [pasting, all]
  const { words, geometry, why } = accessIn(scope, first)
  const edit = words && blocks.length === 1 && openedBy(first) ? [editItem(scope, first)] : []
  const asking = item(suggestLabel, () => suggestFor(scope, first), { icon: MessageSquarePlus })
  const ask = words || !maySuggest(scope) ? [] : [asking]
  if (!geometry) {
    return [{ kind: 'heading', label: why }, ...edit, ...ask, copying, ...(words ? [pasting] : []), all]
  }
  const cutting = item('Cut', () => copyFromMenu(scope, 'cut'), { icon: Scissors, shortcut: 'mod+x' })
  return [
    ...edit,
    ...ask,
    cutting,
    copying,
    pasting,
    ...blockItems(scope),
    ...slotItems(scope, blocks),
    separator,
    deleteItem(scope),
    all,
  ]
}

const item = (label: string, onSelect: () => void, extras: Partial<MenuItem> = {}): MenuItem => ({
  kind: 'item',
  label,
  onSelect,
  ...extras,
})

const editItem = (scope: CanvasScope, block: ComposedBlock): MenuEntry =>
  item(openedBy(block)?.takes === 'picture' ? 'Choose a picture' : 'Edit text', () => openSelected(scope), {
    icon: Pencil,
    shortcut: 'enter',
  })

const blockItems = (scope: CanvasScope): readonly MenuEntry[] => {
  const stack = (label: string, move: StackMove, icon: MenuItem['icon'], shortcut: string): MenuItem =>
    item(label, () => restackSelected(scope, move), { ...(icon && { icon }), shortcut })
  return [
    item('Duplicate', () => duplicateSelected(scope), { icon: CopyPlus, shortcut: 'mod+d' }),
    separator,
    stack('Bring to front', 'front', ArrowUpToLine, 'mod+shift+]'),
    stack('Bring forward', 'forward', MoveUp, 'mod+]'),
    stack('Send backward', 'backward', MoveDown, 'mod+['),
    stack('Send to back', 'back', ArrowDownToLine, 'mod+shift+['),
  ]
}

function slotItems({ session, slide }: CanvasScope, blocks: readonly ComposedBlock[]): readonly MenuEntry[] {
  const [block] = blocks
  const place = block && slotPlace(block)
  if (blocks.length !== 1 || !place || block.slot) return []
  const name = place.takes === 'picture' ? 'Picture' : 'Words for the client'
  const slot = { name, prompt: '', limit: null, required: false }
  const make = (): void =>
    session.history.gesture(() => setSlot(session.design.doc, slide.id, block.id, slot))
  return [separator, item('Let sales fill this', make, { icon: TextCursorInput })]
}

const deleteItem = (scope: CanvasScope): MenuEntry =>
  item('Delete', () => deleteSelected(scope), { icon: Trash2, shortcut: 'delete', danger: true })
