import type { KeyboardEvent, RefObject } from 'react'
import type { SlideId } from '#shared/model/ids.ts'
import { useEditorStore } from '../editorStore.ts'
import type { SlideActions } from './slideActions.ts'

interface RowKeys {
  readonly list: RefObject<HTMLElement | null>
  readonly ids: readonly SlideId[]
  readonly actions: SlideActions
  readonly onMove: (id: SlideId, index: number) => void
}

/** The keyboard in the slide list: arrows walk, Alt with arrows moves, Delete and Mod+D do as everywhere. */
export function useRowKeys({ list, ids, actions, onMove }: RowKeys) {
  const store = useEditorStore()

  function focus(id: SlideId | undefined) {
    if (id === undefined) return
    store.getState().openSlide(id)
    list.current?.querySelector<HTMLElement>(`[data-slide-id="${CSS.escape(id)}"] button`)?.focus()
  }

  return (id: SlideId, event: KeyboardEvent) => {
    const run = keyAction(id, event)
    if (!run) return
    event.preventDefault()
    // The canvas listens for the same keys.
    event.stopPropagation()
    run()
  }

  function keyAction(id: SlideId, event: KeyboardEvent): (() => void) | null {
    const at = ids.indexOf(id)
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step !== 0 && event.altKey) {
      const target = at + step
      return () => {
        if (target >= 0 && target < ids.length) onMove(id, target)
      }
    }
    if (step !== 0) return () => focus(ids[at + step])
    if (event.key === 'Home') return () => focus(ids[0])
    if (event.key === 'End') return () => focus(ids.at(-1))
    if (!actions.builds) return null
    if (event.key === 'Delete' || event.key === 'Backspace') return () => actions.remove(id)
    if (event.key.toLowerCase() === 'd' && (event.metaKey || event.ctrlKey))
      return () => actions.duplicate(id)
    return null
  }
}
