import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { anotherBrowser } from './support/enter.ts'
import { freshEmail, invite, password, signUp, signUpWithWorkspace } from './support/people.ts'

test('someone signed in joins with one press', async ({ page, browser }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg', 'Northwind')
  const other = await anotherBrowser(browser)
  const { email } = await signUp(other, 'Kim Holt')
  const { url } = await invite(page, workspace, email, ['sales'])
  await other.goto(new URL(url).pathname)
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Accept and join' }).click()
  await expect(other.getByText('Northwind')).toBeVisible()
  await other.context().close()
})

test('someone signed out signs in, comes back and joins', async ({ page, browser }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg', 'Northwind')
  const other = await anotherBrowser(browser)
  const { email } = await signUp(other, 'Kim Holt')
  await other.request.post('/api/auth/sign-out', { data: {} })
  const { url } = await invite(page, workspace, email, ['sales'])
  await other.goto(new URL(url).pathname)
  await other.getByRole('link', { name: 'Sign in' }).click()
  // The page before has fields of the same names.
  await expect(other).toHaveURL(/\/sign-in/)
  await expect(other.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await other.getByLabel('E-mail').fill(email)
  await other.getByLabel('Password', { exact: true }).fill(password)
  await other.keyboard.press('Enter')
  await other.getByRole('button', { name: 'Accept and join' }).click()
  await expect(other.getByText('Northwind')).toBeVisible()
  await other.context().close()
})

test('someone signed in with another address is told, and helped over', async ({ page }) => {
  const { workspace, email } = await signUpWithWorkspace(page, 'Ada Berg')
  const invited = freshEmail('kim')
  const { url } = await invite(page, workspace, invited, ['viewer'])
  await page.goto(new URL(url).pathname)
  await expect(page.getByText(`You are signed in as ${email}`)).toBeVisible()
  await page.getByRole('button', { name: `Sign in as ${invited}` }).click()
  await expect(page).toHaveURL(/\/sign-in\?next=%2Finvite/)
})
