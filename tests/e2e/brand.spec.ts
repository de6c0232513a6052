import { expect, type Page } from '@playwright/test'
import { holdMessages, messages } from './support/messages.ts'
import { expectAccessible } from './support/accessible.ts'
import { saved } from './support/editor.ts'
import { test } from './support/twoOwners.ts'
import { zipped } from '../support/pptxSource.ts'
import { layoutPath, templateParts } from '../support/templateSource.ts'

const file = (weight: number) => `node_modules/@fontsource/caladea/files/caladea-latin-${weight}-normal.woff2`

/** The fonts of the workspace's own that are here and drawn with. */
const loaded = (page: Page) =>
  page.evaluate(() =>
    [...document.fonts]
      .filter(({ family, status }) => family.startsWith('own-') && status === 'loaded')
      .map(({ family, weight }) => `${family} ${weight}`)
      .sort(),
  )

test('what marketing keeps for every deck is at hand in one: a colour, a picture with its description, a theme, a layout', async ({
  marketing,
  deck,
}) => {
  await marketing.goto('/brand')
  await marketing.getByRole('button', { name: 'Add a colour' }).click()
  const dialog = marketing.getByRole('dialog', { name: 'Add a colour' })
  await dialog.getByLabel('Name').fill('Harbour blue')
  await dialog.getByLabel('Hex').fill('0A3D62')
  await dialog.getByLabel('Hex').press('Enter')
  await expect(marketing.getByRole('list', { name: 'Colours' })).toContainText('Harbour blue')

  // By keys and by drag.
  await marketing.getByRole('button', { name: 'Add a colour' }).click()
  await dialog.getByLabel('Name').fill('Sand')
  await dialog.getByLabel('Hex').fill('E8D9B5')
  await dialog.getByLabel('Hex').press('Enter')
  const colors = marketing.getByRole('list', { name: 'Colours' }).getByRole('listitem')
  await expect(colors).toHaveText([/Harbour blue/, /Sand/])
  await marketing.getByRole('button', { name: 'More for Sand' }).press('Alt+ArrowLeft')
  await expect(colors).toHaveText([/Sand/, /Harbour blue/])
  await expect(marketing.getByRole('button', { name: 'More for Sand' })).toBeFocused()
  await colors.first().dragTo(colors.last(), { targetPosition: { x: 190, y: 20 } })
  await expect(colors).toHaveText([/Harbour blue/, /Sand/])

  const waves =
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30"/></svg>'
  await marketing.getByLabel('Pictures to add').setInputFiles([
    { name: 'Waves.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(waves) },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') },
  ])
  await expect(marketing.getByRole('alert').filter({ hasText: 'notes.txt' })).toBeVisible()
  await marketing.getByRole('button', { name: 'More for Waves' }).click()
  await marketing.getByRole('menuitem', { name: 'Name, tags and description…' }).click()
  await marketing.getByLabel('What it shows').fill('Two waves')
  await marketing.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(marketing.getByRole('list', { name: 'Pictures' })).toContainText('Two waves')
  await expectAccessible(marketing)

  await marketing.goto(`/decks/${deck.id}`)
  await marketing.getByRole('button', { name: /^Theme colours/ }).click()
  const accent = marketing.getByRole('button', { name: 'Accent 1 colour of the theme' })
  await accent.click()
  await marketing.getByRole('radio', { name: 'Harbour blue' }).click()
  await marketing.keyboard.press('Escape')
  await expect(accent).toContainText('Harbour blue')

  await marketing
    .getByRole('button', { name: /^Theme/ })
    .first()
    .click()
  await marketing.getByRole('button', { name: 'Save for the workspace…' }).click()
  await marketing.getByLabel('Name').fill('Harbour')
  await marketing.keyboard.press('Enter')
  await marketing.getByRole('list', { name: 'Palettes' }).getByRole('button', { name: 'Forest' }).click()
  await expect(accent).toContainText('#1f5a41')
  await marketing
    .getByRole('list', { name: 'Themes of the workspace' })
    .getByRole('button', { name: 'Harbour' })
    .click()
  await expect(accent).toContainText('Harbour blue')
  await messages(marketing).getByRole('button', { name: 'Undo' }).last().click()
  await expect(accent).toContainText('#1f5a41')

  await marketing.getByRole('button', { name: 'Edit layouts' }).click()
  const layouts = marketing.getByRole('navigation', { name: 'Layouts' })
  await expect(layouts.getByRole('listitem').first()).toBeVisible()
  const count = await layouts.getByRole('listitem').count()
  await layouts.getByRole('listitem').first().click({ button: 'right' })
  await marketing.getByRole('menuitem', { name: 'Save for the workspace…' }).click()
  await marketing.getByRole('dialog').getByLabel('Name').fill('Opening of ours')
  await marketing.keyboard.press('Enter')
  await layouts.getByRole('button', { name: 'From the workspace…' }).click()
  await marketing.getByRole('dialog').getByRole('button', { name: 'Opening of ours' }).click()
  await expect(layouts.getByRole('listitem')).toHaveCount(count + 1)
  await layouts.getByRole('button', { name: 'Done' }).click()

  await marketing.getByRole('button', { name: 'Insert a picture of the library…' }).click()
  const library = marketing.getByRole('dialog', { name: 'Picture library' })
  await library.getByLabel('Find a picture').fill('two wav')
  await expectAccessible(marketing)
  await marketing.keyboard.press('Enter')
  const slide = marketing.getByRole('group', { name: 'Slide canvas' })
  await expect(slide.getByRole('img', { name: 'Two waves' })).toBeVisible()
})

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

