import { expect, test, type Page } from '@playwright/test'
import type { Workspace } from '#shared/protocol/api.ts'
import { expectAccessible } from './support/accessible.ts'
import { enterAs } from './support/enter.ts'
import { tabTo } from './support/keyboard.ts'
import { makeDeck, makePitch, signUpWithWorkspace } from './support/people.ts'

const deckNames = (page: Page) =>
  page
    .getByRole('table', { name: 'Decks', exact: true })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.textContent))

async function makeDecks(page: Page, workspace: Workspace, count: number): Promise<void> {
  for (let at = 1; at <= count; at += 1) await makeDeck(page, workspace, `Deck ${at}`)
}

test('sixty decks are a few screens, and more come when they are asked for', async ({ page }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  await makeDecks(page, workspace, 60)
  await page.goto('/')
  const rows = page.getByRole('rowgroup', { name: /^Deck/ })
  await expect(rows).toHaveCount(40)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3_200)
  await page.getByRole('button', { name: 'Show 20 more' }).click()
  await expect(rows).toHaveCount(60)
  await expect(page.getByRole('button', { name: /^Show .* more$/ })).toHaveCount(0)
})

test('the heads of the columns order the decks, and the order is still there after a reload', async ({
  page,
}) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  await makeDeck(page, workspace, 'Middle')
  const soon = await makeDeck(page, workspace, 'Zebra')
  await makePitch(page, soon, 'Harbour Foods', '2099-05-08')
  await makeDeck(page, workspace, 'Alpha')
  await page.goto('/')
  const head = (name: string) => page.getByRole('columnheader', { name })
  await head('Name').getByRole('button').click()
  await expect(head('Name')).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(() => deckNames(page)).toEqual(['Alpha', 'Middle', 'Zebra'])
  await head('Meeting').getByRole('button').click()
  await expect.poll(async () => (await deckNames(page))[0]).toBe('Zebra')
  await page.reload()
  await expect(head('Meeting')).toHaveAttribute('aria-sort', 'ascending')
  await head('Changed').getByRole('button').click()
  await expect.poll(async () => (await deckNames(page))[0]).toBe('Alpha')
})

test('a star keeps a deck at hand, by keyboard too, and for its person alone', async ({ page }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  await makeDeck(page, workspace, 'Spring platform')
  await makeDeck(page, workspace, 'Autumn platform')
  await page.goto('/')
  const star = page.getByRole('button', { name: 'Keep Spring platform at hand' })
  await tabTo(page, star)
  await page.keyboard.press('Enter')
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await page.getByRole('radio', { name: 'At hand' }).click()
  await expect(page.getByRole('link', { name: 'Spring platform' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Autumn platform' })).toHaveCount(0)
  await expectAccessible(page)
  await star.click()
  await expect(page.getByRole('heading', { name: 'No deck at hand yet' })).toBeVisible()
})

test('pitches are folded under their deck with their count, and unfold by keyboard', async ({ page }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  const deck = await makeDeck(page, workspace, 'Spring platform')
  for (const client of ['Harbour Foods', 'Kestrel Air', 'شركة الميناء للأغذية']) {
    await makePitch(page, deck, client)
  }
  await page.goto('/')
  const toggle = page.getByRole('button', { name: '3 pitches of Spring platform' })
  await expect(toggle).toHaveAttribute('aria-expanded', 'false')
  await expect(page.getByRole('link', { name: 'Kestrel Air' })).toHaveCount(0)
  await tabTo(page, toggle)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: 'Kestrel Air' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'Kestrel Air' })).toContainText('No meeting yet')
  await expectAccessible(page)
})

test('a search finds what slides say, and leads to the slide', async ({ page }) => {
  await enterAs(page, 'sales')
  await expect(page.getByRole('rowgroup', { name: 'Daylark client pitch' }).first()).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('opens in week three')
  const found = page.getByRole('region', { name: 'On slides' })
  await expect(found.getByRole('link').first()).toContainText(/^Slide \d+ · /)
  await expect(found.locator('mark').first()).toHaveText(/opens/i)
  await expectAccessible(page)
  await found.getByRole('link').first().click()
  await expect(
    page.getByRole('navigation', { name: 'Slides' }).getByRole('option', { name: /week three/ }),
  ).toHaveAttribute('aria-current', 'true')
})

test('long names and a phone: nothing is wider than the screen', async ({ page }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  const deck = await makeDeck(page, workspace, 'Donaudampfschifffahrtsgesellschaft'.repeat(6))
  await makePitch(page, deck, 'A client whose name goes on '.repeat(6), '2099-05-08')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await page.getByRole('button', { name: /^1 pitch of/ }).click()
  await expect(page.getByRole('row', { name: /^A client whose/ })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await expectAccessible(page)
})

test('decks are put into folders by menu, by drag and several at once, and none is lost with its folder', async ({
  page,
}) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  await makeDecks(page, workspace, 4)
  await page.goto('/')
  const folders = page.getByRole('navigation', { name: 'Folders' })
  const folder = (name: string) => folders.getByRole('listitem').filter({ hasText: name })
  await page.getByRole('button', { name: 'More for Deck 1' }).click()
  await page.getByRole('menuitem', { name: 'Move to' }).press('ArrowRight')
  await page.getByRole('menuitem', { name: 'New folder…' }).press('Enter')
  await page.getByRole('textbox', { name: 'Name' }).fill('Retail')
  await page.keyboard.press('Enter')
  await expect(folder('Retail')).toContainText('1 deck')
  await expect(page.getByRole('row', { name: /Deck 1/ })).toContainText('In Retail')

  await page.getByRole('rowgroup', { name: 'Deck 2' }).getByRole('link').dragTo(folder('Retail'))
  await expect(folder('Retail')).toContainText('2 decks')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(folder('Retail')).toContainText('1 deck')

  await page.getByRole('button', { name: 'Choose several decks' }).press('Enter')
  for (const name of ['Deck 2', 'Deck 3'])
    await page.getByRole('checkbox', { name: `Choose ${name}` }).press('Space')
  await page.getByRole('button', { name: 'Move to' }).press('Enter')
  await expectAccessible(page)
  await page.getByRole('menuitemcheckbox', { name: 'Retail' }).press('Enter')
  await expect(folder('Retail')).toContainText('3 decks')

  await folder('Retail').getByRole('link').click()
  await expect.poll(() => deckNames(page)).toEqual(['Deck 3', 'Deck 2', 'Deck 1'])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'More for the folder Retail' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await page.getByRole('button', { name: 'Delete folder' }).click()
  await expect(page.getByText('This folder has been deleted.')).toBeVisible()
  await expect.poll(() => deckNames(page)).toHaveLength(4)
})
