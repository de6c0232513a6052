import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test'
import type { DeckRecord, Me, PitchRecord } from '#shared/protocol/api.ts'
import { canvas } from './canvas.ts'
import { slides } from './editor.ts'
import { anotherBrowser, signInAs } from './enter.ts'
import { answerOf } from './people.ts'
import { withTab } from './tab.ts'

interface Copy {
  readonly deck: DeckRecord
  readonly pitch: PitchRecord
}

interface TwoOwners {
  /** A copy of the demo's deck and a fresh pitch of it, for Northwind, which no other test touches. */
  readonly copy: Copy
  readonly deck: DeckRecord
  readonly pitch: PitchRecord
  /** Marketing's browser, on the bare design. */
  readonly marketing: Page
  /** Sales' browser, in the pitch. */
  readonly sales: Page
}

/** Tests with the demo's two people, each in a browser of their own; only whoever a test asks for comes. */
export const test = base.extend<TwoOwners>({
  copy: async ({ browser }, use) => {
    const { marketing, sales } = await pairOf(browser)
    await use(await copyDemoDeck(marketing, sales, 'Northwind'))
  },
  deck: ({ copy }, use) => use(copy.deck),
  pitch: ({ copy }, use) => use(copy.pitch),
  marketing: async ({ browser, deck }, use, info) => {
    const { marketing } = await pairOf(browser)
    await withTab(marketing, `/decks/${deck.id}`, info, onceThere(deck, use))
  },
  sales: async ({ browser, deck, pitch }, use, info) => {
    const { sales } = await pairOf(browser)
    await withTab(sales, `/decks/${deck.id}/pitches/${pitch.id}`, info, onceThere(deck, use))
  },
})

const onceThere =
  ({ slideCount }: DeckRecord, use: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await expect(slides(page)).toHaveCount(slideCount)
    // The deck is to be seen before it can be worked on: what is done to slides comes behind their list.
    await expect(canvas(page)).toBeVisible()
    await expect(page.getByRole('listbox', { name: 'Slides' })).toHaveAttribute('data-ready')
    await use(page)
  }

interface Pair {
  readonly marketing: BrowserContext
  readonly sales: BrowserContext
}

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
  return { marketing: pages[0].context(), sales: pages[1].context() }
}

/** A copy of the demo's deck, made by marketing, and a fresh pitch of it by sales. */
export async function copyDemoDeck(
  marketing: Pick<BrowserContext, 'request'>,
  sales: Pick<BrowserContext, 'request'>,
  client: string,
): Promise<Copy> {
  const me = await answerOf<Me>(marketing.request.get('/api/me'))
  const { decks } = await answerOf<{ decks: DeckRecord[] }>(
    marketing.request.get(`/api/decks?workspace=${me.workspaces[0]!.id}`),
  )
  const source = decks.find(({ title }) => title === 'Daylark client pitch')!
  const deck = await answerOf<DeckRecord>(
    marketing.request.post(`/api/decks/${source.id}/duplicate`, { data: {} }),
  )
  const pitch = await answerOf<PitchRecord>(
    sales.request.post(`/api/decks/${deck.id}/pitches`, { data: { client } }),
  )
  return { deck, pitch }
}
