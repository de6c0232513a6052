import { expect, type Page } from '@playwright/test'
import { canvas } from './support/canvas.ts'
import { messages } from './support/messages.ts'
import { saved, selectBlock, slideCalled, slides } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

const message = (page: Page, words: string | RegExp) => messages(page).getByText(words)

test('undo of a block on another slide goes there, selects it and says what it was; redo too', async ({
  marketing,
}) => {
  await selectBlock(marketing, 'Why now', 1)
  await marketing.keyboard.press('ArrowRight')
  await saved(marketing)
  await slides(marketing).first().click()
  await canvas(marketing).focus()
  await marketing.keyboard.press('Control+z')
  await expect(slideCalled(marketing, 'Why now')).toHaveAttribute('aria-current', 'true')
  await expect(message(marketing, 'Undone on slide 3: a block moved or resized')).toBeVisible()
  await expect(marketing.getByRole('complementary', { name: 'Inspector' })).toContainText('Arrange')
  await slides(marketing).first().click()
  await marketing.keyboard.press('Control+y')
  await expect(slideCalled(marketing, 'Why now')).toHaveAttribute('aria-current', 'true')
  await expect(message(marketing, 'Redone on slide 3: a block moved or resized')).toBeVisible()
  await expect(message(marketing, /^Undone/)).toHaveCount(0)
})

test('undo of talking points unfolds the panel on their slide', async ({ sales }) => {
  const points = () => sales.getByRole('textbox', { name: /^Talking points/ })
  await slideCalled(sales, 'Why now').click()
  await points().click()
  await expect(sales.locator('.ProseMirror')).toBeFocused()
  await sales.keyboard.press('Control+End')
  await sales.keyboard.type(' Ask about waste')
  await saved(sales)
  await sales.keyboard.press('Escape')
  await sales.getByRole('button', { name: 'Fold the notes away' }).click()
  await slides(sales).first().click()
  await sales.keyboard.press('Control+z')
  await expect(slideCalled(sales, 'Why now')).toHaveAttribute('aria-current', 'true')
  await expect(points()).toBeVisible()
  await expect(points()).not.toContainText('Ask about waste')
  await expect(message(sales, 'Undone on slide 3: words in “Talking points”')).toBeVisible()
})

test('in the text under one’s hands no message covers anything, and screen readers are told', async ({
  sales,
}) => {
  await slideCalled(sales, 'Why now').click()
  await sales.getByRole('textbox', { name: /^Talking points/ }).click()
  await expect(sales.locator('.ProseMirror')).toBeFocused()
  await sales.keyboard.press('Control+End')
  await sales.keyboard.type(' Ask about waste')
  await saved(sales)
  await sales.keyboard.press('Control+z')
  await expect(sales.getByRole('status').filter({ hasText: 'Undone on slide 3: words in' })).toHaveCount(1)
  await expect(message(sales, /^Undone/)).toHaveCount(0)
})
