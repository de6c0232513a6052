import { expect, type Page } from '@playwright/test'
import type { ListedDeck } from '#shared/protocol/api.ts'
import type { PitchStages } from '#shared/protocol/stage.ts'
import { expectAccessible } from './support/accessible.ts'
import { saved, selectBlock, slideCalled, slides } from './support/editor.ts'
import { holdMessages, messages } from './support/messages.ts'
import { answerOf } from './support/people.ts'
import { test } from './support/twoOwners.ts'

/** A block of "Why now" that sales fills, counted from the back. */
const meaning = 4

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })

test('one list: inspector, slide list and export say the same of words that do not fit', async ({
  sales,
}) => {
  await selectBlock(sales, 'Why now', meaning)
  await sales.keyboard.press('Enter')
  await sales.keyboard.insertText('Far more words than this box was ever made for. '.repeat(12))
  await saved(sales)
  await expect(slideCalled(sales, 'Why now')).toHaveAccessibleName(
    /Open here: a slot to fill, a text that is too long and a text that does not fit/,
  )
  const line = '1 text does not fit its box on slide 3'
  await expect(inspector(sales).getByRole('button', { name: line })).toBeVisible()
  await expect(inspector(sales).getByText(/Nothing is open/)).toBeHidden()

  await sales.keyboard.press('Escape')
  await sales.getByRole('button', { name: 'Export' }).click()
  await sales.getByRole('menuitem', { name: /Client copy/ }).click()
  const before = sales.getByRole('region', { name: 'Before it leaves' })
  await expect(before.getByRole('button', { name: line })).toBeVisible()
  await expectAccessible(sales)
  await before.getByRole('button', { name: line }).click()
  await expect(slideCalled(sales, 'Why now')).toHaveAttribute('aria-current', 'true')
})

test('the client’s copy takes a reason, which both sides can read; the presenter’s does not', async ({
  sales,
  marketing,
  pitch,
}) => {
  await sales.getByRole('button', { name: 'Export' }).click()
  await sales.getByRole('menuitem', { name: /Client copy/ }).click()
  const dialog = sales.getByRole('dialog', { name: 'Export: Client copy' })
  const send = dialog.getByRole('button', { name: 'Export', exact: true })
  await expect(dialog.getByRole('button', { name: /slots to fill on/ })).toBeVisible()
  await send.click()
  await expect(dialog.getByText('Say in a few words why it is sent all the same.')).toBeVisible()
  await expect(dialog.getByLabel('Why send it all the same?')).toBeFocused()
  await dialog.getByLabel('Why send it all the same?').fill('They asked for a draft.')
  const [download] = await Promise.all([sales.waitForEvent('download'), send.click()])
  expect(download.suggestedFilename()).toMatch(/^Northwind/)
  await expect(dialog).toBeHidden()

  await sales.getByRole('button', { name: 'Export' }).click()
  await sales.getByRole('menuitem', { name: /Presenter copy/ }).click()
  const team = sales.getByRole('dialog', { name: 'Export: Presenter copy' })
  await expect(team.getByRole('button', { name: /slots to fill on/ })).toBeVisible()
  await expect(team.getByLabel('Why send it all the same?')).toBeHidden()
  await sales.keyboard.press('Escape')

  const { copies } = (await (
    await marketing.request.get(`/api/pitches/${pitch.id}/stages`)
  ).json()) as PitchStages
  expect(copies).toMatchObject([{ by: 'Tomás Rivera', reason: 'They asked for a draft.' }])
  await marketing.goto(`/pitches/${pitch.id}/stages`)
  await expect(marketing.getByText('They asked for a draft.')).toBeVisible()
})

