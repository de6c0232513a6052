/**
 * Resolves once so many pages are drawn in full: their fonts, charts and pictures are there, or will not come. `pixels`:
 * pictures are unpacked as well, of which fifty photographs take a third of a second.
 */
export async function drawn(pages: number, pixels: boolean): Promise<void> {
  await until(() => document.querySelectorAll('[data-page]').length === pages)
  await until(() => document.querySelector('[role="img"]:empty') === null)
  const images = [...document.images]
  const shown = [...images, ...images.flatMap(maskOf)]
  await Promise.all([document.fonts.ready, ...shown.map(pixels ? unpacked : here)])
  await frame()
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame()
}

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/**
 * A drawing in a colour shows where the mask over it does (`ImageView.tsx`), which Chromium asks for once more, as
 * pages ask across sites, and nobody hears when it is there: a picture that is asked for alike is there with it.
 */
function maskOf({ src, style }: HTMLImageElement): readonly HTMLImageElement[] {
  if (!style.maskImage.startsWith('url(')) return []
  const mask = new Image()
  mask.crossOrigin = 'anonymous'
  mask.src = src
  return [mask]
}

/** What cannot be read leaves its grey place. */
const unpacked = (image: HTMLImageElement): Promise<void> => image.decode().catch(() => undefined)

const here = (image: HTMLImageElement): Promise<void> =>
  new Promise((resolve) => {
    if (image.complete) return resolve()
    for (const news of ['load', 'error']) image.addEventListener(news, () => resolve(), { once: true })
  })
