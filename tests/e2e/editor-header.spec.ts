import { expect, type Route } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { saved, slideCalled, slides } from './support/editor.ts'
import { signInAs } from './support/enter.ts'
import { pressAt } from './support/keyboard.ts'
import { messages } from './support/messages.ts'
import { test } from './support/twoOwners.ts'

test('marketing renames the deck in its place; sales reads it there', async ({ marketing, sales }) => {
  await marketing.getByRole('heading', { level: 1 }).getByRole('button').click()
  await marketing.getByRole('textbox', { name: 'Deck title' }).fill('Autumn pitch')
  await marketing.keyboard.press('Enter')
  await expect(sales.getByRole('heading', { level: 1, name: 'Autumn pitch' })).toBeVisible()
  await expect(sales.getByRole('heading', { level: 1 }).getByRole('button')).toHaveCount(0)
})

test('changing the client keeps the slide; a new pitch opens on it, and knows its date', async ({
  sales,
  pitch,
}) => {
  await slideCalled(sales, 'Why now').click()
  const clients = sales.getByRole('navigation', { name: 'Design and clients' })
  await clients.getByRole('link', { name: 'Design' }).click()
  await expect(sales).not.toHaveURL(new RegExp(pitch.id))
  await expect(slideCalled(sales, 'Why now')).toHaveAttribute('aria-current', 'true')

  await sales.getByRole('button', { name: 'New pitch for a client' }).click()
  await sales.getByRole('textbox', { name: 'Client' }).fill('Contoso')
  await sales.getByLabel('Meeting').fill('2030-05-17')
  await sales.keyboard.press('Enter')
  await expect(clients.getByRole('link', { name: 'Contoso' })).toHaveAttribute('aria-current', 'page')
  await expect(slideCalled(sales, 'Why now')).toHaveAttribute('aria-current', 'true')
  await expect(sales.getByText('Before 17 May')).toBeVisible()
  await slideCalled(sales, 'Fresh, right by six').click()
  await expect(sales.getByRole('group', { name: 'Slide canvas' }).getByText('17 May 2030')).toBeVisible()
  await expect(sales.getByRole('button', { name: /Meeting date is missing/ })).toHaveCount(0)
})

test('faces say who is here and lead along: to slides and other clients, until one does something oneself', async ({
  marketing,
  sales,
  pitch,
}) => {
  await slideCalled(sales, 'Why now').click()
  // A key opens the card of a face in the header; a press that of one in the list, and leaves the slide alone.
  const card = marketing.getByRole('dialog', { name: 'Tomás Rivera' })
  const face = marketing.getByRole('button', { name: 'Follow Tomás Rivera, on slide 3 of Northwind' })
  await face.press('Shift+F10')
  await expect(card).toContainText('Sales')
  await marketing.keyboard.press('Escape')
  await expect(face).toBeFocused()
  await slideCalled(marketing, 'Why now').locator('[data-card-of]').click()
  await expect(card).toContainText('Sales')
  await expect(slideCalled(marketing, 'Why now')).not.toHaveAttribute('aria-current', 'true')
  await marketing.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await marketing.keyboard.press('Control+k')
  await expect(marketing.getByRole('combobox')).toBeFocused()
  await marketing.keyboard.type('About Tomás')
  const found = marketing.getByRole('option', { name: 'About Tomás Rivera' })
  await expect(found).toHaveAttribute('aria-selected', 'true')
  await marketing.keyboard.press('Enter')
  await expect(card).toContainText('Sales')
  await marketing.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await face.click()
  await expect(marketing).toHaveURL(new RegExp(pitch.id))
  await expect(slideCalled(marketing, 'Why now')).toHaveAttribute('aria-current', 'true')
  await expect(marketing.getByText('Changes to the design reach every client.')).toBeVisible()
  await expect(marketing.getByText('You follow Tomás Rivera')).toBeVisible()
  await expect(sales.getByText('Mara Lindqvist follows you')).toBeAttached()
  await marketing.getByRole('main').getByRole('button', { name: 'About Tomás Rivera' }).click()
  await expect(card).toContainText('Sales')
  await marketing.keyboard.press('Escape')
  await expect(marketing.getByText('You follow Tomás Rivera')).toBeVisible()
  await sales.getByRole('link', { name: 'Design', exact: true }).click()
  await expect(marketing).not.toHaveURL(new RegExp(pitch.id))
  await expect(slideCalled(marketing, 'Why now')).toHaveAttribute('aria-current', 'true')

  await marketing.keyboard.press('PageUp')
  await expect(marketing.getByText('You follow Tomás Rivera')).toBeHidden()
  await slides(sales).last().click()
  await expect(slides(sales).last()).toHaveAttribute('aria-current', 'true')
  await expect(sales.getByText('Mara Lindqvist follows you')).toBeHidden()
  await expect(slides(marketing).last()).not.toHaveAttribute('aria-current', 'true')
})

