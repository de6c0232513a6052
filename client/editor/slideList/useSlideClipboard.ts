import { useEffect, useRef, type RefObject } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { useChosenSlides } from '#client/deck/slideChoice.ts'
import { slidesIn } from '../clips/slideClip.ts'
import { copySlides } from '../slides/copySlides.ts'
import { pasteSlides } from '../slides/pasteSlides.ts'
import { useSlideActions } from '../slides/slideActions.ts'

/**
 * The browser's own copy, cut and paste while the focus is among slides, or with `isAlone` nowhere in particular. It
 * is heard before the canvas does: browsers tell of these events at the page, whatever has the focus.
 */
export function useSlideClipboard(list: RefObject<HTMLElement | null>, isAlone: boolean): void {
  const session = useDeckSession()
  const store = useEditorStore()
  const actions = useSlideActions()
  const chosen = useChosenSlides()
  function answer(event: ClipboardEvent): boolean {
    const data = event.clipboardData
    if (!data) return false
    if (event.type === 'paste') {
      const clip = slidesIn(data.getData('text/html'))
      if (clip) void pasteSlides(session, store, clip)
      return clip !== null
    }
    if (chosen.length === 0) return false
    copySlides(session, chosen, data)
    if (event.type === 'cut' && actions.builds) actions.remove(chosen)
    return true
  }
  const latest = useRef(answer)
  useEffect(() => {
    latest.current = answer
  })
  useEffect(() => {
    const handle = (event: ClipboardEvent) => {
      const at = document.activeElement
      const isMine = list.current?.contains(at) === true || (isAlone && at === document.body)
      if (!isMine || !latest.current(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    const kinds = ['copy', 'cut', 'paste'] as const
    for (const kind of kinds) document.addEventListener(kind, handle, { capture: true })
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, handle, { capture: true })
    }
  }, [list, isAlone])
}
