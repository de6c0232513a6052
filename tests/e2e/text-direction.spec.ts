import { expect, type Page } from '@playwright/test'
import { blocks, canvas } from './support/canvas.ts'
import { paste } from './support/clipboards.ts'
import { saved, selectBlock } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

const slide = /Why now|Fresh food moves|: Why/
const written = (page: Page) => page.locator('.ProseMirror')

/** Pastes words as a block of their own and returns where the partner sees it. */
async function pasted(marketing: Page, sales: Page, html: string) {
  await selectBlock(marketing, slide, 0)
  await paste(canvas(marketing), { html, text: 'x' })
  await selectBlock(sales, slide, 0)
  return { mine: blocks(marketing).last().locator('p'), theirs: blocks(sales).last().locator('p') }
}

test('a paragraph goes the way it is told, for both, and an undo gives it back to its first letter', async ({
  marketing,
  sales,
}) => {
  const { theirs } = await pasted(marketing, sales, '<p>Daylark מגיעה לכל סניף</p><p>Second</p>')
  await expect(theirs.first()).toHaveAttribute('dir', 'auto')
  await expect(theirs.first()).toHaveAttribute('lang', 'he-IL')
  await marketing.keyboard.press('Enter')
  await expect(written(marketing).locator('p').first()).toHaveAttribute('lang', 'he-IL')
  await written(marketing).locator('p').first().click()
  await marketing.keyboard.press('Control+Shift+X')
  await expect(theirs.first()).toHaveAttribute('dir', 'rtl')
  await expect(theirs.last()).toHaveAttribute('dir', 'auto')
  await expect(written(marketing).locator('p').first()).toHaveCSS('direction', 'rtl')
  await saved(marketing)
  await marketing.keyboard.press('Control+z')
  await expect(theirs.first()).toHaveAttribute('dir', 'auto')

  const tools = marketing.getByRole('toolbar', { name: 'Text' })
  await tools.getByRole('button', { name: 'Alignment and direction' }).click()
  await marketing.getByRole('menuitemcheckbox', { name: 'Right to left' }).click()
  await expect(theirs.first()).toHaveAttribute('dir', 'rtl')
})

test('other programs’ directions arrive where the words alone would not say so, and leave again', async ({
  marketing,
  sales,
}) => {
  const { mine } = await pasted(
    marketing,
    sales,
    `<div dir="rtl"><p>Daylark מגיעה</p><ul><li>Three stores</li></ul></div><p dir="ltr">Plain</p><p dir="rtl">שלום</p>`,
  )
  const directions = () => mine.evaluateAll((all) => all.map((one) => one.getAttribute('dir')))
  await expect.poll(directions).toEqual(['rtl', 'rtl', 'auto', 'auto'])
  await marketing.keyboard.press('Enter')
  await marketing.keyboard.press('Control+a')
  const html = await written(marketing).evaluate((words) => {
    const data = new DataTransfer()
    words.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
    return data.getData('text/html')
  })
  const left = new RegExp(
    [
      '<p dir="rtl"[^>]*>Daylark',
      '<li dir="rtl"><p dir="rtl"',
      '<p dir="auto"[^>]*>Plain',
      '<p dir="rtl" data-dir="auto"[^>]*>שלום',
    ].join('.*'),
  )
  expect(html).toMatch(left)
  // Back here it is as it was.
  await marketing.keyboard.press('Delete')
  await paste(written(marketing), { html, text: '' })
  await expect.poll(directions).toEqual(['rtl', 'rtl', 'auto', 'auto'])
})
