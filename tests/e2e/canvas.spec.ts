import { expect, type Page } from '@playwright/test'
import { blocks, canvas, drag, frameOf, onScreen, pressAt } from './support/canvas.ts'
import { saved, selectBlock } from './support/editor.ts'
import { messages } from './support/messages.ts'
import { test } from './support/twoOwners.ts'

/** "Why now": its headline, and an empty place below it. */
const slide = /Why now|Fresh food moves|: Why/
const headline = { nth: 1, spot: { x: 200, y: 250 } }
const empty = { x: 700, y: 600 }

async function openWhyNow(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await selectBlock(page, slide, 0)
    await expect(blocks(page).nth(headline.nth)).toContainText('moves in hours')
  }
}

test('colleagues see a selection with its name and a drag while it lasts; it is one step, undo takes it back, Escape gives it up', async ({
  marketing,
  sales,
}) => {
  await openWhyNow(marketing, sales)
  const [mine, theirs] = [blocks(marketing).nth(headline.nth), blocks(sales).nth(headline.nth)]
  const before = await frameOf(mine)
  await pressAt(marketing, headline.spot)
  await expect(canvas(sales).getByText('Mara Lindqvist')).toBeVisible()
  await marketing.keyboard.press('Escape')
  await expect(canvas(sales).getByText('Mara Lindqvist')).toBeHidden()

  await drag(marketing, headline.spot, { x: 233, y: 287 }, async () => {
    await expect.poll(async () => (await frameOf(mine)).x).not.toBe(before.x)
    await expect(async () => expect(await frameOf(theirs)).toEqual(await frameOf(mine))).toPass()
    await expect(marketing.getByRole('button', { name: 'Undo' })).toBeDisabled()
  })
  await expect(marketing.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled()
  const after = await frameOf(mine)
  expect(after.y).not.toBe(before.y)
  await expect.poll(() => frameOf(theirs)).toEqual(after)
  await marketing.keyboard.press('Control+z')
  await expect.poll(() => frameOf(mine)).toEqual(before)
  await expect.poll(() => frameOf(theirs)).toEqual(before)

  await drag(marketing, headline.spot, { x: 300, y: 300 }, async () => {
    await expect.poll(() => frameOf(theirs)).not.toEqual(before)
    await marketing.keyboard.press('Escape')
  })
  await expect.poll(() => frameOf(mine)).toEqual(before)
  await expect.poll(() => frameOf(theirs)).toEqual(before)
})

test('the keyboard alone selects, moves, duplicates, stacks and deletes; Tab leads through the blocks and out', async ({
  marketing,
}) => {
  await selectBlock(marketing, slide, headline.nth + 1)
  const mine = blocks(marketing).nth(headline.nth)
  const { x, y } = await frameOf(mine)
  await marketing.keyboard.press('ArrowRight')
  await marketing.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => frameOf(mine)).toMatchObject({ x: x + 1, y: y + 10 })
  const count = await blocks(marketing).count()
  await marketing.keyboard.press('Control+d')
  await expect(blocks(marketing)).toHaveCount(count + 1)
  await expect(blocks(marketing).last()).toContainText('moves in hours')
  await marketing.keyboard.press('Control+Shift+BracketLeft')
  await expect(blocks(marketing).first()).toContainText('moves in hours')
  await marketing.keyboard.press('Delete')
  await expect(blocks(marketing)).toHaveCount(count)
  await saved(marketing)
  for (let at = 0; at < count; at += 1) await marketing.keyboard.press('Tab')
  await expect(canvas(marketing)).toBeFocused()
  await marketing.keyboard.press('Tab')
  await expect(canvas(marketing)).not.toBeFocused()
})

test('what is marketing’s answers sales with its owner, to pointer and keys alike', async ({ sales }) => {
  await openWhyNow(sales)
  const theirs = blocks(sales).nth(headline.nth)
  const [before, count] = [await frameOf(theirs), await blocks(sales).count()]
  await drag(sales, headline.spot, { x: 300, y: 300 })
  await pressAt(sales, headline.spot)
  await sales.keyboard.press('ArrowRight')
  await expect(
    messages(sales)
      .getByText(/Marketing keeps this/)
      .first(),
  ).toBeVisible()
  await sales.keyboard.press('Delete')
  await sales.keyboard.press('Control+d')
  await sales.keyboard.press('t')
  await pressAt(sales, empty)
  expect(await frameOf(theirs)).toEqual(before)
  await expect(blocks(sales)).toHaveCount(count)
  await expect(sales.locator('[data-handle]')).toHaveCount(0)
  await saved(sales)
  const { x, y } = await onScreen(sales, headline.spot)
  await sales.mouse.click(x, y, { button: 'right' })
  await sales.getByRole('menuitem', { name: 'Suggest a change' }).click()
  await expect(sales.getByRole('dialog', { name: 'Suggest a change' })).toBeVisible()
})

