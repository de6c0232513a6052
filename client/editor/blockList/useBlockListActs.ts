import { useDeckSession } from '#client/deck/DeckSession.tsx'
import type { Acts } from '#client/ui/command.ts'
import { restack, setLocked, type StackMove } from '#shared/docs/blockEdits.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { blockListCommands } from '../commands/blockListCommands.ts'

/** What marketing can do with the selected blocks in their list, each one step of undo. */
export function useBlockListActs(
  slideId: SlideId,
  selected: readonly ComposedBlock[],
  focusName: () => void,
): Acts<keyof typeof blockListCommands> {
  const { design, history, can } = useDeckSession()
  if (!can.editDesign || selected.length === 0) return {}
  const ids = selected.map(({ id }) => id)
  const free = selected.filter(({ locked }) => !locked).map(({ id }) => id)
  const move = (to: StackMove) => ({
    run: () => history.gesture(() => restack(design.doc, slideId, free, to)),
    may: free.length > 0,
  })
  const lock = (locked: boolean) => history.gesture(() => setLocked(design.doc, slideId, ids, locked))
  return {
    forward: move('forward'),
    backward: move('backward'),
    rename: { run: focusName, may: selected.length === 1 },
    lock: { run: () => lock(true), may: free.length > 0 },
    unlock: { run: () => lock(false), may: free.length < selected.length },
  }
}
