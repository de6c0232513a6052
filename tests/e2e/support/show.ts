import {
  expect,
  test,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import { anotherBrowser, enterAs } from './enter.ts'
import { atTheDoor, harbour, onShow } from './stage.ts'

/** Harbour Foods on stage, one presenter driving. */
export interface Show {
  readonly editor: string
  readonly stage: string
  readonly link: string
  readonly sales: Page
  /** A window of the same person in a browser of its own. */
  readonly another: (options?: BrowserContextOptions) => Promise<BrowserContext>
}

export const it = test.extend<{ show: Show }>({
  show: async ({ browser }, use) => {
    const sales = await anotherBrowser(browser)
    await enterAs(sales, 'sales')
    const editor = await harbour(sales)
    await sales.goto(editor)
    await sales.getByRole('button', { name: 'Present', exact: true }).click()
    await sales.getByRole('menuitem', { name: /Present together/ }).click()
    await sales.getByRole('button', { name: 'Start presenting' }).click()
    await expect(sales.getByText('You are driving')).toBeVisible()
    await sales.getByRole('button', { name: 'Invite' }).click()
    const link = (await sales.getByText(/\/watch\//).textContent())!
    await sales.keyboard.press('Escape')
    const storageState = await sales.context().storageState()
    const stage = new URL(sales.url()).pathname
    const another = (options?: BrowserContextOptions) =>
      browser.newContext({ storageState, reducedMotion: 'reduce', ...options })
    await use({ editor, stage, link, sales, another })
    await sales.keyboard.press('x')
    await sales.getByRole('button', { name: 'End the presentation' }).click()
    await sales.context().close()
  },
})

/** Another member of the audience, in a browser of its own or a tab of one; a member already is let in at once. */
export async function comeIn(browser: Browser | BrowserContext, link: string): Promise<Page> {
  const page = 'newContext' in browser ? await atTheDoor(browser, link) : await browser.newPage()
  if (!('newContext' in browser)) await page.goto(link)
  const door = page.getByRole('button', { name: 'Watch the presentation' })
  await expect(door.or(onShow(page))).toBeVisible()
  if (await door.isVisible()) await door.click()
  await expect(onShow(page)).toBeVisible()
  return page
}
