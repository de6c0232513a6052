import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditorStore, type EditorState } from '#client/deck/editorStore.ts'
import type { Acts } from '#client/ui/command.ts'
import { hideBlocks, setLocked } from '#shared/docs/blockEdits.ts'
import { restack, type StackMove } from '#shared/docs/stackEdits.ts'
import type { Unit } from '#shared/blocks/groups.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { blockListCommands } from '../commands/blockListCommands.ts'

/** What marketing can do with the selected blocks in their list, each one step of undo. */
export function useBlockListActs(
  slideId: SlideId,
  units: readonly Unit<ComposedBlock>[],
  focusName: () => void,
): Acts<keyof typeof blockListCommands> {
  const { design, history, can } = useDeckSession()
  const editor = useEditorStore()
  if (!can.editDesign || units.length === 0) return {}
  const selected = units.flatMap(({ blocks }) => blocks)
  const ids = selected.map(({ id }) => id)
  const open = selected.filter(({ locked }) => !locked)
  // One that is locked holds its whole group.
  const free = units
    .filter(({ blocks }) => blocks.every(({ locked }) => !locked))
    .flatMap(({ blocks }) => blocks.map(({ id }) => id))
  const move = (to: StackMove) => ({
    run: () => history.gesture(() => restack(design.doc, slideId, free, to)),
    may: free.length > 0,
  })
  const lock = (locked: boolean) => history.gesture(() => setLocked(design.doc, slideId, ids, locked))
  const shown = selected.filter(({ hidden }) => !hidden)
  const hide = (hidden: boolean) => history.gesture(() => hideBlocks(design.doc, slideId, ids, hidden))
  return {
    forward: move('forward'),
    backward: move('backward'),
    rename: { run: focusName, may: units.length === 1 },
    // The one that was selected last, where the keyboard is.
    key: { run: () => toggleKey(editor.getState()), may: units.length > 1 },
    hide: { run: () => hide(shown.length > 0), may: shown.length > 0 },
    show: { run: () => hide(false), may: shown.length < selected.length },
    lock: { run: () => lock(true), may: open.length > 0 },
    unlock: { run: () => lock(false), may: open.length < selected.length },
  }
}

function toggleKey({ selection, keyBlock, chooseKey }: EditorState): void {
  const last = selection.at(-1) ?? null
  chooseKey(last === keyBlock ? null : last)
}
