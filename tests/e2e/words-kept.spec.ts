import { expect, type Page } from '@playwright/test'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { expectAccessible } from './support/accessible.ts'
import { seek } from './support/editor.ts'
import { roomLine } from './support/roomLine.ts'
import { test } from './support/twoOwners.ts'

/** Also while a dialog lies over it. */
const status = (page: Page) => page.locator('header [role="status"]').first()
const isSaved = (page: Page) => expect(status(page)).toHaveText('Saved')

async function openPlan(page: Page): Promise<void> {
  await seek(page, 'The plan')
  await page.getByRole('option', { name: /^The plan…/ }).click()
  await expect(page.getByRole('dialog', { name: /^The plan for/ })).toBeVisible()
}

const openingLine = (page: Page) =>
  page.getByRole('textbox', { name: 'Opening line for slide 1', exact: true })

test('"Saved" waits for the plan, and a plan that closes says why and gives its words back', async ({
  sales,
}) => {
  const line = await roomLine(sales, 'plan/')
  await openPlan(sales)
  await openingLine(sales).fill('Maya found out why')
  await openingLine(sales).press('Enter')
  await isSaved(sales)
  line.hold()
  await openingLine(sales).fill('Sam has the numbers')
  await openingLine(sales).press('Enter')
  await expect(status(sales)).toHaveText('Saving…')

  // Still typing in a second field when the door closes.
  await sales
    .getByRole('textbox', { name: 'Opening line for slide 2', exact: true })
    .fill('And what it costs')
  await line.end(closeCodes.tooFast)
  await expect(status(sales)).toHaveText('Not connected')
  // First the words, then why: what there is to do about it may leave the page.
  const offer = sales.getByRole('dialog', { name: 'Keep your words' })
  await expect(offer).toContainText('Opening line in the plan, slide 1')
  await expect(offer).toContainText('Sam has the numbers')
  await expect(offer).toContainText('And what it costs')
  await offer.getByRole('button', { name: 'Done' }).click()
  const notice = sales.getByRole('dialog', { name: 'Too much at once' })
  await notice.getByRole('button', { name: 'Close' }).click()

  const plan = sales.getByRole('dialog', { name: /^The plan for/ })
  await expect(plan.getByText('Too much at once.')).toBeVisible()
  line.release()
  await plan.getByRole('button', { name: 'Try again' }).click()
  await expect(openingLine(sales)).toHaveValue('Maya found out why')
  await expect(openingLine(sales)).toBeEnabled()
  await isSaved(sales)
})

test('a list of suggestions that closes says so, and where suggestions stand', async ({ marketing }) => {
  const line = await roomLine(marketing, 'review/')
  await marketing.reload()
  await isSaved(marketing)
  await line.end(closeCodes.overgrown)
  const notice = marketing.getByRole('dialog', { name: 'This list of suggestions has grown too large' })
  // It comes in the middle of a word: no key of that leaves the page.
  await expect(notice).toBeFocused()
  await marketing.keyboard.press('Space')
  await marketing.keyboard.press('Enter')
  await notice.getByRole('button', { name: 'Read and copy' }).click()
  const inspector = marketing.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByText('This list of suggestions has grown too large.')).toBeVisible()
  await expect(inspector.getByRole('button', { name: 'See all decks' })).toBeVisible()
})

test('leaving asks while anything is unsaved: a plan that was closed again, a field still being typed in', async ({
  sales,
}) => {
  const line = await roomLine(sales, 'plan/')
  await openPlan(sales)
  await openingLine(sales).fill('Maya found out why')
  await openingLine(sales).press('Enter')
  await isSaved(sales)
  line.hold()
  await openingLine(sales).fill('Not left yet')
  const asked = sales.waitForEvent('dialog')
  void sales.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await sales.keyboard.press('Escape')
  await expect(sales.getByRole('dialog')).toBeHidden()
  await expect(status(sales)).toHaveText('Saving…')
  line.release()
  await isSaved(sales)
  await openPlan(sales)
  await expect(openingLine(sales)).toHaveValue('Not left yet')
})

const points = (page: Page) => page.getByRole('textbox', { name: /^Talking points/ })

/** To write in, with keys that are not for letters as well. */
async function openPoints(page: Page): Promise<void> {
  await points(page).click()
  await expect(page.locator('.ProseMirror')).toBeFocused()
}

test('words of a tab that goes offline and is dropped are kept on the device, and sent by the next page', async ({
  sales,
}) => {
  const line = await roomLine(sales, '(design|pitch|review)/')
  await sales.addInitScript(() => {
    const databases = indexedDB
    const open = databases.open.bind(databases)
    databases.open = (...given) => {
      const request = open(...given)
      addEventListener('close databases', () => request.result.close())
      return request
    }
  })
  await sales.reload()
  await isSaved(sales)
  await line.cut()
  await points(sales).click()
  await sales.keyboard.press('Control+End')
  await sales.keyboard.type(' Written on')
  await expect(status(sales)).toHaveText(/^Offline, \d+ changes? kept$/)
  // A browser may close what a page keeps under its hands.
  await sales.evaluate(() => dispatchEvent(new Event('close databases')))
  await sales.keyboard.type(' the train')
  await expect(status(sales)).toHaveText(/^Offline, \d+ changes? kept$/)
  line.mend()
  const asked = sales.waitForEvent('dialog')
  const reloaded = sales.reload()
  await (await asked).accept()
  await reloaded
  await expect(points(sales)).toContainText('Written on the train')
  await isSaved(sales)
})

test('where the browser keeps nothing, the page says that the words are in this tab only', async ({
  sales,
}) => {
  const line = await roomLine(sales, '(design|pitch|review)/')
  await sales.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError')
    }
  })
  await sales.reload()
  await isSaved(sales)
  await line.cut()
  await points(sales).click()
  await sales.keyboard.press('Control+End')
  await sales.keyboard.type('Hi')
  await expect(status(sales)).toHaveText(/^Offline, \d+ changes? in this tab only$/)
  line.mend()
  await isSaved(sales)
})

test('who wrote the same words anew while apart chooses between both versions', async ({ sales }) => {
  const other = await sales.context().newPage()
  await other.goto(sales.url())
  await openPoints(sales)
  await sales.keyboard.press('Control+a')
  await sales.keyboard.type('Half of what is baked comes back in the evening')
  await isSaved(sales)
  const line = await roomLine(sales, 'pitch/')
  await sales.reload()
  await expect(points(sales)).toContainText('Half of what is baked')
  await expect(points(other)).toContainText('Half of what is baked')
  await line.cut()
  for (const [page, words] of [
    [sales, 'You lose forty per cent to waste'],
    [other, 'Ordering by hand costs you a margin'],
  ] as const) {
    await openPoints(page)
    await page.keyboard.press('Control+a')
    await page.keyboard.type(words)
  }
  await isSaved(other)
  line.mend()
  const choice = sales.getByRole('dialog', { name: 'You both wrote this anew' })
  await expect(choice.getByRole('region', { name: 'Yours' })).toContainText(
    'You lose forty per cent to waste',
  )
  await expect(choice.getByRole('region', { name: 'Your colleague’s' })).toContainText(
    'Ordering by hand costs you a margin',
  )
  await expectAccessible(sales)
  await choice.getByRole('button', { name: 'Take theirs' }).click()
  await expect(choice).toBeHidden()
  for (const page of [sales, other]) {
    await expect(points(page)).toContainText('Ordering by hand costs you a margin')
    await expect(points(page)).not.toContainText('forty per cent')
  }
  await other.close()
})
