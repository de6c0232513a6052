import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { anotherBrowser, enterAs } from './support/enter.ts'
import { atTheDoor, harbour, onShow } from './support/stage.ts'

async function watch(browser: Browser, link: string, name: string, phone = false): Promise<Page> {
  const page = await atTheDoor(browser, link, phone)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Watch the presentation' }).click()
  return page
}

test('two present together: two handovers, a question, a blank screen, a late joiner, the report', async ({
  browser,
}) => {
  const [sales, marketing] = [await anotherBrowser(browser), await anotherBrowser(browser)]
  await enterAs(sales, 'sales')
  const path = await harbour(sales)
  await sales.goto(path)
  await sales.getByRole('button', { name: 'Present', exact: true }).click()
  await sales.getByRole('menuitem', { name: /Present together/ }).click()
  await sales.getByRole('button', { name: 'Start presenting' }).click()
  await expect(sales.getByText('You are driving')).toBeVisible()

  await enterAs(marketing, 'marketing', path)
  await marketing.getByRole('link', { name: 'Join the presentation' }).click()
  await expect(marketing.getByText('Tomás Rivera is driving')).toBeVisible()

  await sales.getByRole('button', { name: 'Invite' }).click()
  const link = (await sales.getByText(/\/watch\//).textContent())!
  await sales.keyboard.press('Escape')
  const ines = await watch(browser, link, 'Ines')
  const phone = await watch(browser, link, '', true)
  await expect(onShow(ines)).toHaveAccessibleName('Fresh food, right by six.')
  await expect(sales.getByText('2 watching')).toBeVisible()

  // The partner's keys move nobody.
  await marketing.keyboard.press('ArrowRight')
  await expect(marketing.getByRole('region', { name: 'Messages' })).toContainText('Your partner is driving')
  await expect(onShow(phone)).toHaveAccessibleName('Fresh food, right by six.')
  for (const number of [2, 3, 4]) {
    await sales.keyboard.press('ArrowRight')
    await expect(sales.getByText(`slide ${number} of`)).toBeVisible()
  }
  for (const page of [ines, phone])
    await expect(onShow(page)).toHaveAccessibleName('Five minutes, at six o’clock')

  await ines.getByRole('button', { name: /Questions/ }).click()
  await ines.getByLabel('Ask the presenters').fill('Does it work on Sundays?')
  await ines.getByRole('button', { name: 'Ask', exact: true }).click()
  const question = marketing.getByRole('listitem').filter({ hasText: 'Does it work on Sundays?' })
  await expect(question).toContainText('Ines')

  // The plan has marketing speak here: the baton is held out by itself, and one key takes it.
  await expect(marketing.getByRole('button', { name: /Take the baton/ })).toBeVisible()
  await expectAccessible(marketing)
  await expectAccessible(sales)
  await marketing.locator('body').press('a')
  await expect(marketing.getByText('You are driving')).toBeVisible()
  await marketing.keyboard.press('b')
  await expect(ines.getByRole('img', { name: 'The screen is blank' })).toBeVisible()
  const late = await watch(browser, link, 'Late')
  await expect(late.getByRole('img', { name: 'The screen is blank' })).toBeVisible()
  await marketing.keyboard.press('b')
  await expect(late.getByRole('img', { name: 'The screen is blank' })).toBeHidden()

  // Back through what was shown, and nothing ahead of it.
  await phone.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(onShow(phone)).toHaveAccessibleName(
    'Fresh food moves in hours. Planning still moves in weeks.',
  )
  await phone.getByRole('button', { name: 'Back to live' }).click()
  await expect(phone.getByRole('button', { name: 'On', exact: true })).toBeDisabled()

  // The second handover: held out, taken, and the one who gave it moves nobody any more.
  await marketing.getByRole('button', { name: /^Hand over/ }).click()
  await sales.getByRole('button', { name: /Take the baton/ }).click()
  await expect(sales.getByText('You are driving')).toBeVisible()
  await sales.keyboard.press('ArrowRight')
  for (const page of [ines, phone, late])
    await expect(onShow(page)).toHaveAccessibleName('Every wrong order is paid for three times')

  await question.getByRole('button', { name: 'Answered' }).click()
  await sales.getByRole('button', { name: 'End', exact: true }).click()
  await sales.getByRole('button', { name: 'End the presentation' }).click()
  for (const page of [ines, phone, late]) {
    await expect(page.getByRole('heading', { name: 'Thank you for watching' })).toBeVisible()
  }
  await sales.getByRole('link', { name: 'See the report' }).click()
  await expect(sales.getByRole('row', { name: /The planner’s morning/ })).toBeVisible()
  for (const name of [/^Ines\d/, /^Late\d/]) {
    await expect(sales.getByRole('listitem').filter({ hasText: name })).toContainText(/of 5 slides/)
  }
  await expectAccessible(sales)
  for (const page of [sales, marketing, ines, phone, late]) await page.context().close()
})
