import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { anotherBrowser } from './support/enter.ts'
import { freshEmail, invite, makeDeck, password, signUpWithWorkspace } from './support/people.ts'

test('where live connections are blocked, the editor says so, and opens once they pass', async ({ page }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  const deck = await makeDeck(page, workspace, 'Launch')
  let blocked = true
  await page.routeWebSocket(/\/sync\//, (socket) => {
    if (blocked) void socket.close({ code: 1011 })
    else socket.connectToServer()
  })
  await page.goto(`/decks/${deck.id}`)
  await expect(page.getByRole('heading', { name: 'Live connections are blocked' })).toBeVisible()
  await expect(page.getByText('has to pass WebSocket upgrades')).toBeVisible()
  await expectAccessible(page)
  blocked = false
  await expect(page.getByRole('heading', { name: 'Live connections are blocked' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Launch' })).toBeVisible()
})

test('where live connections are blocked, the stage says so, and where nothing answers, that', async ({
  page,
}) => {
  await signUpWithWorkspace(page, 'Ada Berg')
  await page.routeWebSocket(/\/stage\//, (socket) => void socket.close({ code: 1011 }))
  await page.goto('/present/abc')
  await expect(page.getByRole('heading', { name: 'Live connections are blocked' })).toBeVisible()
  await expect(page.getByText('has to pass WebSocket upgrades')).toBeVisible()
  await expectAccessible(page)
  await page.route('**/healthz', (route) => route.abort())
  await expect(page.getByRole('heading', { name: 'Duodeck cannot be reached' })).toBeVisible()
})

test('a page that came by plain http where people use https says where to go', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }))
  const config = { demo: false, mail: true, signUp: 'invited', publicUrl: 'https://decks.example.com' }
  await page.route('**/api/config', (route) => route.fulfill({ json: config }))
  await page.goto('/sign-in?next=%2Fmembers')
  await expect(page.getByRole('heading', { name: 'Open Duodeck with https' })).toBeVisible()
  const way = page.getByRole('link', { name: 'Open it with https' })
  await expect(way).toHaveAttribute('href', 'https://decks.example.com/sign-in?next=%2Fmembers')
  await expectAccessible(page)
})

test('an audience that came by plain http is told the same', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }))
  const address = 'https://decks.example.com/watch/abc'
  await page.route('**/watch/abc/door', (route) =>
    route.fulfill({ json: { passcode: false, entered: false, address } }),
  )
  await page.goto('/watch/abc')
  await expect(page.getByRole('heading', { name: 'Open this with https' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open it with https' })).toHaveAttribute('href', address)
})

test('an invitation taken back while its form is open makes no account, and says what to do', async ({
  page,
  browser,
}) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  const email = freshEmail('kim')
  const { id, url } = await invite(page, workspace, email, ['sales'])
  const kim = await anotherBrowser(browser)
  await kim.goto(new URL(url).pathname)
  await kim.getByLabel('Your name').fill('Kim Lund')
  await kim.getByLabel('Password', { exact: true }).fill(password)
  await page.request.delete(`/api/workspaces/${workspace.id}/invitations/${id}`)
  await kim.getByRole('button', { name: 'Create account and join' }).click()
  await expect(kim.getByRole('alert')).toContainText('was taken back. Ask the person who invited you')
  const signIn = await kim.request.post('/api/auth/sign-in/email', { data: { email, password } })
  expect(signIn.status()).toBe(401)
  await kim.context().close()
})

test('one that is taken back between the account and the workspace leads on, not back to the form', async ({
  page,
  browser,
}) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  const email = freshEmail('kim')
  const { id, url } = await invite(page, workspace, email, ['sales'])
  const kim = await anotherBrowser(browser)
  await kim.route('**/accept', async (route) => {
    await page.request.delete(`/api/workspaces/${workspace.id}/invitations/${id}`)
    await route.continue()
  })
  await kim.goto(new URL(url).pathname)
  await kim.getByLabel('Your name').fill('Kim Lund')
  await kim.getByLabel('Password', { exact: true }).fill(password)
  await kim.getByRole('button', { name: 'Create account and join' }).click()
  await expect(kim.getByRole('heading', { name: 'This invitation was taken back' })).toBeVisible()
  await kim.getByRole('link', { name: 'Go to Duodeck' }).click()
  await expect(kim.getByRole('heading', { name: 'Name your workspace' })).toBeVisible()
  await kim.context().close()
})
