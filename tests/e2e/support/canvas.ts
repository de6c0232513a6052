import type { Locator, Page } from '@playwright/test'

/** Deck pixels. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export const canvas = (page: Page): Locator => page.getByRole('group', { name: 'Slide canvas' })

/** The blocks of the open slide, back to front. */
export const blocks = (page: Page): Locator => canvas(page).locator('section [data-block]')

/** Where a block stands, in deck pixels, as its element says in the next frame: what was done before is drawn by then. */
export const frameOf = (block: Locator): Promise<{ x: number; y: number; w: number; h: number }> =>
  block.evaluate(async ({ style }: HTMLElement) => {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    return {
      x: parseFloat(style.left),
      y: parseFloat(style.top),
      w: parseFloat(style.width),
      h: parseFloat(style.height),
    }
  })

/** A place on the slide as a place on the screen. */
export async function onScreen(page: Page, { x, y }: Spot): Promise<Spot> {
  const slide = (await canvas(page).locator('section').first().boundingBox())!
  const zoom = slide.width / 1280
  return { x: slide.x + x * zoom, y: slide.y + y * zoom }
}

export async function pressAt(page: Page, spot: Spot): Promise<void> {
  const { x, y } = await onScreen(page, spot)
  await page.mouse.click(x, y)
}

/** Drags with the pointer; `before` runs while the button is still down. */
export async function drag(page: Page, from: Spot, to: Spot, before?: () => Promise<void>): Promise<void> {
  const [start, end] = [await onScreen(page, from), await onScreen(page, to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 6 })
  await before?.()
  await page.mouse.up()
}
