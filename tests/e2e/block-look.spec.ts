import { expect } from '@playwright/test'
import { blocks, canvas, drag, frameOf } from './support/canvas.ts'
import { drop } from './support/clipboards.ts'
import { saved, seek, selectBlock, slideCalled } from './support/editor.ts'
import { messages } from './support/messages.ts'
import { test } from './support/twoOwners.ts'

test('Ctrl+Alt+C and Ctrl+Alt+V give the look of one block to another, as one step', async ({
  marketing,
  sales,
}) => {
  await selectBlock(marketing, 'Why now', 2)
  const italic = marketing
    .getByRole('group', { name: 'Weight and slant' })
    .getByRole('button', { name: 'Italic' })
  await italic.click()
  await expect(italic).toHaveAttribute('aria-pressed', 'true')
  await marketing.keyboard.press('Control+Alt+c')
  await expect(messages(marketing).getByText(/^Look copied\./)).toBeVisible()
  await selectBlock(marketing, 'Why now', 4)
  await expect(italic).toHaveAttribute('aria-pressed', 'false')
  await marketing.keyboard.press('Control+Alt+v')
  await expect(italic).toHaveAttribute('aria-pressed', 'true')
  await marketing.keyboard.press('Control+z')
  await expect(italic).toHaveAttribute('aria-pressed', 'false')
  await seek(marketing, 'Paste the look')
  await marketing.keyboard.press('Enter')
  await expect(italic).toHaveAttribute('aria-pressed', 'true')
  await marketing.keyboard.press('Escape')
  await marketing.keyboard.press('?')
  const help = marketing.getByRole('dialog')
  await expect(help.getByText('Copy the look')).toBeVisible()
  await marketing.keyboard.press('Escape')
  // The design is marketing's: whoever else tries is told so.
  await selectBlock(sales, 'Why now', 2)
  await sales.keyboard.press('Control+Alt+v')
  await expect(messages(sales).getByText(/Marketing/)).toBeVisible()
})

test('the inspector begins at its top for another block', async ({ marketing }) => {
  await selectBlock(marketing, 'Why now', 2)
  const inspector = marketing.getByRole('complementary', { name: 'Inspector' })
  // What there is to say of this block comes behind the slide, and begins at its top as well.
  await expect(inspector.getByRole('textbox', { name: 'Left edge' })).toBeVisible()
  await expect(async () => {
    await inspector.evaluate((panel) => panel.scrollTo({ top: 200 }))
    expect(await inspector.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0)
  }).toPass()
  await canvas(marketing).focus()
  await marketing.keyboard.press('Tab')
  await expect.poll(() => inspector.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
})

test('a corner keeps a picture’s proportions, and Shift frees them', async ({ marketing }) => {
  await slideCalled(marketing, 'Why now').click()
  const count = await blocks(marketing).count()
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="9" height="9"/></svg>'
  await drop(canvas(marketing), { file: { name: 'logo.svg', type: 'image/svg+xml', content: svg } })
  await expect(blocks(marketing)).toHaveCount(count + 1)
  await saved(marketing)
  const picture = blocks(marketing).last()
  const before = await frameOf(picture)
  const corner = { x: before.x + before.w, y: before.y + before.h }
  await drag(marketing, corner, { x: corner.x - 100, y: corner.y - 10 })
  await expect.poll(async () => (await frameOf(picture)).w).toBeLessThan(before.w - 50)
  const kept = await frameOf(picture)
  expect(kept.w / kept.h).toBeCloseTo(before.w / before.h, 1)
  const next = { x: kept.x + kept.w, y: kept.y + kept.h }
  await marketing.keyboard.down('Shift')
  await drag(marketing, next, { x: next.x - 100, y: next.y })
  await marketing.keyboard.up('Shift')
  await expect.poll(async () => (await frameOf(picture)).w).toBeLessThan(kept.w - 50)
  expect((await frameOf(picture)).h).toBeCloseTo(kept.h, 0)
})

test('a file let go beside the slide is placed or answered, and the page stays', async ({
  marketing,
  sales,
}) => {
  await slideCalled(marketing, 'Why now').click()
  const count = await blocks(marketing).count()
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9"/></svg>'
  const file = { name: 'logo.svg', type: 'image/svg+xml', content: svg }
  await drop(marketing.getByRole('banner'), { file })
  await expect(blocks(marketing)).toHaveCount(count + 1)
  await drop(marketing.getByRole('banner'), {
    file: { name: 'notes.zip', type: 'application/zip', content: 'PK' },
  })
  await expect(messages(marketing).getByText(/^notes\.zip: /)).toBeVisible()
  await sales.getByRole('link', { name: 'All decks' }).click()
  await expect(sales.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await drop(sales.getByRole('banner'), { file })
  // Sales brings files that come back; what is none ends in its sentence.
  await expect(sales.getByText(/^This is not a PowerPoint file/)).toBeVisible()
  await sales.getByRole('link', { name: 'People' }).click()
  await expect(sales.getByRole('heading', { name: 'People' })).toBeVisible()
  await drop(sales.getByRole('banner'), { file })
  await expect(messages(sales).getByText(/^Files have no place here\./)).toBeVisible()
})
