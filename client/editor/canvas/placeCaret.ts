import type { ScreenPoint } from '../geometry/screenPoint.ts'

/** Focuses a live text, with the caret under the pointer that opened it, else at its end. */
export function placeCaret(text: HTMLElement, at: ScreenPoint | null): void {
  text.focus({ preventScroll: true })
  const found = at && document.caretPositionFromPoint(at.clientX, at.clientY)
  const selection = getSelection()
  if (found && text.contains(found.offsetNode)) selection?.collapse(found.offsetNode, found.offset)
  else {
    selection?.selectAllChildren(text)
    selection?.collapseToEnd()
  }
}
