/** Resolves once so many pages are drawn in full: their fonts, charts and pictures are there, or will not come. */
export async function drawn(pages: number): Promise<void> {
  await until(() => document.querySelectorAll('[data-page]').length === pages)
  await until(() => document.querySelector('[role="img"]:empty') === null)
  await Promise.all([document.fonts.ready, ...[...document.images].map(here)])
  await frame()
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame()
}

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/** What cannot be read leaves its grey place. */
const here = (image: HTMLImageElement): Promise<void> => image.decode().catch(() => undefined)
