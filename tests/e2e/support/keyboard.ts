import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab until the control has the focus. Fails where no Tab leads to it. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeAttached()
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(control).toBeFocused({ timeout: 50 })
  }).toPass({ intervals: [0] })
}

/** Opens a menu that has the focus, and takes the entry of that name by its first letters. */
export async function takeEntry(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Enter')
  const entry = page.getByRole('menuitem', { name })
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.type(name.slice(0, 9))
  await expect(entry).toBeFocused()
  await page.keyboard.press('Enter')
}
