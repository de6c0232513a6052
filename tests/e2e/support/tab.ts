import { expect, type BrowserContext, type Page, type TestInfo } from '@playwright/test'
import { comesLate } from './slow.ts'

const tabs = new WeakMap<BrowserContext, Page>()

/**
 * Uses a tab of this browser on `path`, and keeps it for the next test, as people keep one open all day: half the
 * time of a test went into reading scripts anew, and what one deck leaves behind for the next shows. A tab that a
 * test loaded anew, closed or failed in is not kept.
 */
export async function withTab(
  context: BrowserContext,
  path: string,
  test: TestInfo,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await tabOf(context)
  let isFresh = true
  page.on('domcontentloaded', () => (isFresh = false))
  await goTo(page, path)
  await use(page)
  await context.setOffline(false)
  if (!page.isClosed()) await forget(page)
  const isGood = isFresh && !page.isClosed() && test.errors.length === 0 && !comesLate(process.env)
  if (!isGood || !(await tidied(page))) await page.close()
}

async function tabOf(context: BrowserContext): Promise<Page> {
  const kept = tabs.get(context)
  tabs.delete(context)
  if (kept) return kept
  const page = await context.newPage()
  await page.goto(quietPath)
  await expectQuiet(page)
  return page
}

/** What a browser remembers of a test is nothing to the next, whatever becomes of the tab. */
const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
    // As if another tab had done it.
    dispatchEvent(new StorageEvent('storage'))
    for (const dismiss of document.querySelectorAll<HTMLElement>('[aria-label="Dismiss"]')) dismiss.click()
  })

/** Brings it to a page where nothing goes on. `false`: it cannot be kept. */
async function tidied(page: Page): Promise<boolean> {
  page.removeAllListeners()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  try {
    // Another size first: only a change tells that the window still fills the screen.
    for (const height of [901, 900]) await page.setViewportSize({ width: 1440, height })
  } catch {
    return false
  }
  await page.mouse.move(0, 0)
  await goTo(page, quietPath)
  await expectQuiet(page)
  // Leaving a deck may have kept where one was.
  await forget(page)
  tabs.set(page.context(), page)
  return true
}

const quietPath = '/account'

const expectQuiet = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: 'Account', level: 1 })).toBeVisible()

/** As a link of ours does, without loading the page. */
export const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
