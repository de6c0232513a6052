import { expect, type Locator, type Page } from '@playwright/test'

/** Goes to a control with the Tab key, as someone without a mouse does. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeAttached()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not lead to ${String(control)}`)
}

/** The same, and presses it. */
export async function pressEnterOn(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
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

/** A press on another layout: what the key writes there, and where it is. */
export async function pressAt(
  page: Page,
  code: string,
  key: string,
  held: { readonly control?: boolean; readonly shift?: boolean } = {},
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const press = { key, code, modifiers: (held.control ? 2 : 0) + (held.shift ? 8 : 0) }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press })
  await session.detach()
}
