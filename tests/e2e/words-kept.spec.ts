import { expect, test, type Page } from '@playwright/test'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { expectAccessible } from './support/accessible.ts'
import { openTogether, saved, type Together } from './support/editor.ts'
import { roomLine } from './support/roomLine.ts'

let together: Together

test.beforeEach(async ({ browser }) => {
  together = await openTogether(browser, 'Northwind')
})

test.afterEach(() => together.close())

const status = (page: Page) => page.getByRole('banner').getByRole('status')

async function openPlan(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('The plan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /^The plan for/ })).toBeVisible()
}

const openingLine = (page: Page) =>
  page.getByRole('textbox', { name: 'Opening line for slide 1', exact: true })

test('"Saved" waits for the plan, and a plan that closes says why and gives its words back', async () => {
  const { sales } = together
  const line = await roomLine(sales, 'plan/')
  await openPlan(sales)
  await openingLine(sales).fill('Maya found out why')
  await saved(sales)
  line.hold()
  await openingLine(sales).fill('Sam has the numbers')
  await openingLine(sales).press('Enter')
  await expect(status(sales)).toHaveText('Saving…')

  // Still typing in a second field when the door closes.
  await sales
    .getByRole('textbox', { name: 'Opening line for slide 2', exact: true })
    .fill('And what it costs')
  await line.end(closeCodes.tooFast)
  const offer = sales.getByRole('dialog', { name: 'Keep your words' })
  await expect(offer).toContainText('Opening line in the plan, slide 1')
  await expect(offer).toContainText('Sam has the numbers')
  await expect(offer).toContainText('And what it costs')
  await expect(status(sales)).toHaveText('Not connected')
  await offer.getByRole('button', { name: 'Done' }).click()
  // Put aside by mistake, they come back.
  await sales.getByRole('button', { name: 'Show again' }).click()
  await expect(offer).toContainText('Sam has the numbers')
  await offer.getByRole('button', { name: 'Done' }).click()

  const notice = sales.getByRole('dialog', { name: 'Too many changes at once' })
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: 'Close' }).click()
  const plan = sales.getByRole('dialog', { name: /^The plan for/ })
  await expect(plan.getByText('Too many changes at once.')).toBeVisible()
  await expectAccessible(sales)
  line.release()
  await plan.getByRole('button', { name: 'Try again' }).click()
  await expect(openingLine(sales)).toHaveValue('Maya found out why')
  await expect(openingLine(sales)).toBeEnabled()
  await saved(sales)
})

test('a list of suggestions that closes says so, and where suggestions stand', async () => {
  const { marketing } = together
  const line = await roomLine(marketing, 'review/')
  await marketing.reload()
  await saved(marketing)
  await line.end(closeCodes.overgrown)
  const notice = marketing.getByRole('dialog', { name: 'This list of suggestions has grown too large' })
  await notice.getByRole('button', { name: 'Close' }).click()
  const inspector = marketing.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByText('This list of suggestions has grown too large.')).toBeVisible()
  await expect(inspector.getByRole('button', { name: 'See all decks' })).toBeVisible()
})

test('leaving asks while anything is unsaved: a plan that was closed again, a field still being typed in', async () => {
  const { sales } = together
  const line = await roomLine(sales, 'plan/')
  await openPlan(sales)
  await openingLine(sales).fill('Maya found out why')
  await saved(sales)
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
  await saved(sales)
  await openPlan(sales)
  await expect(openingLine(sales)).toHaveValue('Not left yet')
})
