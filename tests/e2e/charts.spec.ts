import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { selectBlock } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

const chart = (page: Page) => page.locator('[data-canvas] [data-kind="chart"]')

/** As a spreadsheet puts it on the clipboard. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

test('a chart is made, written and pasted into by the keyboard, each one step back; as a slot sales fills it', async ({
  marketing,
  sales,
}) => {
  const { keyboard } = marketing
  await selectBlock(marketing, /Why now|Fresh food moves|: Why/, 0)
  await keyboard.press('Escape')
  await marketing
    .getByRole('toolbar', { name: 'Tools' })
    .getByRole('button', { name: /^Chart/ })
    .click()
  await keyboard.press('Enter')
  await expect(chart(marketing).getByRole('img', { name: /^Column chart: Series 1, Series 2/ })).toBeVisible()
  await expect(chart(marketing).locator('svg path').first()).toBeAttached()
  await keyboard.press('Enter')
  const dialog = marketing.getByRole('dialog', { name: 'Data of the chart' })
  await dialog.getByRole('textbox', { name: 'Series 1, 2023' }).focus()
  await keyboard.type('1,200')
  await keyboard.press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'Series 1, 2024' })).toBeFocused()
  await keyboard.type('about')
  await keyboard.press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'Series 1, 2024' })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await dialog.getByRole('textbox', { name: 'Series 1, 2024' }).fill('{{seats}}')
  await dialog.getByRole('textbox', { name: 'Name of category 1' }).focus()
  await paste(marketing, 'Oslo\t7\t8\t9\nBergen\t5\t\t6\n')
  await expect(dialog.getByRole('textbox', { name: 'Series 3, Oslo' })).toHaveValue('9')
  await expectAccessible(marketing)
  await keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(chart(marketing).getByRole('row', { name: /^Oslo 7 8 9/ })).toBeAttached()
  await keyboard.press('Control+z')
  await expect(chart(marketing).getByRole('row', { name: /^2023 1,200 30/ })).toBeAttached()

  const mark = chart(marketing)
    .locator('svg text')
    .filter({ hasText: /^1,500$/ })
  await expect(mark).toHaveCount(1)
  const axes = marketing.getByRole('region', { name: 'Axes' })
  await axes.getByRole('textbox', { name: 'To', exact: true }).fill('1300')
  await keyboard.press('Enter')
  await expect(mark).toHaveCount(0)
  await marketing.getByRole('button', { name: /^Undo/ }).click()
  await expect(mark).toHaveCount(1)

  await marketing.getByRole('button', { name: 'Let sales fill this' }).click()
  await selectBlock(sales, /Why now|Fresh food moves|: Why/, 0)
  // The chart lies in front of all.
  await sales.keyboard.press('Shift+Tab')
  await sales.keyboard.press('Enter')
  const numbers = sales.getByRole('dialog', { name: 'Client’s numbers' })
  await expect(numbers.getByRole('textbox', { name: 'Series 1, 2023' })).toHaveAttribute(
    'placeholder',
    '1200',
  )
  await numbers.getByRole('textbox', { name: 'Series 1, 2023' }).focus()
  await paste(sales, '\tA\tB\n2023\t640\t12,5\n')
  await expect(numbers.getByRole('textbox', { name: 'Series 2, 2023' })).toHaveValue('12,5')
  await expectAccessible(sales)
  await sales.keyboard.press('Escape')
  await expect(chart(sales).getByRole('row', { name: /^2023 640.0 12.5/ })).toBeAttached()
  await sales.keyboard.press('Control+z')
  await expect(chart(sales).getByRole('row', { name: /^2023 1,200 30/ })).toBeAttached()
})
