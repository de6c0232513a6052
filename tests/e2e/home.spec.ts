import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { anotherBrowser, enterAs } from './support/enter.ts'
import { pressAt, takeEntry, tabTo } from './support/keyboard.ts'
import { messages } from './support/messages.ts'
import { joinAs, makeDeck, makePitch, signUpWithWorkspace } from './support/people.ts'

/** A deck with its pitches, by its name. */
const deckRows = (page: Page, name: string | RegExp = /./) => page.getByRole('rowgroup', { name })

const unfold = (page: Page, deck: string) =>
  page.getByRole('button', { name: new RegExp(`pitch(es)? of ${deck}$`) }).click()

const choose = async (page: Page, of: string, item: string) => {
  await page.getByRole('button', { name: `More for ${of}` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('the demo opens on a finished deck with its pitches', async ({ page }) => {
  await enterAs(page, 'sales')
  await expect(deckRows(page)).not.toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Meetings this week' })).toBeVisible()
})

test('a deck is made, renamed, duplicated, archived, brought back and deleted for good', async ({ page }) => {
  await signUpWithWorkspace(page, 'Ada Berg')
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Make the first deck' })).toBeVisible()

  await page.getByRole('button', { name: 'New deck' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Spring platform')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/decks\/[a-z0-9]+$/)
  await page.goto('/')

  await choose(page, 'Spring platform', 'Rename…')
  await page.getByRole('textbox', { name: 'Title' }).fill('Summer platform')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Summer platform' })).toBeVisible()

  await expect(deckRows(page, 'Summer platform').getByTitle('Made by Ada Berg')).toBeVisible()

  await choose(page, 'Summer platform', 'Repair…')
  const repair = page.getByRole('dialog', { name: 'Repair this deck?' })
  await expect(repair).toContainText('Everything that can be read is kept')
  await repair.getByRole('button', { name: 'Repair' }).click()
  await expect(messages(page).getByText('“Summer platform” is repaired.')).toBeVisible()

  await choose(page, 'Summer platform', 'Duplicate')
  await expect(deckRows(page, /Summer platform/)).toHaveCount(2)

  await page
    .getByRole('button', { name: /More for Summer platform/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await expect(deckRows(page, /Summer platform/)).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(deckRows(page, /Summer platform/)).toHaveCount(2)

  await choose(page, 'Summer platform (copy)', 'Use as a starter')
  await expect(deckRows(page, 'Summer platform (copy)').getByText('Starter · 1 slide')).toBeVisible()
  await page.getByRole('button', { name: 'New deck' }).click()
  await page.getByText('Of this workspace. 1 slide').click()
  await expect(page.getByRole('radio', { name: /^Summer platform \(copy\)/ })).toBeChecked()
  await page.getByRole('button', { name: 'Cancel' }).click()
})

test('only what is archived can be deleted, and only after typing its name', async ({ page }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  await makeDeck(page, workspace, 'Spring platform')
  await page.goto('/')
  await page.getByRole('button', { name: 'More for Spring platform' }).click()
  await expect(page.getByRole('menuitem', { name: 'Delete for good…' })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await page.getByRole('radio', { name: 'Archived' }).click()
  await choose(page, 'Spring platform', 'Delete for good…')

  const dialog = page.getByRole('dialog', { name: 'Delete this deck for good?' })
  await expect(dialog.getByRole('button', { name: 'Delete for good' })).toBeDisabled()
  await expectAccessible(page)
  await dialog.getByRole('textbox').fill('Spring platform')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Make the first deck' })).toBeVisible()
})

test('sales prepares a pitch for a client, and says when they meet', async ({ page, browser }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  await makeDeck(page, workspace, 'Spring platform')
  const sales = await anotherBrowser(browser)
  await joinAs(page, sales, workspace, 'Kim Holt', ['sales'])
  await sales.goto('/')
  await sales.getByRole('button', { name: 'Prepare the first pitch of Spring platform' }).click()
  await expectAccessible(sales)
  await sales.keyboard.press('Enter')
  await expect(sales.getByText('Say which client it is for.')).toBeVisible()
  await sales.getByRole('textbox', { name: 'Client' }).fill('Harbour Foods')
  await sales.getByLabel('Meeting').fill('2099-05-08')
  await sales.getByRole('button', { name: 'Create pitch' }).click()
  await expect(sales).toHaveURL(/\/decks\/[a-z0-9]+\/pitches\/[a-z0-9]+$/)

  await sales.goto('/')
  await expect(deckRows(sales).getByText('8 May 2099')).toBeVisible()
  await unfold(sales, 'Spring platform')
  await choose(sales, 'Harbour Foods', 'Client and date…')
  await sales.getByLabel('Meeting').fill('')
  await sales.getByRole('button', { name: 'Save' }).click()
  await expect(sales.getByText('No meeting yet')).toBeVisible()
  await expect(deckRows(sales).getByTitle('Sales lead: Kim Holt')).toBeVisible()
  await choose(sales, 'Harbour Foods', 'Repair…')
  await sales.getByRole('dialog').getByRole('button', { name: 'Repair' }).click()
  await expect(messages(sales).getByText('The pitch for Harbour Foods is repaired.')).toBeVisible()
  await sales.context().close()
})

test('each side sees what is the other’s to do, and whom to ask', async ({ page, browser }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  const deck = await makeDeck(page, workspace, 'Spring platform')
  const viewer = await anotherBrowser(browser)
  await joinAs(page, viewer, workspace, 'Vera Nomi', ['viewer'])
  await viewer.goto('/')
  await viewer.getByRole('button', { name: 'No pitch of Spring platform yet' }).click()
  await expect(viewer.getByText('That is for sales to do')).toBeVisible()
  await expect(viewer.getByRole('link', { name: 'Ask Ada Berg' })).toHaveAttribute('href', /^mailto:ada/)
  await viewer.keyboard.press('Escape')
  await viewer.getByRole('button', { name: 'Need a new deck?' }).click()
  await expect(viewer.getByText('Marketing makes the decks')).toBeVisible()
  await expectAccessible(viewer)

  await makePitch(page, deck, 'Harbour Foods')
  await viewer.reload()
  await unfold(viewer, 'Spring platform')
  await viewer.getByRole('button', { name: 'More for Harbour Foods' }).click()
  await expect(viewer.getByRole('menuitem')).toHaveText([
    'Open',
    'About Ada Berg',
    'Showings and rehearsals',
    'Who leads it…',
    'Download as PowerPoint',
    'Download as PDF',
  ])
  await viewer.context().close()
})

test('a search finds decks and clients, and the slash key leads to it', async ({ page }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  const spring = await makeDeck(page, workspace, 'Spring platform')
  await makeDeck(page, workspace, 'Café review')
  await makePitch(page, spring, 'Harbour Foods')
  await makePitch(page, spring, 'Kestrel Air')
  await page.goto('/')
  await expect(deckRows(page)).toHaveCount(2)

  // Where a Russian keyboard has a full stop.
  await pressAt(page, 'Slash', '.')
  await page.keyboard.type('kestrel')
  await expect(deckRows(page)).toHaveCount(1)
  // A client that was searched for is not folded away, the others are.
  await expect(page.getByRole('link', { name: 'Kestrel Air' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Harbour Foods' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.type('cafe')
  await expect(page.getByRole('link', { name: 'Café review' })).toBeVisible()
  await expect(deckRows(page)).toHaveCount(1)
  await page.keyboard.type(' zebra')
  await expect(
    page.getByRole('heading', { name: 'No deck, client or slide matches “cafe zebra”' }),
  ).toBeVisible()
})

test('from the door to a new pitch with the keyboard alone', async ({ page }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  await makeDeck(page, workspace, 'Spring platform')
  await page.goto('/')
  await expect(deckRows(page)).toHaveCount(1)
  const more = page.getByRole('button', { name: 'More for Spring platform' })
  await tabTo(page, more)
  await takeEntry(page, 'About Ada Berg')
  await expect(page.getByRole('dialog', { name: 'About Ada Berg' })).toContainText('Marketing')
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await takeEntry(page, 'New pitch')
  await expect(page.getByRole('dialog', { name: 'New pitch' })).toBeVisible()
  await page.keyboard.type('Harbour Foods')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/pitches\//)
})

test('a list that does not come says why, and comes on another try', async ({ page }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  await makeDeck(page, workspace, 'Spring platform')
  await page.route('**/api/decks?*', (route) => route.fulfill({ status: 400, body: '<h1>Bad gateway</h1>' }))
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Your decks could not be loaded' })).toBeVisible()
  await expect(page.getByText('Duodeck could not answer just now')).toBeVisible()
  await expectAccessible(page)
  await page.unroute('**/api/decks?*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'Spring platform' })).toBeVisible()
})
