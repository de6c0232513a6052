import type { Page } from '@playwright/test'
import { Samples } from './samples.ts'

/** Milliseconds from a key going down to its letter painted, in the second block of the `nth` slide. */
export async function measureKeys(page: Page, nth: number): Promise<Samples> {
  await page.getByRole('option', { name: new RegExp(`^Slide ${nth}:`) }).click()
  const canvas = page.getByRole('group', { name: 'Slide canvas' })
  await canvas.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.ProseMirror[contenteditable=true]').first().waitFor()
  return await timeKeys(page)
}

/** The same in a bare text field on an empty page: what a browser takes on this machine, of which most is its screen's tick. */
export async function measureBareKeys(page: Page): Promise<Samples> {
  await page.setContent('<textarea autofocus></textarea>')
  await page.locator('textarea').focus()
  return await timeKeys(page)
}

/** Types where the focus is. */
async function timeKeys(page: Page): Promise<Samples> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { benchKeys: times })
    window.addEventListener(
      'keydown',
      (event) => {
        // The frame after this one has been painted when a message posted in it arrives.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - event.timeStamp)
          port2.postMessage(null)
        })
      },
      true,
    )
  })
  for (let at = 0; at < 240; at += 1) {
    await page.keyboard.press('abcdefghij'[at % 10]!)
    await page.waitForTimeout(40)
  }
  const times = await page.evaluate(() => (window as unknown as { benchKeys: number[] }).benchKeys)
  const samples = new Samples()
  for (const time of times) samples.add(time)
  return samples
}
