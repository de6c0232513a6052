/** Fills the screen. A browser may refuse, and a phone may know no such thing: then the page stays as it is. */
export function fillScreen(element: Element): void {
  // Typed as always there, which it is not.
  const request = (element as Partial<Element>).requestFullscreen
  request?.call(element).catch(() => undefined)
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
}
