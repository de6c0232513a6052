import type { Browser, Page } from '@playwright/test'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { orderedSlides } from '#shared/docs/designDoc.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { cookieOf, enter, freshDeck, type Product } from './product.ts'
import { Samples } from './samples.ts'
import { editRoom } from './writer.ts'

const keys = 300

/** From a key going down in one browser to its letter painted in the other, both on this machine. */
export async function measureTyping(browser: Browser, { url }: Product): Promise<readonly string[]> {
  const writer = await enter(browser, url, 'marketing')
  const reader = await enter(browser, url, 'sales')
  const deck = await freshDeck(writer, 'Typing')
  await editRoom(url, await cookieOf(writer), roomName('design', deck.id), (doc) => {
    const body = { text: plainRichText('Begin: ') }
    addBlocks(doc, orderedSlides(doc)[0]!.id, [{ kind: 'text', frame: frame(100, 300, 1000, 200), body }])
  })
  await Promise.all([writer.goto(`/decks/${deck.id}`), reader.goto(`/decks/${deck.id}`)])
  await reader.getByText('Begin:').first().waitFor()
  await startTyping(writer)
  await watchText(reader)
  const samples = new Samples()
  const busy = [await watchProcessor(writer), await watchProcessor(reader)] as const
  let text = ''
  for (let at = 0; at < keys; at += 1) {
    text += 'abcdefghij'[at % 10]!
    const pressed = await press(writer, text.at(-1)!)
    const seen = await reader.evaluate((wanted) => window.benchSeen(wanted), text)
    samples.add(seen - pressed)
  }
  const [writing, reading] = [await busy[0](), await busy[1]()].map((ms) => (ms / keys).toFixed(2))
  await Promise.all([writer.context().close(), reader.context().close()])
  return [
    `keystroke to the other browser's paint: ${samples.toString()}   wanted: p95 under 150 ms`,
    `processor time of a keystroke: ${writing} ms where it is typed, ${reading} ms where it is read`,
  ]
}

/**
 * Milliseconds of processor time that the page's main thread has taken since, when asked: what else the machine does,
 * which decides over the slowest keystrokes, is not in it.
 */
async function watchProcessor(page: Page): Promise<() => Promise<number>> {
  const line = await page.context().newCDPSession(page)
  await line.send('Performance.enable', { timeDomain: 'threadTicks' })
  const taken = async (): Promise<number> => {
    const { metrics } = await line.send('Performance.getMetrics')
    return 1_000 * metrics.find(({ name }) => name === 'TaskDuration')!.value
  }
  const before = await taken()
  return async () => (await taken()) - before
}

declare global {
  interface Window {
    /** When the page first painted a text that holds this. Milliseconds since 1970. */
    benchSeen(text: string): Promise<number>
    benchPressed: number
  }
}

async function startTyping(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Slide canvas' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.ProseMirror[contenteditable=true]').first().waitFor()
  await page.keyboard.press('End')
  await page.evaluate(() =>
    window.addEventListener(
      'keydown',
      (event) => (window.benchPressed = performance.timeOrigin + event.timeStamp),
      true,
    ),
  )
}

async function press(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key)
  return page.evaluate(() => window.benchPressed)
}

/** No function in here has a name: the runner would wrap it in a helper that the page does not have. */
async function watchText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: { readonly length: number; readonly at: number }[] = []
    new MutationObserver(() => {
      const length = /Begin: ([a-j]*)/.exec(document.body.textContent ?? '')?.[1]?.length ?? 0
      requestAnimationFrame(() => seen.push({ length, at: performance.timeOrigin + performance.now() }))
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    window.benchSeen = async (text) => {
      for (;;) {
        const hit = seen.find(({ length }) => length >= text.length)
        if (hit) return hit.at
        await new Promise(requestAnimationFrame)
      }
    }
  })
}
