import { expect } from '@playwright/test'
import { slides } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

test('a slide follows its layout: what is put there shows on it for everybody, and what it says itself is told', async ({
  marketing,
  sales,
  deck,
}) => {
  await marketing.getByRole('button', { name: 'Add slide' }).click()
  await marketing.getByRole('list', { name: 'Layouts' }).getByRole('button', { name: 'Content' }).click()
  await expect(slides(sales)).toHaveCount(deck.slideCount + 1)
  await slides(sales).nth(1).click()
  await marketing.getByText('Say the point in one sentence').dblclick()
  await marketing.keyboard.type('Mine')
  await marketing.keyboard.press('Escape')
  await marketing.keyboard.press('ArrowDown')
  const inspector = marketing.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByText('It differs from the layout in place and size.')).toBeVisible()
  await inspector.getByRole('button', { name: 'Follow the layout again' }).click()
  await expect(inspector.getByText('Place and look follow the layout.')).toBeVisible()

  await marketing.keyboard.press('Escape')
  await inspector.getByRole('button', { name: 'Edit layout', exact: true }).click()
  await marketing.getByRole('button', { name: 'Footer' }).click()
  await marketing.getByRole('navigation', { name: 'Layouts' }).getByRole('button', { name: 'Done' }).click()

  const canvas = sales.locator('[data-canvas]')
  await expect(canvas.getByText('Mine')).toBeVisible()
  await canvas.getByText('Footer').click()
  await expect(
    sales.getByText('Text: Footer is part of the layout “Content”.', { exact: true }),
  ).toBeVisible()
})
