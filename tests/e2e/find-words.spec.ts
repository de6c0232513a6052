import { expect, type Page } from '@playwright/test'
import { canvas, blocks } from './support/canvas.ts'
import { saved } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

const panel = (page: Page) => page.getByRole('complementary', { name: 'Find and replace' })
const marks = (page: Page, name: string) =>
  page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()),
    name,
  )

test('words of the whole deck are found, marked on the slide, and replaced by their owners or suggested to them', async ({
  marketing,
  sales,
}) => {
  await canvas(marketing).focus()
  await marketing.keyboard.press('Control+f')
  const field = panel(marketing).getByLabel('Words to find')
  await expect(field).toBeFocused()
  await marketing.keyboard.type('daylark')
  const hits = panel(marketing).getByRole('listitem')
  await expect(panel(marketing).getByText(/^Found \d+ times\.$/)).toBeVisible()
  // Of the whole word, and not of its first letters.
  await expect(hits.filter({ hasNotText: /daylark/i })).toHaveCount(0)
  const count = await hits.count()
  await field.focus()
  await marketing.keyboard.press('Enter')
  await expect(panel(marketing).getByText(`1 of ${count}`)).toBeVisible()
  await marketing.keyboard.press('Shift+Enter')
  await expect(panel(marketing).getByText(`${count} of ${count}`)).toBeVisible()
  await hits
    .getByRole('button', { name: /^Daylark\W*marketing’s$/ })
    .first()
    .click()
  await expect.poll(() => marks(marketing, 'found-here')).toEqual(['Daylark'])

  await canvas(sales).focus()
  await sales.keyboard.press('Control+h')
  await panel(sales).getByLabel('Words to find').fill('northwind')
  await panel(sales).getByLabel('Replace with').fill('Northwind Traders')
  await panel(sales)
    .getByRole('button', { name: /^Replace all/ })
    .click()
  await expect(panel(sales).getByText(/^1 replaced\./)).toBeVisible()
  await expect(sales).toHaveTitle(/^Northwind Traders/)

  await panel(sales).getByLabel('Words to find').fill('daylark')
  await panel(sales).getByLabel('Replace with').fill('Nightlark')
  await panel(sales)
    .getByRole('button', { name: /^Suggest all/ })
    .click()
  await expect(panel(sales).getByText(/suggested to marketing/)).toBeVisible()
  await expect(marketing.getByRole('button', { name: /^Suggestions, \d+ new or waiting/ })).toBeVisible()

  await marketing.keyboard.press('Escape')
  await expect(panel(marketing)).toHaveCount(0)
  await marketing.keyboard.press('Control+h')
  await panel(marketing).getByLabel('Words to find').fill('daylark')
  await panel(marketing).getByLabel('Replace with').fill('Nightlark')
  await panel(marketing)
    .getByRole('button', { name: `Replace all ${count}` })
    .click()
  await expect(panel(marketing).getByText(`${count} replaced.`)).toBeVisible()
  await expect(blocks(marketing).filter({ hasText: 'Nightlark' }).first()).toBeVisible()
  await marketing.keyboard.press('Escape')
  await marketing.keyboard.press('Control+z')
  await expect(blocks(marketing).filter({ hasText: 'Daylark' }).first()).toBeVisible()
  await saved(marketing)
})
