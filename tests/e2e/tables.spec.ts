import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { paste } from './support/clipboards.ts'
import { selectBlock } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

const table = (page: Page) => page.locator('[data-canvas] table')

test('a table is made, filled, grown and merged by the keyboard, and each is one step back', async ({
  marketing,
}) => {
  const { keyboard } = marketing
  await selectBlock(marketing, /Why now|Fresh food moves|: Why/, 0)
  await keyboard.press('Escape')
  await marketing
    .getByRole('toolbar', { name: 'Tools' })
    .getByRole('button', { name: /^Table/ })
    .press('Enter')
  await expect(marketing.getByRole('button', { name: '3 rows, 3 columns' })).toBeVisible()
  await marketing.getByRole('button', { name: '3 rows, 3 columns' }).press('ArrowUp')
  await keyboard.press('ArrowLeft')
  await keyboard.press('Enter')
  await expect(table(marketing).getByRole('columnheader')).toHaveCount(2)
  await expect(marketing.locator('.ProseMirror')).toBeFocused()
  await keyboard.type('Seats')
  await keyboard.press('Tab')
  await keyboard.type('Price')
  await keyboard.press('Tab')
  await keyboard.type('100')
  await keyboard.press('ArrowRight')
  await keyboard.type('€ 9')
  await keyboard.press('Tab')
  await keyboard.type('500')
  await expect(table(marketing).getByRole('row')).toHaveCount(3)
  await keyboard.press('Escape')
  await keyboard.press('Shift+ArrowRight')
  await expect(marketing.getByRole('region', { name: '2 cells' })).toBeVisible()
  await marketing.getByRole('button', { name: /^Merge the cells/ }).click()
  await expect(table(marketing).getByRole('cell')).toHaveCount(3)
  await expectAccessible(marketing)
  await keyboard.press('Control+z')
  await expect(table(marketing).getByRole('cell')).toHaveCount(4)
  await keyboard.press('Control+Alt+ArrowUp')
  await expect(table(marketing).getByRole('row')).toHaveCount(4)
  await expect(table(marketing).getByRole('row').last()).toContainText('500')

  // From the chosen cell on, with the rows and columns that are missing.
  await table(marketing).getByRole('cell').last().click()
  await paste(marketing.locator('.ProseMirror'), { text: 'a\tb\nc\td', picture: true })
  await expect(table(marketing).getByRole('row')).toHaveCount(5)
  await expect(table(marketing).getByRole('row').last()).toHaveText(/cd$/)
})
