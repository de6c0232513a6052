import { expect, type Browser, type Page } from '@playwright/test'
import { setSeconds } from '#shared/docs/planDoc.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { editRoom } from '../support/editRoom.ts'
import { expectAccessible } from './support/accessible.ts'
import { slides } from './support/editor.ts'
import { overTheWire } from './support/enter.ts'
import { onShow } from './support/stage.ts'
import { translate } from './support/translator.ts'
import { test } from './support/twoOwners.ts'

/** Sets the stage from the pitch, and gives back the link that guests get. */
async function setAhead(sales: Page): Promise<string> {
  await sales.getByRole('button', { name: 'Present', exact: true }).click()
  await sales.getByRole('menuitem', { name: /Present together/ }).click()
  await sales.getByRole('button', { name: 'Invite, start later' }).click()
  await expect(sales.getByRole('region', { name: 'Set, and not started' })).toBeVisible()
  await sales.keyboard.press('i')
  const link = (await sales.getByText(/\/watch\//).textContent())!
  await expect(
    sales.getByText('Open until the presentation ends, for up to 500 people at once.'),
  ).toBeVisible()
  await sales.keyboard.press('Escape')
  return link
}

async function guest(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Watch the presentation' }).click()
  return page
}

test('invited ahead: guests wait and read when, the pair meets on stage, and the first press shows the first slide', async ({
  browser,
  sales,
  marketing,
  deck,
  pitch,
}) => {
  await sales.request.patch(`/api/pitches/${pitch.id}`, { data: { meetingOn: '2026-12-03' } })
  const link = await setAhead(sales)
  const ines = await guest(browser, link)
  await expect(ines.getByRole('heading', { name: 'Northwind' })).toBeVisible()
  await expect(ines.getByText('Presented by Mara Lindqvist and Tomás Rivera')).toBeVisible()
  await expect(ines.getByText('Thursday 3 December 2026')).toBeVisible()
  await expect(ines.getByText('It has not started yet.')).toBeVisible()
  // Light or dark as the guest's own system is, at once and without the page being opened anew.
  await expectAccessible(ines)
  await expect(sales.getByText('1 waiting')).toBeVisible()

  await marketing.goto(`/decks/${deck.id}/pitches/${pitch.id}`)
  await marketing.getByRole('link', { name: 'Go to the presentation that is set' }).click()
  await expect(marketing.getByText('Tomás Rivera has the baton and starts it.')).toBeVisible()
  await expect(ines.getByText(/^Presented by (Tomás Rivera and .+|.+ and Tomás Rivera)$/)).toBeVisible()
  await expectAccessible(sales)

  // A clicker's first press: the checks ask for a reason first.
  await sales.locator('body').press('PageDown')
  await expect(sales.getByText('Say in a few words why it starts all the same.')).toBeVisible()
  await expect(ines.getByText('It has not started yet.')).toBeVisible()
  await sales.getByLabel('Why start all the same?').fill('They asked for a first look.')
  await sales.getByRole('button', { name: 'Start presenting' }).press('PageDown')
  await expect(sales.getByText('slide 1 of')).toBeVisible()
  await expect(onShow(ines)).toHaveAccessibleName('Fresh food, right by six.')
  await expect(sales.getByText('1 watching')).toBeVisible()
  await sales.locator('body').press('PageDown')
  await expect(marketing.getByText('slide 2 of')).toBeVisible()
  await ines.context().close()
})

test('a break stops the clock and is told to the audience; a blank screen costs a slide no time, and one that is over says so on a translated page too', async ({
  browser,
  baseURL,
  sales,
  pitch,
}) => {
  const second = (await slides(sales).nth(1).getAttribute('data-slide-id'))!
  const planner = await overTheWire(baseURL!, 'sales')
  await editRoom(planner, roomName('plan', pitch.id), (doc) => setSeconds(doc, second, 2))
  const link = await setAhead(sales)
  await sales.getByLabel('Why start all the same?').fill('They asked for a first look.')
  await sales.getByRole('button', { name: 'Start presenting' }).click()
  const ines = await guest(browser, link)
  await expect(onShow(ines)).toBeVisible()
  await sales.getByRole('button', { name: 'A break: the clock stands' }).click()
  await expect(ines.getByText('A short break. It goes on in a moment.')).toBeVisible()
  await expect(onShow(ines)).toHaveAccessibleName('Fresh food, right by six.')
  const clock = sales.getByRole('timer')
  // The clock's last second before the break may still be on its way to the screen.
  const lasted = sales.getByText(/^Break \d+:\d\d/)
  await expect(lasted).not.toContainText('0:00')
  const stood = await clock.textContent()
  const already = await lasted.textContent()
  await expect(lasted).not.toHaveText(already!)
  await expect(clock).toHaveText(stood!)
  await sales.locator('body').press('ArrowRight')
  await expect(ines.getByText('A short break.')).toBeHidden()
  await expect(sales.getByText('slide 2 of')).toBeVisible()
  await sales.locator('body').press('r')
  await expect(ines.getByText('A short break. It goes on in a moment.')).toBeVisible()
  await sales.locator('body').press('r')
  await expect(ines.getByText('A short break.')).toBeHidden()

  await sales.locator('body').press('b')
  await expect(ines.getByRole('img', { name: 'The screen is blank' })).toBeVisible()
  const used = sales.getByText(/0:02 planned, /)
  const tick = async () => {
    const now = await clock.textContent()
    await expect(clock).not.toHaveText(now!)
  }
  // The slide's last second before the blank may still be on its way to the screen.
  await tick()
  const before = await used.textContent()
  for (let seconds = 0; seconds < 2; seconds += 1) await tick()
  await expect(used).toHaveText(before!)
  await sales.locator('body').press('b')
  await translate(sales, true)
  await expect(sales.getByText(/^\d+:\d\d over$/)).toBeVisible()
  await sales.locator('body').press('ArrowRight')
  await expect(sales.getByText('slide 3 of')).toBeVisible()
  await ines.context().close()
})

test('the link’s end and limit are changed while it is out; called off, a guest reads so', async ({
  browser,
  sales,
}) => {
  const link = await setAhead(sales)
  const ines = await guest(browser, link)
  await sales.keyboard.press('i')
  await sales.getByRole('button', { name: 'Change…' }).click()
  await sales.getByLabel('People at once').fill('1')
  await sales.getByRole('combobox', { name: 'It ends' }).click()
  await sales.getByRole('option', { name: 'At a date and time…' }).click()
  await sales.getByLabel('Date and time').fill('2099-01-02T14:00')
  await expectAccessible(sales)
  await sales.getByRole('button', { name: 'Save' }).click()
  await expect(sales.getByText('Open until Fri 2 Jan 2099, 14:00, for one person at a time.')).toBeVisible()
  await sales.keyboard.press('Escape')
  await expect(ines.getByText('It has not started yet.')).toBeVisible()
  await sales.locator('body').press('x')
  await sales.getByRole('button', { name: 'Call it off' }).click()
  await expect(sales.getByRole('heading', { name: 'Called off' })).toBeVisible()
  await expect(ines.getByRole('heading', { name: 'This was called off' })).toBeVisible()
  await ines.context().close()
})

test('without a line, where nothing is kept, the browser asks before the presenter’s page is loaded anew', async ({
  sales,
}) => {
  // As a page without https, or a private window.
  await sales.addInitScript(() => Object.defineProperty(window, 'caches', { value: undefined }))
  await sales.reload()
  await setAhead(sales)
  await sales.getByLabel('Why start all the same?').fill('They asked for a first look.')
  await sales.getByRole('button', { name: 'Start presenting' }).click()
  await expect(sales.getByText('slide 1 of')).toBeVisible()
  await sales.context().setOffline(true)
  await expect(sales.getByText('Do not reload this page: offline it would lose the show.')).toBeVisible()
  const asked = sales.waitForEvent('dialog')
  await sales.evaluate(() => setTimeout(() => location.reload()))
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(sales.getByText('slide 1 of')).toBeVisible()
  await sales.context().setOffline(false)
  await expect(sales.getByText('No connection.')).toBeHidden()
})

test('F5 on the presenter’s screen leaves an open projector as it is', async ({ sales }) => {
  await setAhead(sales)
  await sales.getByLabel('Why start all the same?').fill('They asked for a first look.')
  await sales.getByRole('button', { name: 'Start presenting' }).click()
  await expect(sales.getByText('slide 1 of')).toBeVisible()
  const opened = sales.waitForEvent('popup')
  await sales.locator('body').press('F5')
  const projector = await opened
  await expect(onShow(projector)).toBeVisible()
  await projector.evaluate(() => ((window as { stays?: true }).stays = true))
  await sales.bringToFront()
  await sales.locator('body').press('F5')
  await sales.locator('body').press('ArrowRight')
  await expect(sales.getByText('slide 2 of')).toBeVisible()
  await expect(onShow(projector)).not.toHaveAccessibleName('Fresh food, right by six.')
  expect(await projector.evaluate(() => (window as { stays?: true }).stays)).toBe(true)
})
