import { useEffect, useRef, type FocusEvent, type RefObject } from 'react'
import { focusRow } from './rows.ts'

/**
 * Keeps the row that the keyboard is in on screen, and the focus on it while it is in the list: what is done goes by
 * the selection, so the two may not part. A row that is deleted leaves the focus to the next.
 */
export function useFocusAlong(list: RefObject<HTMLElement | null>, key: string | null) {
  const within = useRef(false)
  useEffect(() => {
    if (key === null) return
    list.current?.querySelector(`[data-row="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' })
    const isLost = within.current && document.activeElement === document.body
    if (isLost || list.current?.contains(document.activeElement)) focusRow(list.current, key)
  }, [list, key])
  return {
    entered: () => {
      within.current = true
    },
    left: ({ target }: FocusEvent) => {
      // Not where the row itself went.
      if (target.isConnected) within.current = false
    },
  }
}
