import { readFile } from 'node:fs/promises'
import { expect, test, type Route } from '@playwright/test'
import type { DeckRecord, Me, PitchRecord } from '#shared/protocol/api.ts'
import type { StageOpened } from '#shared/protocol/stage.ts'
import { openPptx } from '../support/pptxPackage.ts'
import { AudienceScreen, PresenterScreen } from '../support/stage.ts'
import { enterAs, overTheWire } from './support/enter.ts'

/** A joint pitch from start to end, over the wire: a handover, a question, and one who watches. */
async function presentTogether(url: string, client: string): Promise<string> {
  const [sales, marketing] = [await overTheWire(url, 'sales'), await overTheWire(url, 'marketing')]
  const { body: me } = await sales.get<Me>('/api/me')
  const { body: library } = await sales.get<{ decks: DeckRecord[] }>(
    `/api/decks?workspace=${me.workspaces[0]!.id}`,
  )
  const deck = library.decks.find(({ title }) => title === 'Daylark client pitch')!
  const { body: pitch } = await sales.post<PitchRecord>(`/api/decks/${deck.id}/pitches`, { client })
  const { body: opened } = await sales.post<StageOpened>(`/api/pitches/${pitch.id}/stages`, {
    reason: 'The client moved the meeting to today',
  })
  const tomas = await PresenterScreen.open(sales, opened.stageId)
  const mara = await PresenterScreen.open(marketing, opened.stageId)
  const ines = await AudienceScreen.open(opened.watchUrl!, 'Ines')
  const [first, second] = tomas.stage.slides.map(({ id }) => id)
  const [, partner] = mara.stage.presenters
  await ines.say({ kind: 'question', id: 'q1', text: 'Does it work on Sundays?' })
  await tomas.say({ kind: 'next', from: { slideId: first! } })
  await tomas.say({ kind: 'offer', to: partner!.id })
  await mara.say({ kind: 'accept' })
  await mara.say({ kind: 'next', from: { slideId: second! } })
  await mara.say({ kind: 'end' })
  await Promise.all([tomas.leave(), mara.leave()])
  return opened.stageId
}

test('a showing leaves a report for both sides, and its deck to look at and to export again', async ({
  page,
  baseURL,
}) => {
  const stageId = await presentTogether(baseURL!, 'Report Foods')

  await enterAs(page, 'marketing')
  // A pitch that was searched for is not folded away under its deck.
  await page.getByRole('searchbox').fill('Report Foods')
  await page.getByRole('button', { name: 'More for Report Foods' }).click()
  await page.getByRole('menuitem', { name: 'Showings and rehearsals' }).click()
  const showings = page.getByRole('list', { name: 'Showings and rehearsals of Report Foods' })
  await expect(showings).toContainText('watched by one')
  await showings.getByRole('link').click()

  await expect(page.getByRole('heading', { name: 'Report Foods' })).toBeVisible()
  await expect(page.getByText(/^Presented together in /)).toBeVisible()
  await page.getByRole('button', { name: 'About Mara Lindqvist' }).click()
  await expect(page.getByRole('dialog', { name: 'Mara Lindqvist' })).toContainText('Marketing')
  await page.keyboard.press('Escape')
  await expect(page.getByText('The client moved the meeting to today')).toBeVisible()
  await expect(page.getByText('Mara Lindqvist took over from Tomás Rivera')).toBeVisible()
  await expect(page.getByText(/Showed slides 2 and 3/)).toBeVisible()
  const question = page.getByRole('listitem').filter({ hasText: 'Left open' })
  await expect(question).toContainText('Does it work on Sundays?')
  // An answer for the leave-behind: begun words outlive a reload, and then it stands for both sides.
  await question.getByRole('button', { name: 'Write an answer' }).click()
  await question.getByLabel('Answer for the client').fill('On Sundays, too.')
  await page.reload()
  const field = question.getByLabel('Answer for the client')
  await expect(field).toHaveValue('On Sundays, too.')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(field).toHaveValue('On Sundays, too.')
  // What is typed while it is being saved stays to be saved.
  const typesOn = async (route: Route) => {
    await field.fill('On Sundays, too. From nine.')
    await route.continue()
  }
  await page.route('**/questions/*/answer', typesOn, { times: 1 })
  const isSaved = page.waitForResponse('**/questions/*/answer')
  await question.getByRole('button', { name: 'Save the answer' }).click()
  await isSaved
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeEnabled()
  await expect(field).toHaveValue('On Sundays, too. From nine.')
  await question.getByRole('button', { name: 'Save the answer' }).click()
  await expect(question.getByText(/^Answered in writing by /)).toBeVisible()
  await expect(question.getByText('On Sundays, too. From nine.', { exact: true })).toBeVisible()
  await expect(page.getByText('3 of 3 slides')).toBeVisible()

  await page.getByRole('link', { name: 'See the deck' }).click()
  await expect(page.getByRole('main').getByRole('region').first()).toHaveAccessibleName('Fresh, right by six')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('status')).toContainText(/^2 of \d+What we heard from you/)
  await expect(page.getByRole('region', { name: 'Notes' })).toBeVisible()

  await page.getByRole('button', { name: 'Export' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /Client copy/ }).click()
  const file = await saving
  expect(file.suggestedFilename()).toMatch(/^Report Foods – .+\.pptx$/)
  const properties = openPptx(await readFile(await file.path())).text('docProps/custom.xml')
  expect(properties).toContain(stageId)
  await page.getByRole('link', { name: 'Report' }).click()
  const short = (await page.getByText(/^State /).textContent())!.replace(/^State /, '')
  expect(properties).toContain(short.trim())
})
