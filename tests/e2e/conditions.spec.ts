import { expect } from '@playwright/test'
import { blocks, canvas } from './support/canvas.ts'
import { saved, seek, slideCalled } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

test('marketing shows a block and a slide for some clients only, and sales sees which fact decides', async ({
  marketing,
  sales,
}) => {
  await slideCalled(marketing, 'Why now').click()
  await blocks(marketing).filter({ hasText: 'Every day between the plan' }).first().click()
  await marketing.getByRole('button', { name: 'Show only if…' }).click()
  const dialog = marketing.getByRole('dialog', { name: 'Show this block only if…' })
  await dialog.getByLabel('Fact').click()
  await marketing.getByRole('option', { name: 'Industry' }).click()
  await dialog.getByLabel('Value').fill('Grocery')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(marketing.getByText('Only if Industry is Grocery').first()).toBeVisible()

  await canvas(marketing).focus()
  await seek(marketing, 'show the slide only if')
  await marketing.keyboard.press('Enter')
  await marketing.getByLabel('Fact').click()
  await marketing.getByRole('option', { name: 'City' }).click()
  await marketing.getByLabel('Shown if it').click()
  await marketing.getByRole('option', { name: 'is known' }).click()
  await marketing.getByRole('button', { name: 'Save' }).click()
  await saved(marketing)

  const row = sales.getByRole('option', { name: /Why now\. Not for this client because City is unknown/ })
  await row.click()
  const block = canvas(sales).locator('section [data-withheld]')
  await expect(block).toHaveCount(1)
  await expect(sales.getByText('Not for this client because Industry is unknown').first()).toBeVisible()
  await sales.getByRole('button', { name: 'Go to this fact' }).click()
  await expect(sales.getByRole('textbox', { name: 'City' })).toBeFocused()
  await sales.keyboard.type('Rome')
  await sales.keyboard.press('Enter')
  await expect(row).toHaveCount(0)
  await sales.getByRole('textbox', { name: 'Industry' }).fill('grócery')
  await sales.keyboard.press('Enter')
  await expect(block).toHaveCount(0)
})
