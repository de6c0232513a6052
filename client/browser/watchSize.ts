/**
 * Calls back when one of the elements has another size. Returns how to stop. Where a browser cannot tell, at
 * once and whenever the window has another size, with all of them.
 */
export function watchSize(
  elements: readonly Element[],
  onSize: (changed: readonly Element[]) => void,
): () => void {
  if (typeof ResizeObserver === 'undefined') {
    const handleResize = () => onSize(elements)
    handleResize()
    window.addEventListener('resize', handleResize)
    return () => window.removeEventListener('resize', handleResize)
  }
  const observer = new ResizeObserver((entries) => onSize(entries.map(({ target }) => target)))
  for (const element of elements) observer.observe(element)
  return () => observer.disconnect()
}
