import { useCallback } from 'react'
import type { RenderText } from '#client/slide/TextBoxView.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { EditedText } from './EditedText.tsx'

/** Puts the live editor in place of one block's words; the same function until another block is edited. */
export function useEditedText(): RenderText | undefined {
  const editing = useEditor((state) => state.editing)
  const render = useCallback<RenderText>(
    (block, fallback) => (block.id === editing ? <EditedText block={block} fallback={fallback} /> : fallback),
    [editing],
  )
  return editing === null ? undefined : render
}