test('the words of the save state are true: offline keeps changes, back online they are saved', async ({
  sales,
}) => {
  const status = sales.getByRole('banner').getByRole('status')
  await expect(status).toHaveText('Saved')
  await sales.context().setOffline(true)
  await sales.getByRole('switch', { name: 'Hidden for Northwind' }).click()
  await expect(status).toHaveText(/Offline, 1 change kept/, { timeout: 40_000 })
  await sales.context().setOffline(false)
  await expect(status).toHaveText('Saved', { timeout: 40_000 })
  // The keys for undo and for saving where they write in Russian.
  await expect(sales.getByRole('switch', { name: 'Hidden for Northwind' })).toBeChecked()
  await pressAt(sales, 'KeyZ', 'я', { control: true })
  await expect(sales.getByRole('switch', { name: 'Hidden for Northwind' })).not.toBeChecked()
  await pressAt(sales, 'KeyS', 'ы', { control: true })
  await expect(messages(sales).getByText('No need to save')).toBeVisible()
  await saved(sales)
})

test('the client’s copy is a file, and a refusal is said in words', async ({ sales, pitch }) => {
  await sales.getByRole('button', { name: 'Export' }).click()
  await sales.getByRole('menuitem', { name: /Client copy/ }).click()
  await sales.getByLabel('Why send it all the same?').fill('They asked for a draft.')
  const report = sales.getByRole('dialog').getByRole('region', { name: 'What becomes of each slide' })
  await expect(report.getByText(/in PowerPoint|something to know/).first()).toBeVisible()
  const sending = sales.getByRole('dialog').getByRole('button', { name: 'Export', exact: true })
  const [download] = await Promise.all([sales.waitForEvent('download'), sending.click()])
  expect(download.suggestedFilename()).toMatch(/^Northwind – .+\.pptx$/)

  const list = sales.getByRole('region', { name: 'Exported files' })
  const file = list.getByRole('listitem', { name: download.suggestedFilename() })
  await expect(file.getByRole('link', { name: 'Download' })).toBeVisible()
  await expectAccessible(sales)
  // The next one comes as well, beside a list in which all is finished.
  await sales.getByRole('button', { name: 'Export' }).click()
  await sales.getByRole('menuitem', { name: /Presenter copy/ }).click()
  const [second] = await Promise.all([sales.waitForEvent('download'), sending.click()])
  expect(second.suggestedFilename()).toMatch(/\(presenter copy\)\.pptx$/)
  // It is there after a reload, whoever looks for it in which tab, and with what becomes of its slides.
  await sales.reload()
  await sales.getByRole('button', { name: 'Export' }).click()
  await sales.getByRole('menuitem', { name: /Exported files/ }).click()
  await file.getByRole('button', { name: 'What becomes of each slide' }).click()
  await expect(file.getByText(/to work on/).first()).toBeVisible()
  await file.getByRole('button', { name: /Take .* off the list/ }).click()
  await expect(file).toBeHidden()
  await list.getByRole('button', { name: 'Close this list' }).click()

  const busy = { code: 'busy', message: 'Many exports are running.' }
  await sales.route(`**/api/pitches/${pitch.id}/exports`, (route) =>
    route.fulfill({ status: 503, json: { error: busy } }),
  )
  const noReport = (route: Route) => route.fulfill({ status: 503, json: { error: busy } })
  await sales.route(`**/api/pitches/${pitch.id}/exports/report`, noReport)
  await sales.getByRole('button', { name: 'Export' }).click()
  await sales.getByRole('menuitem', { name: /Presenter copy/ }).click()
  await expect(report).toContainText('You can export all the same')
  await sales.unroute(`**/api/pitches/${pitch.id}/exports/report`, noReport)
  await report.getByRole('button', { name: 'Look again' }).click()
  await expect(report.getByText(/in PowerPoint|something to know/).first()).toBeVisible()
  await sending.click()
  // In the dialog: nobody with a screen reader hears what is said behind it.
  await expect(sales.getByRole('dialog')).toContainText('The export did not work. Many exports are running.')
})

