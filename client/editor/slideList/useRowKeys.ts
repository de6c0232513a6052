import { useCallback, type KeyboardEvent } from 'react'
import { latinKey } from '#client/ui/shortcut.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { useEditorStore, type EditorStore } from '#client/deck/editorStore.ts'
import { idOfRow, rowsIn } from './rows.ts'
import type { SlideActions } from '../slides/slideActions.ts'

interface RowKeys {
  readonly actions: SlideActions
  readonly onMove: (id: SlideId, index: number) => void
}

/** The keyboard in the slide list: arrows walk, Alt with arrows moves, Delete and Mod+D do as everywhere. */
export function useRowKeys({ actions, onMove }: RowKeys) {
  const store = useEditorStore()
  return useCallback(
    (id: SlideId, event: KeyboardEvent) => {
      const rows = rowsIn(event.currentTarget.closest('ol'))
      const run = keyAction({ id, event, rows, store, actions, onMove })
      if (!run) return
      event.preventDefault()
      // The canvas listens for the same keys.
      event.stopPropagation()
      run()
    },
    [store, actions, onMove],
  )
}

interface Press extends Pick<RowKeys, 'actions' | 'onMove'> {
  readonly id: SlideId
  readonly event: KeyboardEvent
  readonly rows: readonly HTMLElement[]
  readonly store: EditorStore
}

function keyAction({ id, event, rows, store, actions, onMove }: Press): (() => void) | null {
  const at = rows.findIndex((row) => idOfRow(row) === id)
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
  const open = (row: HTMLElement | undefined) => () => {
    if (!row) return
    store.getState().openSlide(idOfRow(row))
    row.querySelector('button')?.focus()
  }
  if (step !== 0 && event.altKey) return () => rows[at + step] && onMove(id, at + step)
  if (step !== 0) return open(rows[at + step])
  if (event.key === 'Home') return open(rows[0])
  if (event.key === 'End') return open(rows.at(-1))
  if (!actions.builds) return null
  if (event.key === 'Delete' || event.key === 'Backspace') return () => actions.remove(id)
  if (latinKey(event.nativeEvent).toLowerCase() === 'd' && (event.metaKey || event.ctrlKey))
    return () => actions.duplicate(id)
  return null
}