test('a deck begins on the company’s template, says that there is a newer version, and takes it as it was shown', async ({
  marketing,
}) => {
  const mimeType = 'application/octet-stream'
  const parts = templateParts({ layouts: [2, 1] })
  const moved = (parts[layoutPath(1)] as string).replace('<a:off x="914400"', '<a:off x="2743200"')
  const [first, second] = [parts, { ...parts, [layoutPath(1)]: moved }].map((all) => Buffer.from(zipped(all)))
  await marketing.goto('/brand')
  await marketing.getByRole('button', { name: 'Add a template' }).click()
  const dialog = marketing.getByRole('dialog')
  const chosen = dialog.getByLabel('File', { exact: true })
  await chosen.setInputFiles({ name: 'notes.potx', mimeType, buffer: Buffer.from('no template') })
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog).toContainText('This is not a PowerPoint file.')
  await chosen.setInputFiles({ name: 'Harbour.potx', mimeType, buffer: first! })
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  const templates = marketing.getByRole('list', { name: 'Templates' })
  await expect(templates).toContainText('Two bodies 1')
  await templates.getByText('One thing is not as in the file').click()
  await expect(templates).toContainText('Its macros are left out.')
  await expectAccessible(marketing)

  await marketing.goto('/')
  await marketing.getByRole('button', { name: 'New deck' }).first().click()
  await dialog.getByText('Harbour', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Create deck' }).click()
  const canvas = marketing.locator('[data-canvas]')
  await expect(canvas).toContainText('Harbour Ltd, confidential')
  await expect(marketing.getByText('From “Harbour”, version 1.')).toBeVisible()
  const deck = marketing.url()

  await marketing.goto('/brand')
  await templates.getByRole('button', { name: 'More for Harbour' }).click()
  await marketing.getByRole('menuitem', { name: 'New version…' }).click()
  await chosen.setInputFiles({ name: 'Harbour.potx', mimeType, buffer: second! })
  await dialog.getByRole('button', { name: 'Upload' }).click()
  await expect(templates).toContainText('Version 2')

  await marketing.goto(deck)
  await marketing.getByRole('button', { name: 'See what changes…' }).click()
  await expect(dialog.getByRole('list', { name: 'Slides that change' })).toContainText('one thing moves')
  await dialog.getByRole('button', { name: 'Take version 2' }).click()
  await holdMessages(marketing)
  await expect(marketing.getByText('From “Harbour”, version 2.')).toBeVisible()
  await saved(marketing)
  await messages(marketing).getByRole('button', { name: 'Undo' }).click()
  await expect(messages(marketing)).toContainText('Undone: another version of the template taken')
  await expect(marketing.getByText('From “Harbour”, version 1.')).toBeVisible()
})
