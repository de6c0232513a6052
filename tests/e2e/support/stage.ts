import type { Browser, Locator, Page } from '@playwright/test'
import type { PitchId } from '#shared/model/ids.ts'
import type { DeckRecord, Me } from '#shared/protocol/api.ts'

/** Harbour Foods, whose pitch is finished: nothing holds its start up. */
export async function harbour(page: Page): Promise<{ readonly editor: string; readonly pitchId: PitchId }> {
  const me = (await (await page.request.get('/api/me')).json()) as Me
  const answer = await page.request.get(`/api/decks?workspace=${me.workspaces[0]!.id}`)
  const { decks } = (await answer.json()) as { decks: DeckRecord[] }
  const deck = decks.find(({ title }) => title === 'Daylark client pitch')!
  const pitch = deck.pitches.find(({ client }) => client === 'Harbour Foods')!
  return { editor: `/decks/${deck.id}/pitches/${pitch.id}`, pitchId: pitch.id }
}

/** An audience member's browser, at the link's entrance. */
export async function atTheDoor(browser: Browser, link: string, phone = false): Promise<Page> {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 800 }
  const context = await browser.newContext({
    viewport,
    isMobile: phone,
    hasTouch: phone,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(link)
  return page
}

/** The slide on an audience's screen, by its name. */
export const onShow = (page: Page): Locator => page.getByRole('main').getByRole('region').first()
