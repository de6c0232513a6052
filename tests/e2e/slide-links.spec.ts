import { expect } from '@playwright/test'
import { blocks } from './support/canvas.ts'
import { saved, slideCalled } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

test('words and a block lead to slides, found by their titles, and the slide show goes there', async ({
  marketing,
}) => {
  await slideCalled(marketing, 'Why now').click()
  const words = blocks(marketing).filter({ hasText: 'Every day between the plan' }).first()
  await words.dblclick()
  await expect(words.locator('.ProseMirror')).toBeFocused()
  await marketing.keyboard.press('Control+a')
  await marketing.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Link' }).click()
  await marketing.getByRole('combobox', { name: 'Address or slide' }).fill('next')
  await marketing.keyboard.press('Enter')
  await expect(words.locator('a[data-slide="jump:next"]').first()).toBeVisible()
  await marketing.keyboard.press('Escape')

  await words.click({ button: 'right' })
  await marketing.getByRole('menuitem', { name: 'Link…' }).click()
  const dialog = marketing.getByRole('dialog', { name: 'Where this block leads' })
  await dialog.getByRole('combobox', { name: 'Address or slide' }).fill('first')
  await marketing.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(marketing.getByRole('region', { name: 'Link' })).toContainText('First slide')
  await marketing.getByRole('button', { name: 'Change…' }).click()
  await expect(dialog.getByRole('option', { name: 'First slide', selected: true })).toBeVisible()
  await marketing.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(marketing.getByRole('region', { name: 'Link' })).toContainText('First slide')
  await saved(marketing)

  await marketing.keyboard.press('Control+Enter')
  const show = marketing.getByRole('dialog', { name: 'Slide show' })
  const here = show.getByRole('status')
  await expect(here).toHaveText(/^Slide \d+ of/)
  const start = (await here.textContent())!
  await show.getByRole('link').and(show.locator('span.link')).first().focus()
  await marketing.keyboard.press('Enter')
  await expect(here).not.toHaveText(start)
  await marketing.keyboard.press('ArrowLeft')
  await expect(here).toHaveText(start)
  await show.locator('[data-block] > [data-follow]').first().focus()
  await marketing.keyboard.press('Enter')
  await expect(here).toContainText('Slide 1 of')
  await expect(show).toBeFocused()
})
