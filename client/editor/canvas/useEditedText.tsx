import { useCallback } from 'react'
import { sameAddress } from '#shared/model/textAddress.ts'
import type { RenderText } from '#client/slide/drawnBlock.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { EditedText } from './EditedText.tsx'

/** Puts the live editor in place of one text; the same function until another text is edited. */
export function useEditedText(): RenderText | undefined {
  const editing = useEditor((state) => state.editing)
  const render = useCallback<RenderText>(
    (at, fallback) => (sameAddress(at, editing) ? <EditedText at={at} fallback={fallback} /> : fallback),
    [editing],
  )
  return editing === null ? undefined : render
}