test('before a slot goes marketing is told whose words are in it, and can take it back', async ({
  sales,
  marketing,
  pitch,
}) => {
  await selectBlock(sales, 'Why now', meaning)
  await sales.keyboard.press('Enter')
  await sales.keyboard.insertText('A night instead of three days.')
  await saved(sales)
  for (const client of ['Contoso', 'Kestrel Air'])
    await answerOf(sales.request.post(`/api/pitches/${pitch.id}/duplicate`, { data: { client } }))

  await selectBlock(marketing, 'Why now', meaning)
  await marketing.keyboard.press('Delete')
  const question = marketing.getByRole('dialog', { name: 'Delete this block?' })
  await expect(question).toContainText(
    /wrote or put something here for (\S+|Kestrel Air), (\S+|Kestrel Air) and /,
  )
  await expectAccessible(marketing)
  await question.getByRole('button', { name: 'Delete this block' }).click()
  await holdMessages(marketing)
  await expect(inspector(sales).getByRole('button', { name: '1 text waits for a place' })).toBeVisible()
  await messages(marketing).getByRole('button', { name: 'Undo' }).last().click()
  await expect(inspector(sales).getByRole('button', { name: '1 text waits for a place' })).toBeHidden()

  const count = await slides(marketing).count()
  await slideCalled(marketing, 'Why now').focus()
  await marketing.keyboard.press('Delete')
  await marketing
    .getByRole('dialog', { name: 'Delete this slide?' })
    .getByRole('button', { name: 'Cancel' })
    .click()
  await expect(slides(marketing)).toHaveCount(count)
})

test('a suggestion and its answer reach both, wherever in the deck they are', async ({
  sales,
  marketing,
  deck,
  pitch,
}) => {
  await marketing.goto(`/decks/${deck.id}/pitches/${pitch.id}`)
  await slideCalled(sales, 'Fresh, right by six').click()
  await selectBlock(marketing, 'Why now', meaning)
  await marketing.getByRole('button', { name: 'Suggest a change' }).click()
  await marketing.getByLabel('Why', { exact: true }).fill('Say it in days.')
  await marketing.getByRole('button', { name: 'Send suggestion' }).click()

  await expect(messages(sales)).toContainText(/Mara Lindqvist asks for a change on slide 3/)
  await sales.getByRole('button', { name: 'Suggestions, 1 new or waiting' }).click()
  await sales.getByRole('menuitem', { name: /Mara Lindqvist asks for a change on slide 3/ }).click()
  await expect(slideCalled(sales, 'Why now')).toHaveAttribute('aria-current', 'true')
  await slideCalled(marketing, 'Fresh, right by six').click()
  await sales.getByRole('button', { name: 'Accept', exact: true }).click()

  await expect(messages(marketing)).toContainText(/Tomás Rivera accepted your suggestion on slide 3/)
  await marketing.getByRole('button', { name: 'Suggestions, 1 new or waiting' }).click()
  await marketing.getByRole('menuitem', { name: /Tomás Rivera accepted/ }).click()
  await expect(slideCalled(marketing, 'Why now')).toHaveAttribute('aria-current', 'true')
  await expect(marketing.getByRole('button', { name: 'Suggestions', exact: true })).toBeVisible()
})

test('the list of decks says how much is open in a pitch, and its client’s copy takes a reason too', async ({
  sales,
  deck,
  pitch,
}) => {
  const group = sales.getByRole('rowgroup').filter({ has: sales.locator(`a[href="/decks/${deck.id}"]`) })
  const row = group.getByRole('row', { name: pitch.client })
  // The server looks through a pitch in its own time.
  const known = async () => {
    const { decks } = await answerOf<{ decks: ListedDeck[] }>(
      sales.request.get(`/api/decks?workspace=${deck.workspaceId}`),
    )
    return decks.find(({ id }) => id === deck.id)?.pitches[0]?.concerns
  }
  await expect.poll(known).toBeGreaterThan(0)
  await sales.goto('/')
  await group.getByRole('button', { name: /^1 pitch of/ }).click()
  await expect(row).toContainText(/\d open/)
  await expectAccessible(sales)

  await row.getByRole('button', { name: `More for ${pitch.client}` }).click()
  await sales.getByRole('menuitem', { name: 'Download as PowerPoint' }).press('ArrowRight')
  await expect(sales.getByRole('menuitem', { name: /For the client/ })).toBeFocused()
  await sales.keyboard.press('Enter')
  const dialog = sales.getByRole('dialog', { name: 'Export: Client copy' })
  await expect(dialog.getByText(/slots to fill on/)).toBeVisible()
  await expectAccessible(sales)
  await dialog.getByLabel('Why send it all the same?').fill('They asked for a draft.')
  const sending = dialog.getByRole('button', { name: 'Export', exact: true }).click()
  expect((await sales.waitForEvent('download')).suggestedFilename()).toMatch(/^Northwind/)
  await sending
  await expect(dialog).toBeHidden()
})
