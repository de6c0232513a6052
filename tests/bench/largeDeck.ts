import type { Browser, Page } from '@playwright/test'
import { addSlide } from '#shared/docs/slideEdits.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { measureKeys } from './keys.ts'
import { cookieOf, enter, freshDeck, type Product } from './product.ts'
import { Samples } from './samples.ts'
import { editRoom } from './writer.ts'

const slides = 300
const words = 'Planning speed is the loss they can still influence, and it is the one nobody measures today.'

/** Ten blocks a slide: a title, words, shapes and lines, as slides have them. */
const blocks = (slide: number): readonly BlockContent[] =>
  Array.from({ length: 10 }, (_, at): BlockContent => {
    const place = frame(60 + (at % 2) * 600, 60 + Math.floor(at / 2) * 125, 560, 110)
    const text = plainRichText(at === 0 ? `Slide ${slide + 1}` : words)
    if (at % 5 === 4) return { kind: 'line', frame: place }
    if (at % 5 === 3)
      return { kind: 'shape', shape: 'rect', frame: place, surface: { fill: solid('accent1') } }
    return { kind: 'text', frame: place, body: { text, role: at === 0 ? 'title' : 'body' } }
  })

/**
 * 300 slides with 3,000 blocks: how soon a warm server has it on screen in a browser that comes for the first time and
 * in one that was there before, and how soon a key paints.
 */
export async function measureLargeDeck(browser: Browser, { url }: Product): Promise<readonly string[]> {
  const page = await enter(browser, url, 'marketing')
  const deck = await freshDeck(page, 'Large deck')
  await editRoom(url, await cookieOf(page), roomName('design', deck.id), (doc) =>
    doc.transact(() => {
      for (let slide = 0; slide < slides; slide += 1)
        addSlide(doc, { title: `Slide ${slide + 1}`, blocks: blocks(slide) })
    }),
  )
  const [cold, warm] = [new Samples(), new Samples()]
  for (let run = 0; run < 3; run += 1) {
    const stranger = await enter(browser, url, 'sales')
    cold.add(await openIn(stranger, deck.id))
    await stranger.context().close()
  }
  // This browser has only asked the server so far: its own first time is none of those again.
  await openIn(page, deck.id)
  for (let run = 0; run < 20; run += 1) warm.add(await openIn(page, deck.id))
  const keys = await measureKeys(page, 2)
  await page.context().close()
  return [
    `open ${slides} slides, ${10 * slides} blocks for the first time: ${cold.toString()}   wanted: under 2,000 ms`,
    `open them again: ${warm.toString()}   wanted: under 1,000 ms`,
    `keydown to paint in that deck: ${keys.toString()}   wanted: p95 under 25 ms`,
  ]
}

/** Milliseconds until the slide can be worked on and every slide is in the list. */
async function openIn(page: Page, deck: string): Promise<number> {
  await page.goto(`/decks/${deck}`, { waitUntil: 'commit' })
  await page.getByRole('group', { name: 'Slide canvas' }).waitFor()
  await page.getByRole('option', { name: new RegExp(`^Slide ${slides + 1}:`) }).waitFor({ state: 'attached' })
  return page.evaluate(() => performance.now())
}
