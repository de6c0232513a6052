import { useEffect } from 'react'
import { announce } from '#client/deck/announce.ts'
import { draggedFrame, mostDragged } from '#client/deck/drags.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import type { DraggedFrame } from '#shared/protocol/presence.ts'
import { useCanvasStore } from '../canvasStore.ts'
import type { Preview } from './gesture.ts'

/** Milliseconds between two tellings of one drag. */
const every = 80
/** So long after the end the last telling stays: by then colleagues have the document's own word for it. */
const lingers = 150

/** Shows colleagues a drag while it lasts, in presence alone: no pixel of it is written into the document. */
export function useTellDrag(): void {
  const { design, me } = useDeckSession()
  const canvas = useCanvasStore()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let told = false
    const tell = (): void => {
      timer = null
      const drag = draggedIn(canvas.getState().preview)
      if (drag || told) announce(design.awareness, { user: me, drag })
      told = drag !== null
    }
    const stop = canvas.subscribe(({ preview }, before) => {
      if (preview === before.preview) return
      const isOver = preview === null && before.preview !== null
      if (isOver && timer) clearTimeout(timer)
      if (isOver) timer = setTimeout(tell, lingers)
      else timer ??= setTimeout(tell, every)
    })
    return () => {
      stop()
      if (timer) clearTimeout(timer)
      if (told) announce(design.awareness, { user: me, drag: null })
    }
  }, [design, me, canvas])
}

/** Only blocks that move: a copy is somewhere else than what it is copied from. */
function draggedIn(preview: Preview | null): readonly DraggedFrame[] | null {
  if (preview?.kind !== 'frames' || preview.copies) return null
  return [...preview.frames].slice(0, mostDragged).map(([id, frame]) => draggedFrame(id, frame))
}
