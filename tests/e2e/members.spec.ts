import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { anotherBrowser } from './support/enter.ts'
import { pressEnterOn } from './support/keyboard.ts'
import { messages } from './support/messages.ts'
import { freshEmail, joinAs, password, signUpWithWorkspace } from './support/people.ts'

test('an admin invites someone, whose address has to be one, and takes the invitation back', async ({
  page,
}) => {
  await signUpWithWorkspace(page, 'Ada Berg')
  const email = freshEmail('kim')
  await page.goto('/members')
  await page.getByRole('button', { name: 'Invite people' }).click()
  await page.getByLabel('E-mail').fill('kim')
  await page.getByRole('checkbox', { name: 'Sales' }).click()
  await page.getByRole('checkbox', { name: 'Viewer' }).click()
  await page.getByRole('button', { name: 'Create invitation' }).click()
  await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('E-mail').fill(email)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Create invitation' }).click()
  await expect(page.getByRole('dialog', { name: `${email} is invited` })).toBeVisible()
  const link = await page.getByLabel('Invitation link').inputValue()
  await page.getByRole('button', { name: 'Done' }).click()

  await expect(page.getByText('Invited, not here yet')).toBeVisible()
  await page.getByRole('button', { name: `Take back the invitation for ${email}` }).click()
  await expect(page.getByText('Invited, not here yet')).toBeHidden()
  await page.goto(new URL(link).pathname)
  await expect(page.getByRole('heading', { name: 'This invitation was taken back' })).toBeVisible()
})

test('everybody reads what each role owns, only admins change anything; roles change, and what they allow with them', async ({
  page,
  browser,
}) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  const other = await anotherBrowser(browser)
  await joinAs(page, other, workspace, 'Kim Holt', ['viewer'])
  await other.goto('/')
  await expect(other.getByRole('heading', { name: 'No decks yet' })).toBeVisible()
  await other.getByRole('link', { name: 'People' }).click()
  await expect(other.getByRole('article', { name: 'Marketing' })).toContainText('Owns the design')
  await expect(other.getByRole('button', { name: /Invite|Remove|Change roles/ })).toHaveCount(0)
  await expectAccessible(other)

  // Each side says in its own words what it does.
  await page.goto('/members')
  await page.getByRole('button', { name: 'Describe marketing' }).click()
  const skills = page.getByRole('article', { name: 'Marketing' }).getByRole('textbox', { name: 'Good at' })
  await skills.fill('Type, and patience')
  await skills.blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Done describing marketing' }).click()
  await other.reload()
  await expect(other.getByRole('article', { name: 'Marketing' })).toContainText('Type, and patience')

  await page.getByRole('button', { name: 'Change roles of Kim Holt' }).click()
  await page.getByRole('checkbox', { name: 'Marketing' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(messages(page).getByText('Roles changed')).toBeVisible()
  await other.goto('/')
  await expect(other.getByRole('button', { name: 'New deck' })).toBeVisible()
  // Who joins and who leaves is seen on pages that are open.
  await page.clock.install()
  await page.goto('/members')
  await expect(page.getByText('Kim Holt')).toBeVisible()
  const third = await anotherBrowser(browser)
  await joinAs(page, third, workspace, 'Lena Fox', ['sales'])
  await page.clock.fastForward(31_000)
  await expect(page.getByText('Lena Fox')).toBeVisible()
  await other.clock.install()
  await other.goto('/members')
  const lena = other
    .getByRole('list', { name: 'Members' })
    .getByRole('listitem')
    .filter({ hasText: 'Lena Fox' })
  await expect(lena).toContainText('Sales')
  await page.getByRole('button', { name: 'Change roles of Lena Fox' }).click()
  await page.getByRole('checkbox', { name: 'Sales' }).click()
  await page.getByRole('checkbox', { name: 'Viewer' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(messages(page).getByText('Roles changed')).toBeVisible()
  await other.clock.fastForward(31_000)
  await expect(lena).toContainText('Viewer')
  await expect(lena).not.toContainText('Sales')
  await page.getByRole('button', { name: 'Remove Lena Fox' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('Lena Fox', { exact: true })).toBeHidden()
  await other.clock.fastForward(31_000)
  await expect(lena).toBeHidden()
  await third.context().close()
  await other.context().close()
})

test('a member is removed after a question, anyone leaves after one, and the last admin cannot', async ({
  page,
  browser,
}) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  const other = await anotherBrowser(browser)
  await joinAs(page, other, workspace, 'Kim Holt', ['sales'])
  const third = await anotherBrowser(browser)
  await joinAs(page, third, workspace, 'Lena Fox', ['viewer'])
  await third.goto('/members')
  await third.getByRole('button', { name: 'Leave this workspace' }).click()
  await third.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await expect(third.getByRole('heading', { name: 'Name your workspace' })).toBeVisible()
  await third.context().close()
  await page.goto('/members')
  await page.getByRole('button', { name: 'Remove Kim Holt' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(1)
  await other.goto('/')
  await expect(other.getByRole('heading', { name: 'Name your workspace' })).toBeVisible()
  await other.context().close()

  await page.getByRole('button', { name: 'Leave this workspace' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('This is the only admin')
  await page.getByRole('button', { name: 'Cancel' }).click()

  // Their way out: the workspace goes, by keyboard too.
  await pressEnterOn(page, page.getByRole('button', { name: `Delete ${workspace.name}…` }))
  const question = page.getByRole('dialog', { name: `Delete ${workspace.name}?` })
  await expectAccessible(page)
  await question.getByRole('textbox', { name: /^Type / }).fill(workspace.name)
  await expect(question.getByRole('button', { name: 'Delete for good' })).toBeDisabled()
  await question.getByLabel('Your password').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Name your workspace' })).toBeVisible()
})

test('someone in two workspaces changes between them, and each keeps its name', async ({ page }) => {
  await signUpWithWorkspace(page, 'Ada Berg', 'Northwind')
  await page.goto('/members')
  await page.getByRole('button', { name: 'Rename workspace' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Southwind')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Everybody in Southwind')).toBeVisible()

  await page.getByRole('button', { name: 'Ada Berg: profile, account and theme' }).click()
  await page.getByRole('menuitem', { name: 'New workspace…' }).click()
  await page.getByLabel('Workspace name').fill('Westwind')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/counterpart/)
  await page.getByRole('link', { name: 'Skip to your decks' }).click()

  await page.getByRole('button', { name: 'Workspace: Westwind. Switch' }).click()
  await expectAccessible(page)
  await page.getByRole('menuitemcheckbox', { name: 'Southwind' }).click()
  await expect(page.getByRole('button', { name: 'Workspace: Southwind. Switch' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Workspace: Southwind. Switch' })).toBeVisible()
})

test('who leaves a form before the server has answered stays where they went', async ({ page }) => {
  await signUpWithWorkspace(page, 'Ada Berg', 'Northwind')
  await page.goto('/welcome')
  const held = new Promise<() => Promise<void>>((hold) => {
    void page.route('**/api/workspaces', (route) => hold(() => route.continue()), { times: 1 })
  })
  await page.getByLabel('Workspace name').fill('Westwind')
  await page.keyboard.press('Enter')
  const letGo = await held
  await page.getByRole('link', { name: 'Skip to your decks' }).click()
  await expect(page).toHaveURL('/')
  await letGo()
  await expect(page.getByRole('button', { name: 'Workspace: Westwind. Switch' })).toBeVisible()
  await expect(page).toHaveURL('/')
})
