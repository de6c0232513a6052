import { expect, type Page } from '@playwright/test'
import type { StageOpened } from '#shared/protocol/stage.ts'
import { holdMessages, messages } from './support/messages.ts'
import { expectAccessible } from './support/accessible.ts'
import { saved, seek, selectBlock, slideCalled } from './support/editor.ts'
import { comeIn } from './support/show.ts'
import { onShow } from './support/stage.ts'
import { test } from './support/twoOwners.ts'

/** Blocks of "Why now", counted from the back. */
const [overline, headline, meaning] = [1, 2, 4]

/** The one of the first slide that says for whom it is. */
const forClient = 8

test('a lock says whose it is, and a suggestion is taken over in one press', async ({ marketing, sales }) => {
  test.slow()
  await selectBlock(sales, 'Why now', headline)
  await expect(sales.getByText('Marketing owns this')).toBeVisible()
  await expect(sales.getByText('Mara Lindqvist is here now.')).toBeVisible()
  await expectAccessible(sales)
  await sales.getByRole('button', { name: 'Suggest a change' }).click()
  await sales.getByRole('textbox', { name: 'The words as you would have them' }).fill('Plans take weeks.')
  await sales.getByRole('textbox', { name: 'Why', exact: true }).fill('They say “plans”.')
  await sales.getByRole('button', { name: 'Send suggestion' }).click()
  await expect(sales.getByText('Waiting for marketing.')).toBeVisible()

  await marketing.getByRole('button', { name: '1 suggestion for marketing to answer' }).click()
  await expect(marketing.getByText('They say “plans”.')).toBeVisible()
  await expectAccessible(marketing)
  await marketing.getByRole('button', { name: 'Take the words' }).click()
  // The message with its way back stays for a moment only.
  await holdMessages(marketing)
  const canvas = sales.getByRole('group', { name: 'Slide canvas' })
  await expect(canvas.getByText('Plans take weeks.')).toBeVisible()
  await messages(marketing).getByRole('button', { name: 'Undo' }).last().click()
  await expect(canvas.getByText('moves in weeks.')).toBeVisible()
  await expect(sales.getByText('Accepted by Mara Lindqvist')).toBeVisible()

  // Thanks for it reach her wherever she is, and are gone once they are taken back.
  await sales.getByRole('button', { name: 'Say thanks…' }).click()
  const form = sales.getByRole('form', { name: 'Thank Mara Lindqvist' })
  await form.getByRole('textbox').fill('That was quick.')
  await expectAccessible(sales)
  await form.getByRole('button', { name: 'Send' }).click()
  const bell = marketing.getByRole('button', { name: /^Inbox/ })
  await bell.click()
  const inbox = marketing.getByRole('dialog', { name: 'Inbox' })
  const thanks = inbox.getByRole('listitem').filter({ hasText: 'That was quick.' })
  await expect(thanks).toContainText('Tomás Rivera thanks you for what became of a suggestion')
  await expect(bell).toHaveAccessibleName(/^Inbox, \d+ unread$/)
  await expectAccessible(marketing)
  await thanks.getByRole('button', { name: 'Mark as read' }).press('Enter')
  await expect(thanks.getByRole('button', { name: 'Mark as unread' })).toBeVisible()
  await thanks.getByRole('button', { name: /thanks you/ }).press('Enter')
  await expect(inbox).toHaveCount(0)
  await expect(
    marketing.getByRole('group', { name: 'Slide canvas' }).getByText('moves in weeks.'),
  ).toBeVisible()
  await sales.getByRole('button', { name: 'Take them back' }).click()
  await bell.click()
  await expect(inbox.getByRole('heading', { name: 'Inbox' })).toBeVisible()
  await expect(thanks).toHaveCount(0)
})

test('a suggestion is made of the words with their facts, and a declined one carries the owner’s word back', async ({
  marketing,
  sales,
}) => {
  await selectBlock(sales, /^Slide 1:/, forClient)
  await expect(sales.getByRole('group', { name: 'Slide canvas' }).getByText('For Northwind')).toBeVisible()
  await sales.getByRole('button', { name: 'Suggest a change' }).click()
  await expect(sales.getByLabel('The words as you would have them')).toHaveValue('For {{client.name}}')
  await sales.keyboard.press('Escape')
  await selectBlock(sales, 'Why now', headline)
  await sales.getByRole('button', { name: 'Suggest a change' }).click()
  await expectAccessible(sales)
  await sales.getByRole('button', { name: 'Send suggestion' }).click()
  await expect(sales.getByText('Change the words or say what should change.')).toBeVisible()
  await sales.getByRole('textbox', { name: 'Why', exact: true }).fill('Two lines would do.')
  await sales.getByRole('button', { name: 'Send suggestion' }).click()
  await marketing.getByRole('button', { name: '1 suggestion for marketing to answer' }).click()
  await marketing.getByRole('button', { name: 'Decline' }).click()
  await marketing.getByRole('textbox', { name: 'A word to them' }).fill('It is on every poster.')
  await marketing.getByRole('button', { name: 'Decline' }).click()
  const inspector = sales.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByText('It is on every poster.')).toBeVisible()
})

