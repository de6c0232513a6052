import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { anotherBrowser } from './support/enter.ts'
import { freshEmail, password, signUp } from './support/people.ts'

test('the demo lets people in as marketing and as sales', async ({ page, browser }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Enter as marketing/ }).click()
  await expect(page.getByRole('heading', { name: 'Decks', level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'New deck' })).toBeVisible()

  const other = await anotherBrowser(browser)
  await other.goto('/')
  await other.getByRole('button', { name: /Enter as sales/ }).click()
  await expect(other.getByRole('button', { name: 'Need a new deck?' })).toBeVisible()
  await other.context().close()
})

test('a wrong password is refused in words, and the form stays', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill('nobody@example.com')
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('do not belong together')
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@example.com')
})

test('whoever had to sign in first arrives where they were going', async ({ page }) => {
  const { email } = await signUp(page, 'Ada Berg')
  await page.request.post('/api/workspaces', { data: { name: 'Northwind' } })
  await page.request.post('/api/auth/sign-out', { data: {} })
  await page.goto('/members')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fmembers$/)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible()
})

test('the first run leads from an account to a workspace, its other half and the first deck', async ({
  page,
  browser,
}) => {
  await page.clock.install()
  const counterpart = freshEmail('kim')
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Ada Berg')
  await page.getByLabel('E-mail').fill(freshEmail('ada'))
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Name your workspace' })).toBeVisible()
  await page.getByLabel('Workspace name').fill('Northwind')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Bring in the other half' })).toBeVisible()
  await page.getByRole('radio', { name: 'I am in marketing' }).click()
  await page.getByLabel('E-mail of your colleague in sales').fill(counterpart)
  await page.keyboard.press('Enter')
  const link = await page.getByLabel('Invitation link').inputValue()
  await expect(page.getByText('Until they join you hold both halves')).toBeVisible()

  // The counterpart is new to Duodeck: the invitation makes the account, too.
  const other = await anotherBrowser(browser)
  await other.goto(new URL(link).pathname)
  await expect(other.getByRole('heading', { name: 'Join Northwind' })).toBeVisible()
  await expect(other.getByLabel('E-mail')).toHaveValue(counterpart)
  await other.getByLabel('Your name').fill('Kim Holt')
  await other.getByLabel('Password', { exact: true }).fill(password)
  await other.keyboard.press('Enter')
  await expect(other.getByRole('heading', { name: 'No decks yet' })).toBeVisible()
  await other.goto(new URL(link).pathname)
  await expect(other.getByRole('heading', { name: 'You are in already' })).toBeVisible()
  // What the first one held in the other's stead is the other's now, and the page that was open all along says so.
  await page.clock.fastForward(31_000)
  await expect(page.getByText('Sales is theirs from now on, and the other half is yours.')).toBeVisible()
  await expect(page.getByText('Until they join you hold both halves')).toHaveCount(0)
  await page.getByRole('link', { name: 'Continue' }).click()

  await page.getByRole('textbox', { name: 'Title' }).fill('Spring platform')
  await page.getByRole('button', { name: 'Create deck' }).click()
  await expect(page).toHaveURL(/\/decks\/[a-z0-9]+$/)
  await page.goto('/')
  await page.getByRole('button', { name: 'No pitch of Spring platform yet' }).click()
  await expect(page.getByText('Nobody has prepared this deck for a client yet')).toBeVisible()
  await other.context().close()
})

test('a way back to a forgotten password is offered, and a stale link says so', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot it?' }).click()
  // The page before has a field of the same name.
  await expect(page.getByRole('heading', { name: 'Reset your password' })).toBeVisible()
  await page.getByLabel('E-mail').fill('nobody@example.com')
  await page.getByRole('button', { name: 'Send the link' }).click()
  // The demo sends no mail, and says whom to ask instead.
  await expect(page.getByRole('heading', { name: 'Ask your administrator' })).toBeVisible()

  await page.goto('/reset-password/long-gone')
  await page.getByLabel('New password').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Ask for a new one')
})

test('where accounts are by invitation or not made at all, the page says so instead of showing a form', async ({
  page,
}) => {
  for (const [signUp, words] of [
    ['invited', 'by invitation: ask an admin'],
    ['closed', 'No new accounts are made here'],
  ] as const) {
    await page.route('**/api/config', (route) =>
      route.fulfill({ json: { demo: false, mail: false, signUp } }),
    )
    await page.goto('/sign-up')
    await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Create an account' })).toHaveCount(0)
    await page.unroute('**/api/config')
  }
})
