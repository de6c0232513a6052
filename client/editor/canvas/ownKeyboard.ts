/**
 * Whether a key or clipboard event is the canvas's: it happened on the canvas itself or nowhere in particular,
 * and not where someone writes.
 */
export function isForCanvas(event: Event, canvas: HTMLElement | null): boolean {
  const { target } = event
  if (!(target instanceof HTMLElement) || event.defaultPrevented) return false
  if (target.isContentEditable || target.matches('input, textarea, select')) return false
  return target === document.body || target === canvas
}
