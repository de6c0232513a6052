import {
  expect,
  type APIResponse,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test'
import type { DeckRecord, Me, PitchRecord } from '#shared/protocol/api.ts'
import { anotherBrowser, signInAs } from './enter.ts'

export interface Together {
  readonly marketing: Page
  readonly sales: Page
  readonly deck: DeckRecord
  readonly pitch: PitchRecord
  close(): Promise<void>
}

/**
 * The demo's two people, each in a browser of their own, with a copy of the demo's deck and a fresh pitch that
 * no other test touches: marketing on the bare design, sales in the pitch.
 */
export async function openTogether(browser: Browser, client: string): Promise<Together> {
  const pair = await pairOf(browser)
  const [marketing, sales] = [await pair[0].newPage(), await pair[1].newPage()]
  const { deck, pitch } = await copyDemoDeck({ marketing, sales }, client)
  const paths = [`/decks/${deck.id}`, `/decks/${deck.id}/pitches/${pitch.id}`] as const
  await Promise.all([marketing.goto(paths[0]), sales.goto(paths[1])])
  for (const page of [marketing, sales]) await expect(slides(page)).toHaveCount(deck.slideCount)
  const close = async () => {
    // What a browser remembers of a test is nothing to the next.
    await Promise.all([marketing, sales].map((page) => page.evaluate(() => localStorage.clear())))
    await Promise.all([marketing.close(), sales.close()])
  }
  return { marketing, sales, deck, pitch, close }
}

type Pair = readonly [marketing: BrowserContext, sales: BrowserContext]

const pairs = new WeakMap<Browser, Promise<Pair>>()

/** The two people's browsers, signed in once: what a page loads, and the process that ran it, are at hand for the next. */
function pairOf(browser: Browser): Promise<Pair> {
  const known = pairs.get(browser) ?? signedIn(browser)
  pairs.set(browser, known)
  return known
}

async function signedIn(browser: Browser): Promise<Pair> {
  const pages = [await anotherBrowser(browser), await anotherBrowser(browser)] as const
  await Promise.all([signInAs(pages[0], 'marketing'), signInAs(pages[1], 'sales')])
  await Promise.all(pages.map((page) => page.goto('/readyz')))
  return [pages[0].context(), pages[1].context()]
}

/** A copy of the demo's deck, and a fresh pitch of it, for one test alone. */
export async function copyDemoDeck(
  { marketing, sales }: Pick<Together, 'marketing' | 'sales'>,
  client: string,
): Promise<Pick<Together, 'deck' | 'pitch'>> {
  const me = await read<Me>(marketing.request.get('/api/me'))
  const { decks } = await read<{ decks: DeckRecord[] }>(
    marketing.request.get(`/api/decks?workspace=${me.workspaces[0]!.id}`),
  )
  const source = decks.find(({ title }) => title === 'Daylark client pitch')!
  const deck = await read<DeckRecord>(
    marketing.request.post(`/api/decks/${source.id}/duplicate`, { data: {} }),
  )
  const pitch = await read<PitchRecord>(
    sales.request.post(`/api/decks/${deck.id}/pitches`, { data: { client } }),
  )
  return { deck, pitch }
}

/** The rows of the slide list, by their buttons. */
export const slides = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Slides' }).getByRole('button', { name: /^Slide \d+:/ })

export const slideCalled = (page: Page, title: string): Locator =>
  page.getByRole('navigation', { name: 'Slides' }).getByRole('button', { name: `: ${title}` })

/** The titles in the list, in order. */
export const titles = (page: Page): Promise<string[]> =>
  slides(page).evaluateAll((rows) =>
    rows.map((row) => (row.getAttribute('aria-label') ?? '').replace(/^Slide \d+: /, '').split('. ')[0]!),
  )

/** Opens a slide and selects the nth block of it, from the back, with the keyboard alone. */
export async function selectBlock(page: Page, slide: string | RegExp, nth: number): Promise<void> {
  await slides(page)
    .filter({ hasText: '' })
    .and(page.getByRole('button', { name: slide }))
    .click()
  await page.getByRole('group', { name: 'Slide canvas' }).focus()
  for (let at = 0; at < nth; at += 1) await page.keyboard.press('Tab')
}

export const saved = (page: Page): Promise<void> =>
  expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved')

async function read<T>(answering: Promise<APIResponse>): Promise<T> {
  const answer = await answering
  expect(answer.ok(), `${answer.url()}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}
