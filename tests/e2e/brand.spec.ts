import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { saved } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

const file = (weight: number) => `node_modules/@fontsource/caladea/files/caladea-latin-${weight}-normal.woff2`

/** The fonts of the workspace's own that are here and drawn with. */
const loaded = (page: Page) =>
  page.evaluate(() =>
    [...document.fonts]
      .filter(({ family, status }) => family.startsWith('own-') && status === 'loaded')
      .map(({ family, weight }) => `${family} ${weight}`)
      .sort(),
  )

test('marketing brings a font and sets the deck in it: its slides are drawn with it, and the file is told of before', async ({
  marketing,
  deck,
}) => {
  await marketing.goto('/brand')
  await marketing.getByRole('button', { name: 'Add fonts' }).click()
  const dialog = marketing.getByRole('dialog', { name: 'Add fonts' })
  await dialog.getByLabel('Files').setInputFiles([file(400), file(700), 'package.json'])
  await dialog.getByRole('textbox', { name: 'Licence' }).fill('Open Font License')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog.getByText(/package\.json: This is no font/)).toBeVisible()
  await expectAccessible(marketing)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(marketing.getByRole('list', { name: 'Files of Caladea' }).getByRole('listitem')).toHaveCount(2)

  await marketing.goto(`/decks/${deck.id}`)
  await marketing
    .getByRole('button', { name: /^Theme/ })
    .first()
    .click()
  await marketing.getByRole('combobox', { name: 'Heading font' }).click()
  await marketing.getByRole('option', { name: 'Caladea' }).click()
  await saved(marketing)
  await expect.poll(() => loaded(marketing)).toEqual(['own-Caladea 400', 'own-Caladea 700'])

  await marketing.getByRole('button', { name: 'Export' }).click()
  await marketing.getByRole('menuitem', { name: /The design/ }).click()
  await expect(marketing.getByRole('region', { name: 'Fonts in the file' })).toContainText('Caladea')
})
