import { expect, type Locator } from '@playwright/test'
import { blocks, canvas, drag, frameOf, onScreen } from './support/canvas.ts'
import { paste } from './support/clipboards.ts'
import { saved, selectBlock } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

const wide =
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="400"><circle cx="400" cy="200" r="90"/></svg>'
const file = { name: 'logo.svg', type: 'image/svg+xml', content: wide }

const lying = (block: Locator) => block.locator('img').getAttribute('style')
const handle = (grips: Locator, name: string) => grips.locator(`[data-handle="${name}"]`)

test('a double click shows all of a picture; its frame is pulled, the picture is moved, Undo takes one drag back', async ({
  marketing,
}) => {
  await selectBlock(marketing, /^Slide 2:/, 0)
  const count = await blocks(marketing).count()
  await paste(canvas(marketing), { file })
  await expect(blocks(marketing)).toHaveCount(count + 1)
  const picture = blocks(marketing).last()
  await expect.poll(() => frameOf(picture)).toMatchObject({ w: 640, h: 320 })
  const { x, y, w, h } = await frameOf(picture)
  const middle = await onScreen(marketing, { x: x + w / 2, y: y + h / 2 })
  await marketing.mouse.dblclick(middle.x, middle.y)
  await expect(handle(canvas(marketing), 'frame se')).toBeVisible()
  await expect(marketing.getByText(/Cropping .* It shows 0 % to 100 % across/)).toBeAttached()

  await drag(marketing, { x: x + w, y: y + h / 2 }, { x: x + w - 240, y: y + h / 2 })
  await expect.poll(() => frameOf(picture)).toEqual({ x, y, w: 400, h: 320 })
  await expect(picture.locator('img')).toHaveCSS('width', '640px')
  const cropped = await lying(picture)
  await drag(marketing, { x: x + 100, y: y + 100 }, { x: x + 20, y: y + 160 })
  await expect(picture.locator('img')).toHaveCSS('left', '-80px')
  await marketing.keyboard.press('Shift+ArrowLeft')
  await expect(picture.locator('img')).toHaveCSS('left', '-90px')
  await marketing.keyboard.press('Control+z')
  await marketing.keyboard.press('Control+z')
  await expect.poll(() => lying(picture)).toBe(cropped)
  expect(await frameOf(picture)).toEqual({ x, y, w: 400, h: 320 })
  await marketing.keyboard.press('Escape')
  await expect(handle(canvas(marketing), 'frame se')).toBeHidden()
  await expect(handle(canvas(marketing), 'se')).toBeVisible()

  const inspector = marketing.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'Change the shape' }).click()
  const shapes = marketing.getByRole('dialog', { name: 'Shapes' })
  await expect(shapes.getByRole('button', { name: 'Cube' })).toHaveCount(0)
  await shapes.getByRole('button', { name: 'Ellipse', exact: true }).click()
  const mask = picture.locator('div:has(> img)')
  await expect(mask).toHaveCSS('clip-path', /^path/)
  await inspector.getByRole('button', { name: 'Reset the picture' }).click()
  await expect.poll(() => frameOf(picture)).toEqual({ x, y, w, h })
  await expect(mask).toHaveCSS('clip-path', 'none')
  await saved(marketing)
})

test('sales crops its own picture in marketing’s frame, by the keyboard, and the frame stays', async ({
  sales,
}) => {
  await selectBlock(sales, /^Slide 1:/, 7)
  const block = blocks(sales).nth(6)
  const frame = await frameOf(block)
  await paste(canvas(sales), { file })
  const inspector = sales.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('button', { name: 'Replace the picture' })).toBeVisible()
  await canvas(sales).focus()
  await sales.keyboard.press('Enter')
  await expect(handle(canvas(sales), 'picture se')).toBeVisible()
  await expect(handle(canvas(sales), 'frame se')).toHaveCount(0)
  await sales.keyboard.press('+')
  await sales.keyboard.press('ArrowLeft')
  await expect(inspector.getByLabel('Size of the picture in its frame')).toHaveValue('105 %')
  await inspector.getByRole('button', { name: 'Done cropping' }).click()
  await expect(handle(canvas(sales), 'picture se')).toHaveCount(0)
  expect(await frameOf(block)).toEqual(frame)
  await saved(sales)
})
