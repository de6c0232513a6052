import {
  expect,
  test,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import type { StageOpened } from '#shared/protocol/stage.ts'
import { anotherBrowser, signInAs } from './enter.ts'
import { answerOf } from './people.ts'
import { atTheDoor, harbour, onShow } from './stage.ts'

/** Harbour Foods on stage, started from elsewhere, one presenter driving. */
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
    await signInAs(sales, 'sales')
    const { editor, pitchId } = await harbour(sales)
    const { stageId, watchUrl } = await answerOf<StageOpened>(
      sales.request.post(`/api/pitches/${pitchId}/stages`, { data: {} }),
    )
    const [stage, link] = [`/present/${stageId}`, watchUrl!]
    await sales.goto(stage)
    await expect(sales.getByText('You are driving')).toBeVisible()
    const storageState = await sales.context().storageState()
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
