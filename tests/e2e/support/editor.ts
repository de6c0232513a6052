import { expect, type Locator, type Page } from '@playwright/test'

/** The rows of the slide list. */
export const slides = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Slides' }).getByRole('option', { name: /^Slide \d+:/ })

export const slideCalled = (page: Page, title: string): Locator =>
  page.getByRole('navigation', { name: 'Slides' }).getByRole('option', { name: `: ${title}` })

/** The titles in the list, in order. */
export const titles = (page: Page): Promise<string[]> =>
  slides(page).evaluateAll((rows) =>
    rows.map((row) => (row.getAttribute('aria-label') ?? '').replace(/^Slide \d+: /, '').split('. ')[0]!),
  )

/** Opens a slide and selects the nth block of it, from the back, with the keyboard alone. */
export async function selectBlock(page: Page, slide: string | RegExp, nth: number): Promise<void> {
  await slides(page)
    .filter({ hasText: '' })
    .and(page.getByRole('option', { name: slide }))
    .click()
  await page.getByRole('group', { name: 'Slide canvas' }).focus()
  for (let at = 0; at < nth; at += 1) await page.keyboard.press('Tab')
}

/** Types into the palette, once it is there to be typed into. */
export async function seek(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Find a slide/ })).toBeFocused()
  await page.keyboard.type(words)
}

export const saved = (page: Page): Promise<void> =>
  expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved')
