import { useEffect, type RefObject } from 'react'
import { stillOpen } from '#client/deck/stillOpen.ts'
import { isForCanvas } from '../ownKeyboard.ts'
import type { CanvasScope } from '../scope.ts'
import { readClip } from '../../clips/clip.ts'
import { copySelected, cutSelected } from './copy.ts'
import { paste } from './paste.ts'

/** The browser's own copy, cut and paste, from the keyboard and the menu alike, while the canvas has the focus. */
export function useClipboard(scope: RefObject<CanvasScope>, viewport: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const take = (act: (data: DataTransfer) => boolean) => (event: ClipboardEvent) => {
      // Words marked anywhere else on the page are what someone wants to copy then.
      if (!event.clipboardData || !isForCanvas(event, viewport.current)) return
      if (act(event.clipboardData)) event.preventDefault()
    }
    const handleCopy = take((data) => copySelected(scope.current, data))
    const handleCut = take((data) => cutSelected(scope.current, data))
    const handlePaste = take((data) => {
      const { session } = scope.current
      void readClip(data).then((clip) => clip && stillOpen(session) && paste(scope.current, clip))
      return true
    })
    document.addEventListener('copy', handleCopy)
    document.addEventListener('cut', handleCut)
    document.addEventListener('paste', handlePaste)
    return () => {
      document.removeEventListener('copy', handleCopy)
      document.removeEventListener('cut', handleCut)
      document.removeEventListener('paste', handlePaste)
    }
  }, [scope, viewport])
}
