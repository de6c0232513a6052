/**
 * Resolves once so many pages are drawn in full: their fonts, charts and pictures are there, or will not come. `pixels`:
 * pictures are unpacked as well, of which fifty photographs take a third of a second.
 */
export async function drawn(pages: number, pixels: boolean): Promise<void> {
  await until(() => document.querySelectorAll('[data-page]').length === pages)
  await until(() => document.querySelector('[role="img"]:empty') === null)
  await Promise.all([document.fonts.ready, ...[...document.images].map(pixels ? unpacked : here)])
  await frame()
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame()
}

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/** What cannot be read leaves its grey place. */
const unpacked = (image: HTMLImageElement): Promise<void> => image.decode().catch(() => undefined)

const here = (image: HTMLImageElement): Promise<void> =>
  new Promise((resolve) => {
    if (image.complete) return resolve()
    for (const news of ['load', 'error']) image.addEventListener(news, () => resolve(), { once: true })
  })
