import { expect, type Locator } from '@playwright/test'
import { blocks, drag, frameOf, onScreen } from './support/canvas.ts'
import { saved, slideCalled } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

const outline = (block: Locator) => block.locator('svg path').first().getAttribute('d')

test('a shape is found by name, drawn, pulled by its yellow handle and made another with the same words', async ({
  marketing,
}) => {
  await slideCalled(marketing, 'Why now').click()
  const count = await blocks(marketing).count()
  await marketing.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Shape' }).click()
  await marketing.keyboard.type('chevron')
  await marketing.keyboard.press('Enter')
  await drag(marketing, { x: 700, y: 500 }, { x: 1000, y: 600 })
  await expect(blocks(marketing)).toHaveCount(count + 1)
  const shape = blocks(marketing).last()
  const { x, y, w } = await frameOf(shape)
  const drawn = await outline(shape)

  await drag(marketing, { x: x + w - 50, y }, { x: x + w - 80, y })
  const inspector = marketing.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByLabel('Tip')).toHaveValue('80 %')
  await expect.poll(() => outline(shape)).not.toBe(drawn)
  const pulled = await outline(shape)
  expect(await frameOf(shape)).toEqual({ x, y, w, h: 100 })
  await marketing.keyboard.press('Control+z')
  await expect.poll(() => outline(shape)).toBe(drawn)
  await marketing.keyboard.press('Control+Shift+z')
  await expect.poll(() => outline(shape)).toBe(pulled)

  const middle = await onScreen(marketing, { x: x + w / 2, y: y + 50 })
  await marketing.mouse.dblclick(middle.x, middle.y)
  await marketing.keyboard.type('Onwards')
  await marketing.keyboard.press('Escape')
  await inspector.getByRole('button', { name: 'Change the shape' }).click()
  await marketing
    .getByRole('dialog', { name: 'Shapes' })
    .getByRole('button', { name: 'Gear with 6 teeth' })
    .click()
  // What draws it comes to the page once there is one.
  await expect.poll(() => outline(shape)).not.toBe(pulled)
  await expect(shape).toHaveText('Onwards')
  expect(await frameOf(shape)).toEqual({ x, y, w, h: 100 })
  await saved(marketing)
})

test('a line drawn from one block’s side to another’s follows when a block moves, and Undo takes both back', async ({
  marketing,
}) => {
  await slideCalled(marketing, 'Why now').click()
  const count = await blocks(marketing).count()
  const tools = marketing.getByRole('toolbar', { name: 'Tools' })
  for (const x of [300, 800]) {
    await tools.getByRole('button', { name: 'Shape' }).click()
    await marketing.keyboard.type('ellipse')
    await marketing.keyboard.press('Enter')
    await drag(marketing, { x, y: 560 }, { x: x + 100, y: 640 })
  }
  await expect(blocks(marketing)).toHaveCount(count + 2)
  const [first, second] = [blocks(marketing).nth(count), blocks(marketing).nth(count + 1)]
  const [a, b] = [await frameOf(first), await frameOf(second)]
  await marketing.keyboard.press('Escape')
  await tools.getByRole('button', { name: 'Line' }).click()
  await drag(marketing, { x: a.x + a.w + 5, y: a.y + a.h / 2 + 4 }, { x: b.x - 6, y: b.y + b.h / 2 + 3 })
  const line = blocks(marketing).last()
  await expect(line).toHaveAttribute('data-kind', 'line')
  await expect.poll(async () => (await frameOf(line)).w).toBeCloseTo(b.x - a.x - a.w, 0)
  const inspector = marketing.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('combobox', { name: 'Way' }).click()
  await marketing.getByRole('option', { name: 'Elbow' }).click()
  await drag(marketing, { x: b.x + 50, y: b.y + 40 }, { x: b.x + 150, y: b.y - 60 })
  await expect.poll(async () => (await frameOf(second)).x).toBeGreaterThan(b.x + 50)
  const moved = await frameOf(second)
  const reach = Math.hypot(moved.x - a.x - a.w, moved.y - a.y)
  await expect.poll(async () => (await frameOf(line)).w).toBeCloseTo(reach, 0)
  await marketing.keyboard.press('Control+z')
  await expect.poll(async () => (await frameOf(line)).w).toBeCloseTo(b.x - a.x - a.w, 0)
  await saved(marketing)
})

test('an icon is found by what it stands for, put on the slide and changed for another', async ({
  marketing,
}) => {
  await slideCalled(marketing, 'Why now').click()
  const count = await blocks(marketing).count()
  await marketing
    .getByRole('toolbar', { name: 'Tools' })
    .getByRole('button', { name: 'Insert an icon…' })
    .click()
  await marketing.getByRole('dialog', { name: 'Insert an icon' }).getByLabel('Find an icon').fill('trophy')
  await marketing.keyboard.press('Enter')
  await expect(blocks(marketing)).toHaveCount(count + 1)
  const icon = blocks(marketing).last()
  const trophy = await outline(icon)
  const inspector = marketing.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'Change the icon' }).click()
  const dialog = marketing.getByRole('dialog', { name: 'Change the icon' })
  await dialog.getByLabel('Find an icon').fill('leaf')
  await dialog.getByRole('button', { name: 'leaf', exact: true }).click()
  await expect.poll(() => outline(icon)).not.toBe(trophy)
  await marketing.keyboard.press('Control+z')
  await expect.poll(() => outline(icon)).toBe(trophy)
  await saved(marketing)
})