test('a slot goes from marketing’s words to the client’s and back, and tells when it is too long', async ({
  sales,
}) => {
  await selectBlock(sales, 'Why now', meaning)
  await sales.getByRole('button', { name: 'At the limit' }).click()
  await expect(sales.getByRole('img', { name: /^The slide with 190 characters/ })).toBeVisible()
  await sales.getByRole('button', { name: 'Start from marketing’s words' }).click()
  await expect(sales.getByRole('progressbar', { name: /Characters: \d+ of 190/ })).toBeVisible()
  await sales.keyboard.press('Control+End')
  await sales.keyboard.type(' And Northwind has forty of them.'.repeat(3))
  await expect(sales.getByRole('progressbar', { name: /Characters: \d+ too many/ })).toBeVisible()
  await expect(sales.getByRole('button', { name: /1 text too long on slide 3/ })).toBeVisible()
  await expectAccessible(sales)
  await sales.getByRole('button', { name: 'Back to marketing’s words' }).click()
  await expect(sales.getByRole('button', { name: 'Write it' })).toBeVisible()
  await saved(sales)
})

test('words outlive their slot: parked, placed again, and undone', async ({ marketing, sales }) => {
  await selectBlock(sales, 'Why now', meaning)
  await sales.getByRole('button', { name: 'Write it' }).click()
  await sales.keyboard.type('Forty shops, one truck.')
  await saved(sales)
  await selectBlock(marketing, 'Why now', meaning)
  await marketing.getByRole('button', { name: 'Take the slot back' }).click()
  const question = marketing.getByRole('dialog', { name: 'Take the slot back?' })
  await question.getByRole('button', { name: 'Take the slot back' }).click()

  await sales.getByRole('button', { name: '1 text waits for a place' }).click()
  const parked = sales.getByRole('dialog', { name: 'Words without a place' })
  await expect(parked.getByText('Forty shops, one truck.')).toBeVisible()
  await expect(parked.getByText(/from slide 3/)).toBeVisible()
  await expectAccessible(sales)
  await parked.getByRole('button', { name: 'Put in a slot' }).click()
  await sales.getByRole('menuitem').first().click()
  await expect(parked.getByText('Everything has its place')).toBeVisible()
  await sales.keyboard.press('Escape')
  await sales.keyboard.press('Control+z')
  await expect(sales.getByRole('button', { name: '1 text waits for a place' })).toBeVisible()
})

test('a client’s facts are asked for, filled in, and stand on the slides', async ({ sales }) => {
  await sales.getByRole('button', { name: /Meeting date is missing/ }).click()
  const field = sales.getByRole('textbox', { name: 'Meeting date' })
  await expect(field).toBeFocused()
  await field.fill('Thursday 26 November')
  await field.press('Enter')
  await slideCalled(sales, 'Fresh, right by six').click()
  const canvas = sales.getByRole('group', { name: 'Slide canvas' })
  await expect(canvas.getByText('Thursday 26 November')).toBeVisible()
  await sales.getByRole('button', { name: 'Add a fact' }).click()
  await sales.getByRole('textbox', { name: 'Fact' }).fill('Number of shops')
  await expect(sales.getByText('{{client.numberOfShops}}')).toBeVisible()
  await sales.getByRole('textbox', { name: 'For this client' }).fill('40')
  await sales.keyboard.press('Enter')
  await expect(sales.getByRole('textbox', { name: 'Number of shops' })).toHaveValue('40')
})

