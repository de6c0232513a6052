import { useCallback, type RefObject } from 'react'
import { sameAddress } from '#shared/model/textAddress.ts'
import type { RenderText } from '#client/slide/drawnBlock.ts'
import type { CopiedPicture } from '#client/text/clipboard/copied.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { paste } from './clipboard/paste.ts'
import { EditedText } from './EditedText.tsx'
import type { CanvasScope } from './scope.ts'

/** Puts the live editor in place of one text; the same function until another text is edited. */
export function useEditedText(scope: RefObject<CanvasScope>): RenderText | undefined {
  const editing = useEditor((state) => state.editing)
  const handlePicture = useCallback((picture: CopiedPicture) => paste(scope.current, picture), [scope])
  const render = useCallback<RenderText>(
    (at, fallback) =>
      sameAddress(at, editing) ? (
        <EditedText at={at} fallback={fallback} onPicture={handlePicture} />
      ) : (
        fallback
      ),
    [editing, handlePicture],
  )
  return editing === null ? undefined : render
}
