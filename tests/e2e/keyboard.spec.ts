import { expect, test, type Page } from '@playwright/test'
import { canvas } from './support/canvas.ts'
import { saved, slideCalled } from './support/editor.ts'
import { anotherBrowser } from './support/enter.ts'
import { takeEntry, tabTo } from './support/keyboard.ts'
import { copyDemoDeck } from './support/twoOwners.ts'

const editor = (page: Page) => page.locator('.ProseMirror')

test('two people enter, find a slide, write on it together and take the file home, without a pointer', async ({
  browser,
}) => {
  const [marketing, sales] = [await anotherBrowser(browser), await anotherBrowser(browser)]
  for (const [page, side] of [
    [marketing, 'marketing'],
    [sales, 'sales'],
  ] as const) {
    await page.goto('/')
    await tabTo(page, page.getByRole('button', { name: `Enter as ${side}` }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Decks', exact: true })).toBeVisible()
  }
  await copyDemoDeck(marketing, sales, 'Pebble Bay')
  for (const page of [marketing, sales]) {
    await page.reload()
    await expect(page.getByRole('rowgroup', { name: /^Daylark client pitch/ }).first()).toBeVisible()
    await page.keyboard.press('/')
    await page.keyboard.type('Pebble Bay')
    await tabTo(page, page.getByRole('link', { name: 'Pebble Bay', exact: true }))
    await page.keyboard.press('Enter')
    await expect(slideCalled(page, 'Fresh, right by six')).toBeVisible()
  }

  // One walks down the list, the other asks for the slide by its name.
  await tabTo(marketing, slideCalled(marketing, 'Fresh, right by six'))
  await marketing.keyboard.press('ArrowDown')
  await expect(slideCalled(marketing, 'What we heard from you')).toBeFocused()
  // Past the name of the section that begins there.
  await marketing.keyboard.press('ArrowDown')
  await marketing.keyboard.press('ArrowDown')
  await expect(slideCalled(marketing, 'Why now')).toBeFocused()
  await sales.keyboard.press('Control+k')
  await sales.keyboard.type('why now')
  await sales.keyboard.press('Enter')
  await expect(slideCalled(sales, 'Why now')).toHaveAttribute('aria-current', 'true')

  await enterBlock(marketing, 'Fresh food')
  await marketing.keyboard.press('Control+End')
  await marketing.keyboard.type(' Still.')
  await enterBlock(sales, 'slot What it means for them')
  await sales.keyboard.type('Pebble Bay throws away nine crates a day.')
  for (const page of [marketing, sales]) {
    await expect(canvas(page)).toContainText('Still.')
    await expect(canvas(page)).toContainText('nine crates a day')
    await saved(page)
  }
  await expect(marketing.locator('.peer-name')).toHaveText('TR')
  await expect(sales.locator('.peer-name')).toHaveText('ML')

  // What is the other's answers with its owner, and the way to ask.
  await sales.keyboard.press('Escape')
  await expect(editor(sales)).toHaveCount(0)
  await sales.keyboard.press('Control+z')
  await expect(canvas(marketing)).not.toContainText('nine crates a day')
  await expect(canvas(marketing)).toContainText('Still.')
  await sales.keyboard.press('Control+y')
  await expect(canvas(marketing)).toContainText('nine crates a day')

  await tabTo(sales, sales.getByRole('button', { name: 'Export' }))
  await takeEntry(sales, 'Client copy')
  await expect(sales.getByRole('region', { name: 'Before it leaves' })).toBeVisible()
  const why = sales.getByLabel('Why send it all the same?')
  await tabTo(sales, why)
  await sales.keyboard.type('They asked for a draft.')
  const download = sales.waitForEvent('download')
  await sales.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/^Pebble Bay – .+\.pptx$/)
  await Promise.all([marketing.context().close(), sales.context().close()])
})

/** Tabs to the canvas and through its blocks until this one is said to be selected, and opens its words. */
async function enterBlock(page: Page, name: string): Promise<void> {
  await tabTo(page, canvas(page))
  const news = page.getByRole('status').filter({ hasText: /, \d+ of \d+\./ })
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(news).toContainText(name, { timeout: 100 })
  }).toPass({ intervals: [0] })
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
}
