import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { anotherBrowser, enterAs, signInAs } from './support/enter.ts'
import { pressEnterOn, tabTo } from './support/keyboard.ts'
import { atTheDoor, harbour, onShow } from './support/stage.ts'

test('a joint pitch from the keyboard alone, from the editor to the report', async ({ browser }) => {
  // Six screens, through a whole pitch.
  test.slow()
  const [sales, marketing] = [await anotherBrowser(browser), await anotherBrowser(browser)]
  await signInAs(sales, 'sales')
  const { editor } = await harbour(sales)
  await sales.goto(editor)
  await pressEnterOn(sales, sales.getByRole('button', { name: 'Present', exact: true }))
  await sales.keyboard.press('Enter')
  await pressEnterOn(sales, sales.getByRole('button', { name: 'Start presenting' }))
  await expect(sales.getByText('You are driving')).toBeVisible()
  await enterAs(marketing, 'marketing', editor)
  await pressEnterOn(marketing, marketing.getByRole('link', { name: 'Join the presentation' }))
  await expect(marketing.getByText('Tomás Rivera is driving')).toBeVisible()

  await sales.keyboard.press('i')
  const link = (await sales.getByText(/\/watch\//).textContent())!
  await sales.keyboard.press('Escape')
  const ines = await comeIn(browser, link, 'Ines')
  const phone = await comeIn(browser, link, '', true)
  for (const screen of [ines, phone])
    await expect(onShow(screen)).toHaveAccessibleName('Fresh food, right by six.')
  await expect(sales.getByText('2 watching')).toBeVisible()

  // The projector opens by one key, without a name, and is nobody.
  const opening = sales.waitForEvent('popup')
  await sales.keyboard.press('f')
  const projector = await opening
  await expect(onShow(projector)).toHaveAccessibleName('Fresh food, right by six.')
  await expect(projector.getByRole('button')).toHaveCount(0)
  await expect(sales.getByText('2 watching')).toBeVisible()

  // By name to the slide before the partner's turn, who is told of it with the line to open with.
  await expect(marketing.getByText(/You are on in 3 slides, about/)).toBeVisible()
  await sales.keyboard.press('g')
  await sales.keyboard.type('why now')
  await sales.keyboard.press('Enter')
  for (const screen of [ines, projector])
    await expect(onShow(screen)).toHaveAccessibleName(
      'Fresh food moves in hours. Planning still moves in weeks.',
    )
  const baton = marketing.getByRole('region', { name: 'The baton' })
  await expect(baton).toContainText(/You are next, in about 1:\d\d|You are next, in about 2:00/)
  await expect(baton).toContainText('“Let me show you a Tuesday with us.”')

  await pressEnterOn(ines, ines.getByRole('button', { name: /Questions/ }))
  await ines.keyboard.type('Does it work on Sundays?')
  await ines.keyboard.press('Enter')
  await expect(ines.getByText('The presenters have your question.')).toBeVisible()

  // The planned boundary: held out by itself, taken with one key.
  await sales.keyboard.press('ArrowRight')
  await expect(baton.getByRole('button', { name: /Take the baton/ })).toBeVisible()
  await expectAccessible(marketing)
  await marketing.keyboard.press('a')
  await expect(marketing.getByText('You are driving')).toBeVisible()

  // Keys of the one without the baton move nobody, and say why.
  await sales.keyboard.press('PageDown')
  await expect(sales.getByRole('region', { name: 'Messages' })).toContainText('Your partner is driving')
  await expect(onShow(ines)).toHaveAccessibleName('Five minutes, at six o’clock')

  const tool = (name: string) =>
    marketing.getByRole('toolbar', { name: 'Pointing' }).getByLabel(name, { exact: true })
  await marketing.keyboard.press('l')
  await expect(tool('Laser pointer')).toHaveAttribute('aria-pressed', 'true')
  await marketing.keyboard.press('p')
  await expect(tool('Laser pointer')).toHaveAttribute('aria-pressed', 'false')
  await expect(tool('Pen')).toHaveAttribute('aria-pressed', 'true')
  await marketing.keyboard.press('Escape')
  await expect(tool('Pen')).toHaveAttribute('aria-pressed', 'false')
  await marketing.keyboard.press('.')
  const late = await comeIn(browser, link, 'Late')
  for (const screen of [ines, phone, late])
    await expect(screen.getByRole('img', { name: 'The screen is blank' })).toBeVisible()
  await marketing.keyboard.press('Escape')
  for (const screen of [ines, phone, late])
    await expect(screen.getByRole('img', { name: 'The screen is blank' })).toBeHidden()

  // A question: given away, taken, answered, opened again, answered.
  const questions = marketing.getByRole('region', { name: 'Questions' })
  await marketing.keyboard.press('o')
  await pressEnterOn(marketing, questions.getByRole('button', { name: 'Give to Tomás Rivera' }))
  await expect(questions.getByText('Tomás Rivera answers')).toBeVisible()
  await pressEnterOn(marketing, questions.getByRole('button', { name: 'Take it' }))
  await expect(questions.getByText('Ines · yours')).toBeVisible()
  await pressEnterOn(marketing, questions.getByRole('button', { name: 'Answered' }))
  await pressEnterOn(marketing, questions.getByText('Answered · 1'))
  await pressEnterOn(marketing, questions.getByRole('button', { name: /^Reopen/ }))
  await pressEnterOn(marketing, questions.getByRole('button', { name: 'Answered' }))
  await expect(questions.getByText('None open.')).toBeVisible()

  // The quiet line, by one key and in words.
  const said = sales.getByRole('list', { name: 'What was said between presenters' })
  await marketing.keyboard.press('y')
  await marketing.keyboard.press('q')
  await marketing.keyboard.type('price next')
  await marketing.keyboard.press('Enter')
  await marketing.keyboard.press('Escape')
  await expect(said).toContainText('yours?')
  await expect(said).toContainText('price next')

  // The second handover, and a jump by number.
  await marketing.keyboard.press('h')
  await expect(sales.getByRole('button', { name: /Take the baton/ })).toBeVisible()
  await sales.keyboard.press('a')
  await expect(marketing.getByText('Tomás Rivera is driving')).toBeVisible()
  await sales.keyboard.type('12')
  await expect(sales.getByText('Go to 12')).toBeVisible()
  await sales.keyboard.press('Enter')
  await expect(sales.getByText('slide 12 of')).toBeVisible()

  await sales.keyboard.press('?')
  await expect(sales.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Take it back')
  await expectAccessible(sales)
  await sales.keyboard.press('Escape')

  await sales.keyboard.press('x')
  await pressEnterOn(sales, sales.getByRole('button', { name: 'End the presentation' }))
  for (const screen of [ines, phone, late, projector]) {
    await expect(screen.getByRole('heading', { name: 'Thank you for watching' })).toBeVisible()
  }
  await pressEnterOn(sales, sales.getByRole('link', { name: 'See the report' }))
  await expect(sales.getByRole('row', { name: /The planner’s morning/ })).toBeVisible()
  for (const name of [/^Ines\d/, /^Late\d/])
    await expect(sales.getByRole('listitem').filter({ hasText: name })).toContainText(/of \d+ slides/)
  await expectAccessible(sales)
  for (const page of [sales, marketing, ines, phone, late]) await page.context().close()
})

async function comeIn(browser: Browser, link: string, name: string, phone = false): Promise<Page> {
  const page = await atTheDoor(browser, link, phone)
  await tabTo(page, page.getByLabel('Your name'))
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  return page
}
