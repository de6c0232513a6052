import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react'
import { pressedCommand, type Acts } from '#client/ui/command.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import {
  slideCommands,
  slideListMoves,
  type SlideCommand,
  type SlideListMove,
} from '../commands/slideCommands.ts'
import { idOfRow, rowsIn } from './rows.ts'

const listCommands = { ...slideListMoves, ...slideCommands }

/** The keyboard in the slide list: arrows walk, Alt with arrows moves, Delete and Mod+D do as everywhere. */
export function useRowKeys(actsOf: (id: SlideId) => Acts<SlideCommand>) {
  const store = useEditorStore()
  const latest = useRef(actsOf)
  useEffect(() => {
    latest.current = actsOf
  }, [actsOf])
  // The same function for all rows at all times, or every change would draw all of them anew.
  return useCallback(
    (id: SlideId, event: KeyboardEvent) => {
      const pressed = pressedCommand(listCommands, event.nativeEvent)
      if (!pressed) return
      const rows = rowsIn(event.currentTarget.closest('ol'))
      const open = (row: HTMLElement | undefined): void => {
        if (!row) return
        store.getState().openSlide(idOfRow(row))
        row.querySelector('button')?.focus()
      }
      const act = { ...walking(rows, id, open), ...latest.current(id) }[pressed.name]
      if (!act) return
      event.preventDefault()
      // The canvas listens for the same keys.
      event.stopPropagation()
      if (act.may !== false) act.run()
    },
    [store],
  )
}

function walking(
  rows: readonly HTMLElement[],
  id: SlideId,
  open: (row: HTMLElement | undefined) => void,
): Acts<SlideListMove> {
  const at = rows.findIndex((row) => idOfRow(row) === id)
  return {
    up: { run: () => open(rows[at - 1]) },
    down: { run: () => open(rows[at + 1]) },
    first: { run: () => open(rows[0]) },
    last: { run: () => open(rows.at(-1)) },
  }
}
