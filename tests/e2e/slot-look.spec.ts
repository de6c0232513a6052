import { expect } from '@playwright/test'
import { blocks, canvas } from './support/canvas.ts'
import { paste } from './support/clipboards.ts'
import { saved, selectBlock } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

/** "Why now" and the slot on it. */
const whyNow = /Why now|Fresh food moves|: Why/
const slot = { nth: 3, key: 4 }

test('in a slot sales has the tools that marketing granted, and more of them only when it grants more', async ({
  marketing,
  sales,
}) => {
  const tools = sales.getByRole('toolbar', { name: 'Text' })
  await selectBlock(sales, whyNow, 0)
  const words = blocks(sales).nth(slot.nth)
  await words.click()
  await expect(tools.getByRole('button', { name: 'Bold' })).toBeVisible()
  await expect(tools.getByRole('button', { name: 'Bullets' })).toBeVisible()
  for (const name of ['Underline', 'Text colour', 'Highlight', 'Alignment', 'Spacing and indents'])
    await expect(tools.getByRole('button', { name })).toHaveCount(0)
  await expect(tools.getByRole('combobox', { name: 'Font' })).toHaveCount(0)
  await sales.keyboard.type('Plain words')
  await sales.keyboard.press('Control+a')
  await sales.keyboard.press('Control+u')
  await sales.keyboard.press('Control+b')
  await expect(canvas(sales).locator('.ProseMirror strong')).toHaveText('Plain words')
  await expect(canvas(sales).locator('.ProseMirror u')).toHaveCount(0)
  await sales.keyboard.press('Escape')
  await saved(sales)

  await selectBlock(marketing, whyNow, slot.key)
  await marketing.getByRole('checkbox', { name: 'Colours and highlight' }).click()
  await saved(marketing)
  await words.click()
  await expect(tools.getByRole('button', { name: 'Text colour' })).toBeVisible()
  await expect(tools.getByRole('button', { name: 'Alignment' })).toHaveCount(0)
})

test('in a slot without lists and links a dash and an address stay as they were written', async ({
  marketing,
  sales,
}) => {
  await selectBlock(marketing, whyNow, slot.key)
  for (const name of ['Lists', 'Links']) await marketing.getByRole('checkbox', { name }).click()
  await saved(marketing)
  await selectBlock(sales, whyNow, 0)
  const words = blocks(sales).nth(slot.nth)
  await words.click()
  const written = canvas(sales).locator('.ProseMirror')
  await expect(written).toBeFocused()
  await sales.keyboard.type('- one ')
  await sales.keyboard.type('two')
  await sales.keyboard.press('Control+Shift+ArrowLeft')
  await paste(written, { text: 'https://example.com/a' })
  await sales.keyboard.press('Control+a')
  await sales.keyboard.press('Control+Shift+H')
  await sales.keyboard.press('Escape')
  await saved(sales)
  await expect(words).toHaveText('- one https://example.com/a')
  await expect(words.locator('[data-marker], a, mark')).toHaveCount(0)
})
