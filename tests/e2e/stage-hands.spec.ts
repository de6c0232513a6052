import { expect } from '@playwright/test'
import { signInAs } from './support/enter.ts'
import { pressAt } from './support/keyboard.ts'
import { comeIn, it } from './support/show.ts'
import { atTheDoor, onShow } from './support/stage.ts'

it('on a phone the audience looks back, and the page stays as wide as the phone; keys after a click on its question are the show’s', async ({
  show,
  browser,
}) => {
  const phone = await atTheDoor(browser, show.link, true)
  await phone.getByRole('button', { name: 'Watch the presentation' }).click()
  await expect(onShow(phone)).toBeVisible()
  for (const number of [2, 3]) {
    await show.sales.keyboard.press('ArrowRight')
    await expect(show.sales.getByText(`slide ${number} of`)).toBeVisible()
  }
  await expect(onShow(phone)).toHaveAccessibleName(
    'Fresh food moves in hours. Planning still moves in weeks.',
  )
  const wide = () => phone.evaluate(() => document.documentElement.scrollWidth)
  const before = await onShow(phone).boundingBox()
  await phone.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(phone.getByRole('button', { name: 'Back to live' })).toBeInViewport({ ratio: 1 })
  await expect(phone.getByRole('button', { name: /Questions/ })).toBeInViewport({ ratio: 1 })
  expect(await wide()).toBe(390)
  expect((await onShow(phone).boundingBox())?.width).toBe(before?.width)

  // Words without a blank, such as an address, are as wide as the phone too.
  await phone.getByRole('button', { name: /Questions/ }).click()
  await phone.getByLabel('Ask the presenters').fill('x'.repeat(300))
  await phone.getByRole('button', { name: 'Ask', exact: true }).click()
  const asked = phone.getByRole('listitem').filter({ hasText: 'xxx' })
  await expect(asked).toBeInViewport({ ratio: 1 })
  const inner = () => asked.evaluate((item) => [item.scrollWidth, item.parentElement!.scrollWidth])
  expect(await inner()).toEqual(
    await asked.evaluate((item) => [item.clientWidth, item.parentElement!.clientWidth]),
  )
  await phone.context().close()

  const { sales } = show
  const questions = sales.getByRole('region', { name: 'Questions' })
  await questions.getByText('xxx').click()
  await sales.keyboard.press('ArrowDown')
  await expect(sales.getByText('slide 4 of')).toBeVisible()
  await questions.getByRole('button', { name: 'Answered' }).click()
  await sales.keyboard.press('Enter')
  await expect(sales.getByText('slide 5 of')).toBeVisible()
  await questions.getByText('Answered · 1').click()
  await sales.keyboard.press('Space')
  await expect(sales.getByText('slide 6 of')).toBeVisible()
  await expect(questions.getByRole('button', { name: /^Reopen/ })).toBeVisible()
})

it('who looks around in an enlarged slide moves nobody; a swipe on the whole slide does', async ({
  show,
}) => {
  const { stage, sales, another } = show
  const context = await another({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  const phone = await context.newPage()
  await phone.goto(stage)
  const slide = phone.getByRole('region', { name: 'On show' })
  await expect(slide).toBeVisible()
  const cdp = await context.newCDPSession(phone)
  const swipe = async (): Promise<void> => {
    const points = [300, 200, 100].map((x) => [{ x, y: 160 }])
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points[0]! })
    for (const touchPoints of points.slice(1))
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints })
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 })
  await expect.poll(() => phone.evaluate(() => visualViewport?.scale)).toBe(2)
  await swipe()
  await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 })
  await expect.poll(() => phone.evaluate(() => visualViewport?.scale)).toBe(1)
  // Two swipes, of which one counts.
  await swipe()
  await expect(phone.getByText('slide 2 of')).toBeVisible()
  await expect(sales.getByText('slide 2 of')).toBeVisible()
  await context.close()
})

it('whatever was clicked or is open, the next key is the show’s; who comes late sees what the pen drew', async ({
  show,
  browser,
}) => {
  const { sales, link } = show
  const pen = sales.getByRole('toolbar', { name: 'Pointing' }).getByLabel('Pen', { exact: true })
  const blank = sales.getByText(/The audience sees a (black|white) screen/)
  const isAt = (number: number) => expect(sales.getByText(`slide ${number} of`)).toBeVisible()
  await sales.getByRole('button', { name: 'Larger notes' }).click()
  await sales.keyboard.press('Enter')
  await isAt(2)
  // A clicker while the invitation is open, and in the field of a quiet word.
  await sales.keyboard.press('i')
  await expect(sales.getByRole('dialog', { name: 'Watch along' })).toBeVisible()
  await sales.keyboard.press('PageDown')
  await isAt(3)
  await sales.keyboard.press('.')
  await expect(blank).toBeVisible()
  await sales.keyboard.press('.')
  await expect(blank).toBeHidden()
  await sales.keyboard.press('Escape')
  await sales.keyboard.press('q')
  await sales.keyboard.type('Price next.')
  await sales.keyboard.press('Enter')
  await sales.keyboard.press('PageDown')
  await isAt(4)
  await sales.keyboard.press('Escape')
  // B and W on a Russian keyboard, a clicker's blank key on a French one.
  for (const [code, written] of [
    ['KeyB', 'и'],
    ['KeyW', 'ц'],
    ['Period', ':'],
  ] as const) {
    await pressAt(sales, code, written)
    await expect(blank).toBeVisible()
    await sales.keyboard.press('Escape')
    await expect(blank).toBeHidden()
  }
  await pressAt(sales, 'KeyL', 'д')
  await expect(sales.getByLabel('Laser pointer', { exact: true })).toHaveAttribute('aria-pressed', 'true')

  await pen.click()
  await sales.keyboard.press('Space')
  await isAt(5)
  await expect(pen).toHaveAttribute('aria-pressed', 'true')
  const box = (await sales.getByRole('region', { name: 'On show' }).boundingBox())!
  await sales.mouse.move(box.x + 80, box.y + 80)
  await sales.mouse.down()
  await sales.mouse.move(box.x + 220, box.y + 160, { steps: 6 })
  await sales.mouse.up()
  const late = await comeIn(browser, link)
  await expect(late.locator('main svg polyline, main svg path').first()).toBeAttached()
  await sales.keyboard.press('Escape')
  await late.context().close()
})

it('a session that ends elsewhere takes no slide off the screen; signing in again brings the stage back', async ({
  show,
}) => {
  const { sales, stage } = show
  await sales.request.post('/api/auth/sign-out', { data: {} })
  await expect(sales.getByText('You were signed out; your screen keeps its slide.')).toBeVisible({
    timeout: 30_000,
  })
  expect(new URL(sales.url()).pathname).toBe(stage)
  await expect(sales.getByRole('region', { name: 'On show' })).toBeVisible()
  await sales.keyboard.press('ArrowRight')
  await expect(sales.getByText('slide 2 of')).toBeVisible()

  await signInAs(sales, 'sales')
  await sales.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(sales.getByText('You were signed out')).toBeHidden()
  await sales.reload()
  await expect(sales.getByText('slide 2 of')).toBeVisible()
})