test('the text tool writes at once, by pointer or by its keys, and leaves nothing behind when nothing was written', async ({
  marketing,
  sales,
}) => {
  await openWhyNow(marketing, sales)
  const count = await blocks(marketing).count()
  await canvas(marketing).focus()
  await marketing.keyboard.press('t')
  await pressAt(marketing, empty)
  await marketing.keyboard.type('Made just now')
  await expect(blocks(sales).last()).toContainText('Made just now')
  await marketing.keyboard.press('Escape')
  await marketing.keyboard.press('Escape')
  await marketing.keyboard.press('t')
  await pressAt(marketing, { x: 600, y: 630 })
  await expect(blocks(marketing)).toHaveCount(count + 2)
  await marketing.keyboard.press('Escape')
  await expect(blocks(marketing)).toHaveCount(count + 1)

  await canvas(marketing).focus()
  await marketing.keyboard.press('t')
  await marketing.keyboard.press('Enter')
  await marketing.keyboard.type('Placed by a key')
  const placed = blocks(sales).last()
  await expect(placed).toContainText('Placed by a key')
  await expect.poll(() => frameOf(placed)).toMatchObject({ x: 440, w: 400 })
})

test('blocks are pasted on another slide, words from elsewhere become a text, pictures an image', async ({
  marketing,
}) => {
  await selectBlock(marketing, slide, headline.nth + 1)
  await marketing.keyboard.press('Control+c')
  await marketing.keyboard.press('PageDown')
  await expect(blocks(marketing).nth(headline.nth)).not.toContainText('moves in hours')
  await canvas(marketing).focus()
  await marketing.keyboard.press('Control+v')
  await expect(blocks(marketing).last()).toContainText('moves in hours')
  await pasteInto(marketing, { text: 'Words from elsewhere' })
  await expect(blocks(marketing).last()).toContainText('Words from elsewhere')
  await pasteInto(marketing, { picture: true })
  await expect(blocks(marketing).last().locator('img')).toHaveAttribute('src', /\/pictures\/[0-9a-f]{64}/)
  await saved(marketing)
})

test('a box too small for its words says by how much, and none of them scroll the slide in its frame', async ({
  marketing,
  sales,
}) => {
  await openWhyNow(marketing, sales)
  await canvas(marketing).focus()
  await marketing.keyboard.press('t')
  await pressAt(marketing, { x: 700, y: 660 })
  for (const line of ['one', 'two', 'three', 'four']) {
    await marketing.keyboard.type(line)
    await marketing.keyboard.press('Enter')
  }
  await expect(blocks(sales).last()).toContainText('four')
  for (const page of [marketing, sales]) {
    const section = canvas(page).locator('section').first()
    const scrolled = await section.evaluate((slide) => {
      slide.querySelector('[data-block]:last-of-type p:last-of-type')?.scrollIntoView()
      slide.scrollTop = 40
      return slide.scrollTop
    })
    expect(scrolled).toBe(0)
  }

  await marketing.keyboard.press('Escape')
  await selectBlock(marketing, slide, headline.nth + 1)
  const grip = (await marketing.locator('[data-handle="s"]').boundingBox())!
  const up = await onScreen(marketing, { x: 0, y: 200 })
  await marketing.mouse.move(grip.x + 4, grip.y + 4)
  await marketing.mouse.down()
  await marketing.mouse.move(grip.x + 4, up.y, { steps: 5 })
  await marketing.mouse.up()
  // The text that was written below the edge says the same of itself.
  await expect(canvas(marketing).getByText(/\d lines too long/)).toHaveCount(2)
})

test('a block that a colleague deletes is let go of, even in the middle of a word', async ({
  marketing,
  sales,
}) => {
  await openWhyNow(marketing, sales)
  const slot = blocks(sales).nth(3)
  await slot.click()
  await sales.keyboard.type('In the middle of')
  await expect(sales.getByRole('toolbar', { name: 'Text' })).toBeVisible()
  await saved(sales)
  await selectBlock(marketing, slide, 4)
  await marketing.keyboard.press('Delete')
  await marketing.getByRole('button', { name: 'Delete this block' }).click()
  await expect(sales.getByRole('toolbar', { name: 'Text' })).toBeHidden()
  await expect(canvas(sales)).toBeFocused()
  await expect(sales.getByRole('button', { name: '1 text waits for a place' })).toBeVisible()
})

/** What another program left on the clipboard. */
async function pasteInto(page: Page, clip: { text?: string; picture?: true }): Promise<void> {
  await canvas(page).evaluate(async (element, { text, picture }) => {
    const clipboardData = new DataTransfer()
    if (text) clipboardData.setData('text/plain', text)
    if (picture) {
      const drawing = new OffscreenCanvas(120, 80)
      drawing.getContext('2d')!.fillRect(10, 10, 60, 40)
      const blob = await drawing.convertToBlob()
      clipboardData.items.add(new File([blob], 'chart.png', { type: 'image/png' }))
    }
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, clip)
}
