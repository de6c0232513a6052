import { expect, test } from '@playwright/test'
import { messages } from './support/messages.ts'
import { password, signUpWithWorkspace } from './support/people.ts'

test('a new name shows at once', async ({ page }) => {
  await signUpWithWorkspace(page, 'Ada Berg')
  await page.goto('/profile')
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada Bergström')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Ada Bergström/ })).toBeVisible()
})

test('the chosen theme is there before the first paint, whatever the system says', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await signUpWithWorkspace(page, 'Ada Berg')
  await page.goto('/account')
  await page.getByRole('radio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  // Everything that draws waits for the blocking script, so what it left when the body came is what was painted.
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.body) return
      observer.disconnect()
      sessionStorage.setItem('theme-at-body', document.documentElement.dataset['theme'] ?? '')
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Account' })).toBeVisible()
  expect(await page.evaluate(() => sessionStorage.getItem('theme-at-body'))).toBe('dark')

  await page.getByRole('radio', { name: 'Like my system' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('where motion is not wanted what opens has none to wait for, and closes', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signUpWithWorkspace(page, 'Ada Berg')
  await page.goto('/')
  await page.getByRole('button', { name: /^Ada Berg/ }).click()
  const menu = page.getByRole('menu')
  await expect(menu).toHaveCSS('animation-name', 'none')
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
})

test('a changed password is the one to sign in with', async ({ page }) => {
  const { email } = await signUpWithWorkspace(page, 'Ada Berg')
  await page.goto('/account')
  await page.getByLabel('Current password').fill('not this one')
  await page.getByLabel('New password').fill('another fine phrase')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('not your current password')

  await page.getByLabel('Current password').fill(password)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(messages(page).getByText('Your password is changed')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('another fine phrase')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Make the first deck' })).toBeVisible()
})

test('a session that is ended elsewhere leads to the door, which says why, and back to the same page', async ({
  page,
  browser,
}) => {
  const { email } = await signUpWithWorkspace(page, 'Ada Berg')
  await page.goto('/members')
  await expect(page.getByRole('heading', { name: 'People', exact: true })).toBeVisible()

  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.request.post('/api/auth/sign-in/email', { data: { email, password } })
  await elsewhere.goto('/account')
  const list = elsewhere.getByRole('list', { name: 'Where you are signed in' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list.getByRole('listitem').first()).toContainText('this one')
  await elsewhere.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(list).toBeFocused()
  await elsewhere.context().close()

  await expect(page).toHaveURL(/\/sign-in\?next=%2Fmembers$/)
  await expect(page.getByRole('heading', { name: 'You have been signed out here' })).toBeVisible()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'People', exact: true })).toBeVisible()
})

test('an account is deleted after its page has said what becomes of what, with the password', async ({
  page,
}) => {
  const { email } = await signUpWithWorkspace(page, 'Ada Berg', 'Ada alone')
  await page.goto('/account')
  await page.getByRole('button', { name: 'Delete my account…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete your account?' })
  await expect(dialog.getByText('Ada alone goes with you')).toBeVisible()
  await dialog.getByLabel('Your password').fill('not this one')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('That is not your password')).toBeVisible()
  await dialog.getByLabel('Your password').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your account is deleted' })).toBeVisible()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('do not belong together')
})
