import type { Browser, Page } from '@playwright/test'
import { setTimeout as pause } from 'node:timers/promises'
import { type ChartContent, plainLook } from '#shared/blocks/chart/model.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { orderedSlides } from '#shared/docs/designDoc.ts'
import { putWords } from '#shared/docs/places.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { groupBlocks } from '#shared/docs/stackEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { type BlockId, newId, type SlideId } from '#shared/model/ids.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { canvas, onScreen } from '../e2e/support/canvas.ts'
import { Browser as Person } from '../support/people.ts'
import { type EnteredRoom, joinRoom } from '../support/sockets.ts'
import { demoAccounts, demoPassword } from '#server/demo/accounts.ts'
import { watchFrames } from './frames.ts'
import { measureBareKeys, measureKeys } from './keys.ts'
import { cookieOf, enter, freshDeck, type Product } from './product.ts'
import type { Samples } from './samples.ts'
import { editRoom } from './writer.ts'

const slides = 100
const others = 10
/** Milliseconds between two letters of one of them. */
const typeEvery = 200
const edits = { first: 200, hour: 3_000 } as const

const lines = (count: number): BlockContent[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'text',
    frame: frame(40 + (at % 5) * 240, 40 + Math.floor(at / 5) * 54, 220, 48),
    body: { text: plainRichText(`Block ${at}: words on it`), style: { size: 12 } },
  }))

const table = tableOf(
  Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 4 }, (_, column) => plainRichText(`${row}.${column}`)),
  ),
  frame(40, 480, 560, 200),
)

const chart = (): ChartContent => {
  const series = { id: newId(), text: plainRichText('Orders'), color: null, asLine: false, points: [] }
  const categories = Array.from({ length: 12 }, (_, at) => ({
    id: newId(),
    text: plainRichText(`${at + 1}`),
  }))
  const none = { text: [] }
  return {
    kind: 'chart',
    frame: frame(640, 480, 600, 200),
    look: plainLook,
    title: none,
    x: none,
    y: none,
    categories,
    series: [{ ...series, values: categories.map((_, at) => at * at) }],
    highlight: null,
  }
}

/** What hands feel: typing among others, dragging one block and a group, scrolling the list, an hour of work. */
export async function measureHands(browser: Browser, { url }: Product): Promise<readonly string[]> {
  const page = await enter(browser, url, 'marketing')
  const deck = await freshDeck(page, 'Hands')
  const room = roomName('design', deck.id)
  const blocks: BlockId[] = []
  let busy = '' as SlideId
  await editRoom(url, await cookieOf(page), room, (doc) => {
    busy = orderedSlides(doc)[0]!.id
    blocks.push(...addBlocks(doc, busy, [...lines(38), table, chart()]))
    addSlide(doc, { title: 'One', blocks: lines(60) })
    const group = addSlide(doc, { title: 'Group' })
    groupBlocks(doc, group, addBlocks(doc, group, lines(20)))
    for (let at = 3; at < slides; at += 1) addSlide(doc, { title: `Slide ${at}`, blocks: lines(8) })
  })
  await page.goto(`/decks/${deck.id}`)
  await slideRow(page, slides).waitFor({ state: 'attached' })
  const marketing = new Person(url)
  await marketing.post('/api/auth/sign-in/email', {
    email: demoAccounts.marketing.email,
    password: demoPassword,
  })
  const crowd = await Promise.all(Array.from({ length: others }, () => joinRoom(marketing, room)))
  const bare = await page.context().newPage()
  const floor = await measureBareKeys(bare)
  await bare.close()
  const typing = await besides(crowd, busy, blocks.slice(1), () => measureKeys(page, 1))
  const one = await dragOn(page, 2)
  const group = await dragOn(page, 3)
  const list = await scrollList(page)
  const memory = await memoryOver(page, crowd[0]!, busy, blocks)
  for (const one of crowd) one.leave()
  await page.context().close()
  const dropped = (list.dropped * 100).toFixed(1)
  return [
    `keydown to paint on 40 blocks, a table and a chart, ${others} others typing on it: ${typing.toString()}   wanted: p95 under 20 ms`,
    `  in a bare text field on an empty page: ${floor.toString()}`,
    `frames while one block among 60 is dragged: ${one.samples.toString()}   wanted: p95 under 20 ms`,
    `frames while a group of 20 is dragged: ${group.samples.toString()}   wanted: p95 under 20 ms`,
    `frames dropped while the list of ${slides} slides scrolls: ${dropped} %   wanted: at most 1 %`,
    `heap after ${edits.hour} edits of a colleague beside that after ${edits.first}: ${memory.toFixed(2)} times   wanted: at most 1.3`,
  ]
}

const slideRow = (page: Page, nth: number) => page.getByRole('option', { name: new RegExp(`^Slide ${nth}:`) })

/** Does it while everybody of the crowd types on that slide, each in a block of their own. */
async function besides(
  crowd: readonly EnteredRoom[],
  slideId: SlideId,
  own: readonly BlockId[],
  work: () => Promise<Samples>,
): Promise<Samples> {
  let letters = 0
  const timers = crowd.map((one, nth) =>
    setInterval(() => one.edit((doc) => type(doc, slideId, own[nth]!, (letters += 1))), typeEvery),
  )
  try {
    return await work()
  } finally {
    timers.forEach(clearInterval)
  }
}

const type = (doc: EnteredRoom['doc'], slideId: SlideId, block: BlockId, nth: number): boolean =>
  putWords(
    doc,
    { kind: 'block', slideId, at: { block, part: '' } },
    plainRichText(`Words ${'abcdefghij'.slice(0, nth % 10)}`),
  )

async function dragOn(page: Page, nth: number) {
  await slideRow(page, nth).click()
  await canvas(page).getByText('Block 7:').first().waitFor()
  const { x, y } = await onScreen(page, { x: 40 + 2 * 240 + 110, y: 40 + 54 + 24 })
  await page.mouse.click(x, y)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 5, y + 5)
  const stop = await watchFrames(page)
  for (let at = 0; at < 120; at += 1) {
    await page.mouse.move(x + 60 * Math.sin(at / 10), y + 40 * Math.cos(at / 7))
    await pause(8)
  }
  const frames = await stop()
  await page.mouse.up()
  return frames
}

async function scrollList(page: Page) {
  await slideRow(page, 1).hover()
  const stop = await watchFrames(page)
  for (let at = 0; at < 120; at += 1) {
    await page.mouse.wheel(0, at < 60 ? 120 : -120)
    await pause(16)
  }
  return stop()
}

/** How much larger the page's heap is after an hour's edits than after the first minutes'. */
async function memoryOver(page: Page, colleague: EnteredRoom, slideId: SlideId, own: readonly BlockId[]) {
  const line = await page.context().newCDPSession(page)
  const heap = async (): Promise<number> => {
    await pause(1_000)
    await line.send('HeapProfiler.collectGarbage')
    return (await line.send('Runtime.getHeapUsage')).usedSize
  }
  const work = async (count: number): Promise<number> => {
    for (let at = 0; at < count; at += 1) {
      colleague.edit((doc) => type(doc, slideId, own[at % 30]!, at))
      if (at % 10 === 0) await pause(20)
      if (at % 100 === 0) await slideRow(page, 1 + ((at / 100) % 3)).click()
    }
    return heap()
  }
  await slideRow(page, 1).click()
  const before = await work(edits.first)
  return (await work(edits.hour)) / before
}
