import { expect, type Page } from '@playwright/test'
import type { NewStage, PitchStages } from '#shared/protocol/stage.ts'
import { saved, selectBlock, slideCalled } from './support/editor.ts'
import { pressAt } from './support/keyboard.ts'
import { test } from './support/twoOwners.ts'

/** A block of "Why now" that sales fills, counted from the back. */
const meaning = 4

async function openStart(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  await page.getByRole('menuitem', { name: /Present together/ }).click()
  await expect(page.getByRole('region', { name: 'Before you start' })).toBeVisible()
}

const concern = (page: Page, words: string | RegExp) =>
  page.getByRole('region', { name: 'Before you start' }).getByRole('button', { name: words })

test('what is wrong leads to its place; going on takes a reason, and the link an end', async ({
  sales,
  pitch,
}) => {
  await selectBlock(sales, 'Why now', meaning)
  await sales.keyboard.press('Enter')
  await sales.keyboard.insertText('Far more words than this box was ever made for. '.repeat(12))
  await saved(sales)
  await slideCalled(sales, 'Fresh, right by six').click()

  await openStart(sales)
  await expect(concern(sales, /slots to fill on/)).toBeVisible()
  await concern(sales, '1 text does not fit its box on slide 3').click()
  await expect(slideCalled(sales, 'Why now')).toHaveAttribute('aria-current', 'true')
  await expect(sales.getByRole('progressbar', { name: /Fits its box: too long/ })).toBeVisible()

  await openStart(sales)
  await concern(sales, 'Nobody is planned to speak yet').click()
  const first = sales.getByRole('combobox', { name: 'Speaker of slide 1', exact: true })
  await expect(first).toBeFocused()
  await sales.keyboard.press('Enter')
  await sales.getByRole('option', { name: 'Tomás Rivera' }).press('Enter')
  await expect(first).toHaveText('Tomás Rivera')
  const opening = sales.getByRole('textbox', { name: 'Minutes for Opening' })
  await opening.fill('4')
  await opening.press('Enter')
  const minutes = sales.getByRole('textbox', { name: 'Minutes for slide 1', exact: true })
  await expect(minutes).toHaveValue('2')
  await opening.press('Control+z')
  await expect(minutes).toHaveValue('0')
  // The same keys where they write in Russian.
  await pressAt(sales, 'KeyZ', 'Я', { control: true, shift: true })
  await expect(minutes).toHaveValue('2')
  await pressAt(sales, 'KeyZ', 'я', { control: true })
  await expect(minutes).toHaveValue('0')
  await expect(first).toHaveText('Tomás Rivera')
  // Who gives it need not be said again among the client's facts; each side says who leads it.
  await expect(sales.getByRole('combobox', { name: 'Marketing lead' })).toHaveText('Mara Lindqvist')
  await expect(sales.getByRole('combobox', { name: 'Marketing lead' })).toBeDisabled()
  await expect(sales.getByRole('combobox', { name: 'Sales lead' })).toHaveText('Tomás Rivera (you)')
  // Escape leaves the text first, and the plan at the second press.
  const goal = sales.getByRole('region', { name: 'What sales wants' }).getByRole('button')
  await goal.click()
  await sales.keyboard.press('Tab')
  await sales.keyboard.type('A date for the pilot.')
  await sales.keyboard.press('Escape')
  await expect(goal).toBeFocused()
  await expect(goal).toHaveText('A date for the pilot.')
  // Undo goes over what was written here, wherever it is kept, in its order.
  const next = sales.getByRole('region', { name: 'Next step' }).getByRole('button')
  await next.click()
  await sales.keyboard.type('A tasting.')
  await sales.keyboard.press('Escape')
  await expect(next).toHaveText('A tasting.')
  await sales.keyboard.press('Control+z')
  await expect(next).not.toHaveText('A tasting.')
  await expect(goal).toHaveText('A date for the pilot.')
  // The other side's goals stand next to one's own, to be read.
  const marketings = sales.getByRole('region', { name: 'Marketing: this deck, for every client' })
  await expect(marketings.getByRole('region')).toHaveCount(4)
  await expect(marketings.getByRole('button')).toHaveText(['What marketing does'])
  // A message that is still there goes first.
  await sales.keyboard.press('Escape')
  await sales.keyboard.press('Escape')
  await expect(sales.getByRole('dialog')).toBeHidden()
  await slideCalled(sales, 'Fresh, right by six').click()
  const slide = sales.getByRole('group', { name: 'Slide canvas' })
  await expect(slide.getByText('Mara Lindqvist and Tomás Rivera')).toBeVisible()
  await expect(sales.getByRole('button', { name: /lead is missing/ })).toHaveCount(0)

  await openStart(sales)
  const start = sales.getByRole('button', { name: 'Start presenting' })
  await start.click()
  await expect(sales.getByText('Say in a few words why it starts all the same.')).toBeVisible()
  await expect(sales.getByLabel('Why start all the same?')).toBeFocused()
  await sales.getByLabel('Why start all the same?').fill('They asked for a first look.')
  await sales.getByRole('combobox', { name: 'It ends' }).click()
  await sales.getByRole('option', { name: 'In 2 hours' }).click()
  const asked = sales.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/stages'),
  )
  await start.click()
  const { expiresAt } = (await asked).postDataJSON() as NewStage
  expect(Date.parse(expiresAt!) - Date.now()).toBeGreaterThan(60 * 60 * 1000)
  await expect(sales.getByText('You are driving')).toBeVisible()

  // Closing the link sends the audience away: it takes a second press.
  await sales.getByRole('button', { name: 'Invite' }).click()
  await sales.getByRole('button', { name: 'Close the link…' }).click()
  await sales.getByRole('button', { name: 'Cancel' }).click()
  await expect(sales.getByText(/\/watch\//)).toBeVisible()
  await sales.getByRole('button', { name: 'Close the link…' }).click()
  await sales.getByRole('button', { name: 'Close the link', exact: true }).click()
  await expect(sales.getByRole('heading', { name: 'The link is closed' })).toBeVisible()
  const { stages } = (await (
    await sales.request.get(`/api/pitches/${pitch.id}/stages`)
  ).json()) as PitchStages
  expect(stages[0]).toMatchObject({ reason: 'They asked for a first look.' })
  expect(stages[0]!.concerns).toContain('1 text does not fit its box on slide 3')
})

test('a rehearsal counts for the slides as they were', async ({ sales, deck, pitch }) => {
  await sales.getByRole('button', { name: 'Present', exact: true }).click()
  await sales.getByRole('menuitem', { name: /Not rehearsed yet/ }).click()
  await sales.getByRole('radio', { name: 'Rehearsal' }).click()
  await sales.getByRole('button', { name: 'Start rehearsing' }).click()
  await expect(sales.getByText('You are driving')).toBeVisible()
  // Whoever came to a card by pointer has the keys of the show again once it closes.
  const card = sales.getByRole('dialog', { name: 'Tomás Rivera' })
  const baton = sales.getByRole('region', { name: 'The baton' })
  await baton.getByRole('button', { name: 'About Tomás Rivera' }).click()
  await expect(card).toContainText('Sales')
  await sales.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  for (let at = 2; at <= deck.slideCount; at += 1) {
    await sales.keyboard.press('Space')
    await expect(sales.getByText(`slide ${at} of`)).toBeVisible()
  }
  await sales.goto(`/decks/${deck.id}/pitches/${pitch.id}`)
  await openStart(sales)
  await expect(sales.getByText('Rehearsed on this version')).toBeVisible()
  await sales.keyboard.press('Escape')

  await slideCalled(sales, 'Why now').click()
  await sales.getByRole('switch', { name: /Hidden for Northwind/ }).click()
  await saved(sales)
  await openStart(sales)
  await expect(sales.getByText('Rehearsed before the latest changes')).toBeVisible()
  await sales.getByRole('link', { name: 'See its report' }).click()
  await expect(sales.getByRole('row', { name: /The planner’s morning/ })).toBeVisible()
})
