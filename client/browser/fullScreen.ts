/**
 * Fills the screen, and resolves once that is done or refused. A browser may refuse, and a phone may know no such
 * thing: then the page stays as it is.
 */
export async function fillScreen(element: Element): Promise<void> {
  // Typed as always there, which it is not.
  const request = (element as Partial<Element>).requestFullscreen
  await request?.call(element).catch(() => undefined)
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
}
