import { useCallback, type RefObject } from 'react'
import { sameAddress } from '#shared/model/textAddress.ts'
import type { RenderText } from '#client/slide/drawnBlock.ts'
import type { CopiedPicture } from '#client/text/clipboard/copied.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { useSmallScreen } from '../layout/smallScreen.ts'
import { paste } from './clipboard/paste.ts'
import { EditedText } from './EditedText.tsx'
import type { CanvasScope } from './scope.ts'

interface Edited {
  /** Puts the live editor in place of one text. Nothing on a small screen, where it stands beside the slide. */
  readonly renderText: RenderText | undefined
  /** Takes a picture that was pasted or dropped into the words. */
  readonly takePicture: (picture: CopiedPicture) => void
}

/** What the text that has the caret needs; the same functions until another text is edited. */
export function useEditedText(scope: RefObject<CanvasScope>): Edited {
  const editing = useEditor((state) => state.editing)
  const small = useSmallScreen()
  const takePicture = useCallback((picture: CopiedPicture) => paste(scope.current, picture), [scope])
  const render = useCallback<RenderText>(
    (at, fallback) =>
      sameAddress(at, editing) ? (
        <EditedText at={at} fallback={fallback} onPicture={takePicture} />
      ) : (
        fallback
      ),
    [editing, takePicture],
  )
  return { renderText: editing === null || small ? undefined : render, takePicture }
}
