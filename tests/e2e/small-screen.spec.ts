import { expect, type Locator, type Page } from '@playwright/test'
import { blocks, canvas, frameOf, onScreen } from './support/canvas.ts'
import { slideCalled, slides } from './support/editor.ts'
import { signInAs } from './support/enter.ts'
import { messages } from './support/messages.ts'
import { test } from './support/twoOwners.ts'

const phone = { width: 390, height: 844 }
/** A desktop of 1440 by 900 at 200 %. */
const zoomed = { width: 720, height: 450 }

const panels = (page: Page) => page.getByRole('toolbar', { name: 'Panels' })

const openPanel = (page: Page, name: string | RegExp) => panels(page).getByRole('button', { name }).click()

const slide = (page: Page): Locator => canvas(page).locator('section').first()

/** What stands in the editor now, and may not lie over each other. */
const parts = (page: Page): readonly Locator[] => [
  page.getByRole('banner'),
  slide(page),
  panels(page),
  page.getByRole('navigation', { name: 'Slides', exact: true }),
  page.getByRole('complementary', { name: 'Inspector' }),
  page.getByRole('region', { name: 'Notes' }),
  page.getByRole('region', { name: /^Words: / }),
  page.getByRole('toolbar', { name: 'Text' }),
  page.getByRole('toolbar', { name: 'Tools' }),
  page.getByRole('group', { name: 'Zoom' }),
]

/** Once all of it has come to rest. */
const expectNothingOverlaps = (page: Page): Promise<void> =>
  expect(async () => lookForOverlaps(page)).toPass({ timeout: 20_000 })

async function lookForOverlaps(page: Page): Promise<void> {
  const boxes = (
    await Promise.all(parts(page).map(async (part) => ((await part.count()) ? part.boundingBox() : null)))
  ).filter((box) => box !== null)
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      const beside = one.x + one.width <= other.x + 1 || other.x + other.width <= one.x + 1
      const below = one.y + one.height <= other.y + 1 || other.y + other.height <= one.y + 1
      expect(beside || below, JSON.stringify([one, other])).toBe(true)
    }
  }
  const { width } = page.viewportSize()!
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
}

for (const [name, size, least] of [
  ['a phone', phone, 370],
  ['a desktop at 200 %', zoomed, 480],
] as const) {
  test(`on ${name} the slide is as wide as it can be, and no panel lies over it`, async ({
    sales,
    marketing,
  }) => {
    for (const page of [sales, marketing]) {
      await page.setViewportSize(size)
      await expect(slides(page)).toHaveCount(0)
      await expect.poll(async () => (await slide(page).boundingBox())!.width).toBeGreaterThan(least)
      await expectNothingOverlaps(page)
      for (const panel of [/^Slides/, 'Details', 'Notes']) {
        await openPanel(page, panel)
        await expectNothingOverlaps(page)
      }
    }
    await openPanel(sales, 'Details')
  })
}

test('on a phone one goes from slide to slide or picks one in the list; the header’s buttons are behind my face; on its side the slide can be made larger', async ({
  sales,
}) => {
  await sales.setViewportSize(phone)
  const at = panels(sales).getByRole('button', { name: /^Slides/ })
  await expect(at).toHaveAccessibleName(/^Slides, 1 \/ \d+$/)
  await panels(sales).getByRole('button', { name: 'Next slide' }).click()
  await expect(at).toHaveAccessibleName(/^Slides, 2 \//)
  await at.click()
  await slides(sales).nth(3).click()
  await expect(at).toHaveAccessibleName(/^Slides, 4 \//)

  await sales.getByRole('button', { name: /\(you\): menu$/ }).click()
  await expect(sales.getByRole('menuitem', { name: 'Undo' })).toBeVisible()
  await sales.getByRole('menuitem', { name: 'Share' }).click()
  const dialog = sales.getByRole('dialog')
  await expect(dialog).toBeInViewport({ ratio: 1 })
  await sales.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await sales.setViewportSize({ width: phone.height, height: phone.width })
  const wide = async () => (await slide(sales).boundingBox())!.width
  await expect.poll(wide).toBeGreaterThan(400)
  await expectNothingOverlaps(sales)
  const before = await wide()
  await sales.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(wide).toBeGreaterThan(before)
})

test('with a finger on a phone sales fills a slot, a fact and talking points', async ({
  browser,
  sales,
  deck,
  pitch,
}) => {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await signInAs(page, 'sales')
  await page.goto(`/decks/${deck.id}/pitches/${pitch.id}`)
  await expect(slide(page)).toBeVisible()

  await openPanel(page, /^Slides/)
  await slideCalled(page, 'Why now').tap()
  await openPanel(page, /^Slides/)
  await tapBlock(page, 3)
  const words = page.getByRole('region', { name: /^Words: / })
  await expect(words).toBeVisible()
  await page.keyboard.type('Written on the way')
  await expect(slide(page)).toContainText('Written on the way')
  await expectNothingOverlaps(page)
  await words.getByRole('button', { name: 'Done' }).tap()
  await expect(words).toHaveCount(0)

  await panels(page).getByRole('button', { name: 'Details' }).tap()
  await canvas(page).tap({ position: { x: 2, y: 2 } })
  const fact = page.getByRole('textbox', { name: 'Client name' })
  await fact.fill('Northwind Traders')
  await fact.blur()
  await expect(page.getByRole('banner')).toContainText('Northwind Traders')

  await panels(page).getByRole('button', { name: 'Notes' }).tap()
  await page.getByRole('textbox', { name: /^Talking points/ }).tap()
  await page.keyboard.type('Ask about Mondays')
  await expect(
    sales
      .getByRole('region', { name: /^Talking points/ })
      .or(sales.getByText('Ask about Mondays'))
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: /^Talking points/ })).toContainText('Ask about Mondays')

  // A message leaves what stands at the foot alone.
  await page.getByRole('button', { name: /\(you\): menu$/ }).tap()
  await page.getByRole('menuitem', { name: 'Undo' }).tap()
  const message = (await messages(page)
    .getByText(/^Undone/)
    .boundingBox())!
  expect(message.y + message.height).toBeLessThanOrEqual((await panels(page).boundingBox())!.y)
  await context.close()
})

