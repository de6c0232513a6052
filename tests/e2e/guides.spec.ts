import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { blocks, canvas, drag, frameOf } from './support/canvas.ts'
import { slideCalled } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

test('guides are pulled out of rulers, lined up with, moved and deleted by keyboard, and taken back', async ({
  marketing,
}) => {
  await slideCalled(marketing, 'Why now').click()
  await canvas(marketing).focus()
  await marketing.keyboard.press('Alt+Shift+F9')
  await marketing.keyboard.press('Shift+F9')
  const guides = canvas(marketing).getByRole('slider')
  const box = (await canvas(marketing).boundingBox())!
  const slide = (await canvas(marketing).locator('section').first().boundingBox())!
  // Out of the ruler at the left comes an upright one.
  await marketing.mouse.move(box.x + 8, slide.y + slide.height - 20)
  await marketing.mouse.down()
  await marketing.mouse.move(slide.x + slide.width / 4, slide.y + slide.height - 20, { steps: 4 })
  await marketing.mouse.up()
  await expect(guides).toHaveAccessibleName('Upright guide')
  await expectAccessible(marketing)
  await guides.focus()
  const at = async () => Number(await guides.getAttribute('aria-valuenow'))
  const first = await at()
  await marketing.keyboard.press('Shift+ArrowRight')
  await expect.poll(at).toBe(first + 10)
  await marketing.keyboard.press('Shift+F9')

  // A block that is let go beside it stands on it.
  const block = blocks(marketing).nth(1)
  const { x, y } = await frameOf(block)
  await drag(marketing, { x: x + 20, y: y + 12 }, { x: first + 10 + 20 + 1, y: y + 200 })
  await expect.poll(async () => (await frameOf(block)).x).toBe(first + 10)
  await marketing.keyboard.press('Control+z')
  await guides.focus()
  await marketing.keyboard.press('Delete')
  await expect(guides).toHaveCount(0)
  await expect(canvas(marketing)).toBeFocused()
  await marketing.keyboard.press('Control+z')
  await expect(guides).toHaveCount(1)
})