test('everything is found by name, and the keys are listed', async ({ sales, marketing }) => {
  test.slow()
  // Where K is on a Russian keyboard.
  await pressAt(sales, 'KeyK', 'л', { control: true })
  await expect(sales.getByRole('combobox')).toBeFocused()
  await sales.keyboard.type('week three')
  await expect(sales.getByRole('option')).toHaveCount(1)
  await expectAccessible(sales)
  await sales.keyboard.press('Enter')
  await expect(slideCalled(sales, 'The gap opens in week three')).toHaveAttribute('aria-current', 'true')

  await sales.keyboard.press('?')
  await expect(sales.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectAccessible(sales)
  await sales.keyboard.press('Escape')
  await expect(sales.getByRole('dialog')).toHaveCount(0)

  await marketing.getByRole('button', { name: 'Share' }).click()
  await expect(marketing.getByRole('list', { name: 'People in this workspace' })).toContainText(
    'Tomás Rivera',
  )
  await expectAccessible(marketing)
})

test('the slide show holds what a client may see, moves by keys, blanks, and ends', async ({ sales }) => {
  await sales.getByRole('button', { name: 'Present' }).click()
  await sales.getByRole('menuitem', { name: /Slide show/ }).click()
  const show = sales.getByRole('dialog', { name: 'Slide show' })
  await expect(show.getByRole('status')).toHaveText(/^Slide 1 of/)
  await sales.keyboard.press('ArrowRight')
  await expect(show.getByRole('status')).toHaveText(/^Slide 2 of/)
  await sales.keyboard.press('b')
  await expect(show.getByRole('status')).toHaveText('The screen is blank.')
  await expect(show.getByRole('region')).toHaveCount(0)
  await sales.keyboard.press(' ')
  await expect(show.getByRole('status')).toHaveText(/^Slide 2 of/)
  await expect(show).not.toContainText('Talking points')
  // A clicker's start button, its blank key where French keyboards have a colon, and B on a Russian one.
  await sales.keyboard.press('F5')
  for (const [code, written] of [
    ['Period', ':'],
    ['KeyB', 'и'],
  ] as const) {
    await pressAt(sales, code, written)
    await expect(show.getByRole('status')).toHaveText('The screen is blank.')
    await sales.keyboard.press(' ')
    await expect(show.getByRole('status')).toHaveText(/^Slide 2 of/)
  }
  // A session that ends elsewhere shows the client neither a sign-in page nor a word of it; afterwards it is said.
  await sales.request.post('/api/auth/sign-out', { data: {} })
  const refused = sales.waitForResponse((answer) => answer.status() === 401)
  await sales.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await refused
  await sales.keyboard.press('ArrowRight')
  await expect(show.getByRole('status')).toHaveText(/^Slide 3 of/)
  await sales.keyboard.press('Escape')
  await expect(show).toHaveCount(0)
  await expect(sales.getByRole('heading', { name: 'You have been signed out here' })).toBeVisible()
  await signInAs(sales, 'sales')
  await sales.close()
})

test('a deck that is not there says so and leads home', async ({ sales }) => {
  await sales.goto('/decks/no-such-deck')
  await expect(sales.getByRole('dialog', { name: 'There is no such deck' })).toBeVisible()
  await expectAccessible(sales)
  const home = sales.getByRole('button', { name: 'See all decks' })
  await expect(home).toBeFocused()
  await home.press('Enter')
  await expect(sales).toHaveURL(/\/$/)
})
