import { useEffect } from 'react'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'

/** A block that a colleague deleted, or undo took away, is selected no more, nor written in. */
export function useLiveSelection(slide: ComposedSlide): void {
  const editor = useEditorStore()
  useEffect(() => {
    const { selection, entered, editing, select } = editor.getState()
    const here = new Set(slide.blocks.map(({ id }) => id))
    const kept = selection.filter((id) => here.has(id))
    if (kept.length < selection.length || (editing !== null && !here.has(editing.block)))
      select(kept, entered)
  }, [slide, editor])
}
