import { expect, type Browser, type Page } from '@playwright/test'
import { demoAccounts, demoPassword } from '#server/demo/accounts.ts'
import { Browser as WireBrowser } from '../../support/people.ts'

export type Side = keyof typeof demoAccounts

/** Signs this page's browser context in as one of the demo's two people, and opens `path`. */
export async function enterAs(page: Page, side: Side, path = '/'): Promise<void> {
  await signInAs(page, side)
  await page.goto(path)
}

/** The same without opening anything. */
export async function signInAs(page: Page, side: Side): Promise<void> {
  const { email } = demoAccounts[side]
  const answer = await page.request.post('/api/auth/sign-in/email', {
    data: { email, password: demoPassword },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** One of the demo's two people without a page, for what nobody has to look at. */
export async function overTheWire(url: string, side: Side): Promise<WireBrowser> {
  const person = new WireBrowser(url)
  const { email } = demoAccounts[side]
  const { status } = await person.post('/api/auth/sign-in/email', { email, password: demoPassword })
  expect(status).toBe(200)
  return person
}

/** A page of another person's browser: two people never share a context. The caller closes its context. */
export async function anotherBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  return context.newPage()
}
