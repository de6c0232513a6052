import { expect, test, type Page } from '@playwright/test'
import type { DeckRecord } from '#shared/protocol/api.ts'
import type { StageOpened } from '#shared/protocol/stage.ts'
import { anotherBrowser } from './support/enter.ts'
import { joinAs, makePitch, signUpWithWorkspace } from './support/people.ts'

const baton = (page: Page) => page.getByRole('region', { name: 'The baton' })

test('three present: the driver chooses, whoever asked comes first, and a partner drives when the driver is gone', async ({
  browser,
}) => {
  const [ada, bo, cy] = [
    await anotherBrowser(browser),
    await anotherBrowser(browser),
    await anotherBrowser(browser),
  ]
  const { workspace } = await signUpWithWorkspace(ada, 'Ada')
  await joinAs(ada, bo, workspace, 'Bo', ['marketing'])
  await joinAs(ada, cy, workspace, 'Cy', ['sales'])
  const body = { workspaceId: workspace.id, starter: 'case-study' }
  const deck = (await (await ada.request.post('/api/decks', { data: body })).json()) as DeckRecord
  const pitch = await makePitch(ada, deck, 'Quay Street')
  const answer = await ada.request.post(`/api/pitches/${pitch.id}/stages`, {
    data: { mode: 'show', reason: 'To see three of us on stage.' },
  })
  const { stageId } = (await answer.json()) as StageOpened
  for (const page of [ada, bo, cy]) {
    await page.goto(`/present/${stageId}`)
    await expect(baton(page)).toBeVisible()
  }
  await expect(baton(ada).getByRole('listitem')).toHaveCount(3)

  // Nothing says to whom, so one key asks; the others see whom it went to.
  await ada.keyboard.press('h')
  const choice = ada.getByRole('dialog', { name: 'Hand over to' })
  await choice.getByRole('button', { name: 'Cy' }).press('Enter')
  for (const page of [bo, cy])
    await expect(baton(page).getByRole('listitem').filter({ hasText: 'Cy' })).toContainText('baton held out')
  await cy.keyboard.press('a')
  await expect(baton(bo)).toContainText('Cy is driving')

  // Whoever asked is first in line: one key, no choice.
  await bo.keyboard.press('a')
  await expect(baton(cy).getByRole('listitem').filter({ hasText: 'Bo' })).toContainText('asks for it')
  await cy.keyboard.press('h')
  await expect(baton(bo).getByRole('listitem').filter({ hasText: 'Bo' })).toContainText('baton held out')
  await bo.keyboard.press('a')
  await expect(baton(ada)).toContainText('Bo is driving')

  // The driver's browser is gone: told at once, and free after three seconds.
  await bo.context().close()
  await expect(baton(ada)).toContainText('Bo is away')
  await expect(baton(ada).getByRole('button', { name: /Drive now/ })).toBeEnabled()
  await ada.keyboard.press('t')
  await expect(baton(cy)).toContainText('Ada is driving')
  await ada.keyboard.press('ArrowRight')
  await expect(cy.getByText('slide 2 of')).toBeVisible()
  for (const page of [ada, cy]) await page.context().close()
})