/** Touches the middle of the nth block of the open slide, from the back. */
async function tapBlock(page: Page, nth: number): Promise<void> {
  const spot = await middleOf(page, nth)
  await page.touchscreen.tap(spot.x, spot.y)
}

async function middleOf(page: Page, nth: number): Promise<{ x: number; y: number }> {
  const { x, y, w, h } = await frameOf(blocks(page).nth(nth))
  return onScreen(page, { x: x + w / 2, y: y + h / 2 })
}

/** Several fingers at once, as the browser hears them from a screen. */
async function fingers(page: Page) {
  const session = await page.context().newCDPSession(page)
  return (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: readonly { readonly x: number; readonly y: number }[],
  ) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    })
}

test('with fingers marketing selects a block, opens its words, zooms, and asks for the menu', async ({
  browser,
  deck,
}) => {
  const context = await browser.newContext({ hasTouch: true, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await signInAs(page, 'marketing')
  await page.goto(`/decks/${deck.id}`)
  await slideCalled(page, 'Why now').tap()
  await tapBlock(page, 3)
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Arrange')
  await expect(page.getByRole('toolbar', { name: 'Text' })).toHaveCount(0)
  await tapBlock(page, 3)
  await expect(page.getByRole('toolbar', { name: 'Text' })).toBeVisible()
  await page.keyboard.press('Escape')

  const touch = await fingers(page)
  const width = async () => (await slide(page).boundingBox())!.width
  const before = await width()
  const { x, y } = (await canvas(page).boundingBox())!
  const apart = (by: number) => [
    { x: x + 300 - by, y: y + 200 },
    { x: x + 300 + by, y: y + 200 },
  ]
  await touch('touchStart', apart(40))
  for (const by of [50, 60, 70, 80]) await touch('touchMove', apart(by))
  await touch('touchEnd', [])
  await expect.poll(width).toBeGreaterThan(before * 1.5)
  await touch('touchStart', apart(80))
  for (const by of [70, 60, 50, 40]) await touch('touchMove', apart(by))
  await touch('touchEnd', [])
  await expect.poll(width).toBeLessThan(before * 1.2)

  // The menu opens under a finger that stays, and is still there when it is lifted.
  await touch('touchStart', [await middleOf(page, 3)])
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible()
  await touch('touchEnd', [])
  await page.getByRole('menuitem', { name: 'Duplicate' }).tap()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.getByRole('toolbar', { name: 'Text' })).toHaveCount(0)
  await context.close()
})

test('the panels fold by hand and stay folded in this browser; on a phone the marks of hidden blocks are small, and none leaves the screen', async ({
  marketing,
}) => {
  await marketing.getByRole('button', { name: 'Fold the slides away' }).click()
  await expect(slides(marketing)).toHaveCount(0)
  await marketing.getByRole('button', { name: 'Fold the inspector away' }).click()
  await expect(marketing.getByRole('complementary', { name: 'Inspector' })).toHaveCount(0)
  await marketing.reload()
  await expect(marketing.getByRole('button', { name: 'Show the inspector' })).toBeVisible()
  await expect(slides(marketing)).toHaveCount(0)
  await marketing.getByRole('button', { name: 'Show the slides' }).click()
  await expect(slides(marketing)).not.toHaveCount(0)

  await slideCalled(marketing, 'Why now').click()
  await canvas(marketing).focus()
  await marketing.keyboard.press('Control+a')
  await marketing.keyboard.press('Control+Alt+Shift+h')
  await marketing.setViewportSize(phone)
  const marks = canvas(marketing).getByRole('img', { name: 'Hidden by marketing' })
  await expect.poll(() => marks.count()).toBeGreaterThan(6)
  await expect(canvas(marketing).getByText('Hidden by marketing')).toHaveCount(0)
  await expect(async () => {
    for (const mark of await marks.all()) {
      const { x, width, height } = (await mark.boundingBox())!
      expect(Math.max(width, height)).toBeLessThan(20)
      expect(x + width).toBeLessThanOrEqual(phone.width)
    }
  }).toPass({ timeout: 20_000 })
  await marketing.keyboard.press('Control+z')
})
