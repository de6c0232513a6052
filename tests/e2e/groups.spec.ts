import { expect } from '@playwright/test'
import { blocks, canvas, drag, frameOf, pressAt } from './support/canvas.ts'
import { slideCalled } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

test('a group is taken as one, gone into and out of, and is a line of the list, by pointer and by keyboard', async ({
  marketing,
}) => {
  await slideCalled(marketing, 'Why now').click()
  const [one, other] = [blocks(marketing).nth(-1), blocks(marketing).nth(-2)]
  const middle = async (block: typeof one) => {
    const { x, y, w, h } = await frameOf(block)
    return { x: x + w / 2, y: y + h / 2 }
  }
  const outlines = canvas(marketing).locator('[data-group]')
  await pressAt(marketing, await middle(one))
  await marketing.keyboard.down('Shift')
  await pressAt(marketing, await middle(other))
  await marketing.keyboard.up('Shift')
  await marketing.keyboard.press('Control+g')
  await expect(outlines).toHaveAttribute('data-group', 'selected')

  await marketing.getByRole('button', { name: /^Blocks/ }).click()
  const row = marketing.getByRole('treeitem', { name: 'Group of 2, group, 2 blocks' })
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  await expect(row).toHaveAttribute('aria-selected', 'true')

  // From nothing, one press takes both, and both move.
  await marketing.keyboard.press('Escape')
  const before = [await frameOf(one), await frameOf(other)]
  const from = await middle(one)
  await drag(marketing, from, { x: from.x + 40, y: from.y + 30 })
  const after = [await frameOf(one), await frameOf(other)]
  expect(after[0]!.x - before[0]!.x).toBeGreaterThan(10)
  expect(after[1]!.x - before[1]!.x).toBeCloseTo(after[0]!.x - before[0]!.x, 0)

  // In, along, and out again.
  await marketing.keyboard.press('Enter')
  await expect(outlines).toHaveAttribute('data-group', 'entered')
  await marketing.keyboard.press('ArrowRight')
  await marketing.keyboard.press('Escape')
  await expect(outlines).toHaveAttribute('data-group', 'selected')
  await marketing.keyboard.press('Control+Shift+G')
  await expect(outlines).toHaveCount(0)
  await expect(row).toHaveCount(0)
})