test('marketing places, styles and dresses blocks with numbers, and a palette recolours the deck', async ({
  marketing,
  sales,
}) => {
  test.slow()
  await selectBlock(marketing, 'Why now', headline)
  await marketing.getByRole('textbox', { name: 'Left edge' }).fill('120')
  await marketing.keyboard.press('Enter')
  await marketing.getByRole('textbox', { name: 'Font size' }).fill('40')
  await marketing.keyboard.press('Enter')
  await marketing.getByRole('button', { name: 'Bold' }).click()
  await expect(marketing.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true')
  await expectAccessible(marketing)
  await marketing.getByRole('button', { name: 'Align left' }).click()
  await expect(marketing.getByRole('textbox', { name: 'Left edge' })).toHaveValue('0')
  await marketing.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(marketing.getByRole('textbox', { name: 'Left edge' })).toHaveValue('120')

  await marketing.getByRole('group', { name: 'Slide canvas' }).focus()
  await marketing.keyboard.press('Escape')
  await marketing.getByRole('button', { name: /^Theme Daylark/ }).click()
  await marketing.getByRole('button', { name: 'Night', exact: true }).click()
  await expect(marketing.getByRole('button', { name: /^Theme Night/ })).toBeVisible()
  await marketing.getByRole('button', { name: 'Type scale' }).click()
  await marketing.getByRole('button', { name: /^Eyebrow/ }).click()
  await marketing
    .getByRole('group', { name: 'Eyebrow' })
    .getByRole('textbox', { name: 'Font size' })
    .fill('19')
  await marketing.keyboard.press('Enter')
  await expect(marketing.getByRole('button', { name: 'Eyebrow 19 pt' })).toBeVisible()
  await expectAccessible(marketing)
  await saved(marketing)
  await expect(sales.getByText('Hidden for Northwind')).toBeVisible()
})

test('blocks appear in marketing’s order, which sales sees and every show follows', async ({
  browser,
  marketing,
  sales,
  pitch,
}) => {
  test.slow()
  const builds = (page: Page) => page.getByRole('listbox', { name: 'What appears on presses, in order' })
  for (const nth of [overline, headline]) {
    await selectBlock(marketing, 'Why now', nth)
    await seek(marketing, 'appear on a press')
    await marketing.keyboard.press('Enter')
  }
  const rows = builds(marketing).getByRole('option')
  await expect(rows).toHaveCount(2)
  const last = await rows.nth(1).getAttribute('title')
  await rows.nth(1).click()
  await marketing.keyboard.press('Alt+ArrowUp')
  await expect(rows.nth(0)).toHaveAttribute('title', last!)
  await expectAccessible(marketing)
  await expect(slideCalled(marketing, 'Why now')).toHaveAccessibleName(/builds up/)
  await saved(marketing)

  await slideCalled(sales, 'Why now').click()
  await sales.getByRole('button', { name: /^Builds/ }).click()
  await expect(builds(sales).getByRole('option')).toHaveCount(2)
  await builds(sales).getByRole('option').nth(0).click()
  await expect(sales.getByRole('button', { name: 'Appears earlier' })).toBeHidden()
  await sales.getByRole('button', { name: 'Preview' }).click()
  const show = sales.getByRole('dialog', { name: 'Slide show' })
  await expect(show.getByRole('status')).toContainText('0 of 2 parts')
  await expect(show.getByRole('region').getByText('moves in weeks.')).toBeHidden()
  await sales.keyboard.press('ArrowRight')
  await expect(show.getByRole('region').getByText('moves in weeks.')).toBeVisible()
  await sales.keyboard.press('Escape')

  const started = await sales.request.post(`/api/pitches/${pitch.id}/stages`, { data: { reason: 'To see' } })
  const { stageId, watchUrl } = (await started.json()) as StageOpened
  await sales.goto(`/present/${stageId}`)
  const audience = await comeIn(browser, watchUrl!)
  for (const key of ['3', 'Enter']) await sales.keyboard.press(key)
  const presented = sales.getByRole('region', { name: 'On show' })
  await expect(presented).toContainText('0 of 2')
  await expect(sales.getByText('On this slide', { exact: true })).toBeVisible()
  await expect(onShow(audience)).toHaveAccessibleName(/weeks/)
  await expect(onShow(audience).getByText('moves in weeks.')).toBeHidden()
  await sales.keyboard.press('ArrowRight')
  await expect(presented).toContainText('1 of 2')
  await expect(onShow(audience).getByText('moves in weeks.')).toBeVisible()
  // Two presses within a moment: the rest, and the next slide; back, all of it is there.
  await sales.keyboard.press('ArrowRight')
  await sales.keyboard.press('ArrowRight')
  await expect(sales.getByText('slide 4 of')).toBeVisible()
  await sales.keyboard.press('ArrowLeft')
  await expect(presented).toContainText('2 of 2')
  await audience.context().close()
})
