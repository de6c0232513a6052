import { useLayoutEffect, useMemo, useRef, type RefObject } from 'react'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { useCanvasStore } from './canvasStore.ts'
import type { CanvasScope } from './scope.ts'
import type { View } from './viewport/useView.ts'

/** The scope as it is now, for handlers that outlive a drawing. */
export function useCanvasScope(slide: ComposedSlide, view: View): RefObject<CanvasScope> {
  const [session, editor, canvas] = [useDeckSession(), useEditorStore(), useCanvasStore()]
  const workspaceId = useDeckRecord()?.workspaceId ?? null
  const scope = useMemo(
    () => ({ session, slide, editor, canvas, view, workspaceId }),
    [session, slide, editor, canvas, view, workspaceId],
  )
  const latest = useRef(scope)
  useLayoutEffect(() => {
    latest.current = scope
  }, [scope])
  return latest
}
