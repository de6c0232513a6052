import { useEffect } from 'react'
import { focusIn, focusPane, paneAt } from './layout/panes.ts'

/**
 * The focus is never nowhere for whoever has no pointer: Escape brings it back to the slide from whatever stands around
 * once nothing has a use for that key, and a control that is taken away leaves it in its pane. Where the canvas appears
 * it takes it (`canvas/CanvasView.tsx`).
 */
export function useFocusKept(): void {
  useEffect(() => {
    const handleKey = ({ key, target, defaultPrevented, isComposing }: KeyboardEvent) => {
      const isOnSlide = target instanceof Element && target.closest('[data-canvas]') !== null
      const isMeant = key === 'Escape' && !defaultPrevented && !isComposing
      if (isMeant && !isOnSlide && paneAt(target)) focusPane('slide')
    }
    let last: { readonly element: Element; readonly pane: HTMLElement | null } | null = null
    const handleFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = { element: target, pane: paneAt(target) }
    }
    const observer = new MutationObserver(() => {
      if (last === null || last.element.isConnected) return
      const { pane } = last
      last = null
      // What has a place of its own to give the focus on to does so first.
      requestAnimationFrame(() => setTimeout(() => isLost() && rescue(pane)))
    })
    addEventListener('keydown', handleKey)
    addEventListener('focusin', handleFocus)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      removeEventListener('keydown', handleKey)
      removeEventListener('focusin', handleFocus)
      observer.disconnect()
    }
  }, [])
}

/** To the pane that the control stood in, which shows something else now, or to the slide. */
const rescue = (pane: HTMLElement | null): boolean =>
  (pane?.isConnected && focusIn(pane)) || focusPane('slide')

const isLost = (): boolean =>
  document.activeElement === document.body && document.querySelector('[role="dialog"]') === null
