import type { Browser, Page } from '@playwright/test'
import { addSlide } from '#shared/docs/slideEdits.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { cookieOf, enter, freshDeck, type Product } from './product.ts'
import { Samples } from './samples.ts'
import { editRoom } from './writer.ts'

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

/** 100 slides with 1,000 blocks: how soon a warm server has it on screen, and how soon a key paints. */
export async function measureLargeDeck(browser: Browser, { url }: Product): Promise<readonly string[]> {
  const page = await enter(browser, url, 'marketing')
  const deck = await freshDeck(page, 'Large deck')
  await editRoom(url, await cookieOf(page), roomName('design', deck.id), (doc) =>
    doc.transact(() => {
      for (let slide = 0; slide < 100; slide += 1)
        addSlide(doc, { title: `Slide ${slide + 1}`, blocks: blocks(slide) })
    }),
  )
  const opened = new Samples()
  for (let run = 0; run < 5; run += 1) {
    await page.goto('/')
    await page.goto(`/decks/${deck.id}`, { waitUntil: 'commit' })
    await page.getByRole('group', { name: 'Slide canvas' }).waitFor()
    await page.getByRole('button', { name: /^Slide 101:/ }).waitFor({ state: 'attached' })
    opened.add(await page.evaluate(() => performance.now()))
  }
  const keys = await measureKeys(page)
  await page.context().close()
  return [
    `open 100 slides, 1,000 blocks: ${opened.toString()}   wanted: under 1,500 ms`,
    `keydown to paint in that deck: ${keys.toString()}   wanted: p95 under 25 ms`,
  ]
}

async function measureKeys(page: Page): Promise<Samples> {
  await page.getByRole('button', { name: /^Slide 2:/ }).click()
  const canvas = page.getByRole('group', { name: 'Slide canvas' })
  await canvas.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.ProseMirror[contenteditable=true]').first().waitFor()
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { benchKeys: times })
    window.addEventListener(
      'keydown',
      (event) => {
        // The frame after this one has been painted when a message posted in it arrives.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - event.timeStamp)
          port2.postMessage(null)
        })
      },
      true,
    )
  })
  for (let at = 0; at < 120; at += 1) {
    await page.keyboard.press('abcdefghij'[at % 10]!)
    await page.waitForTimeout(40)
  }
  const times = await page.evaluate(() => (window as unknown as { benchKeys: number[] }).benchKeys)
  const samples = new Samples()
  for (const time of times) samples.add(time)
  return samples
}
