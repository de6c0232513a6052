import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RoomPool } from '#client/sync/roomPool.ts'
import { UnsentShelf } from '#client/sync/unsentShelf.ts'
import { fillText, readPitch, setFill, setPoints } from '#shared/docs/pitchDoc.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'
import { eventually } from '../../support/eventually.ts'
import { MemoryUnsentStore } from '../../support/memoryUnsentStore.ts'
import { openPool, visitor, type Visitor } from '../../support/roomClient.ts'
import { startSyncServer, type SyncServer } from '../../support/syncServer.ts'

const room = 'pitch/p1'
const slot = { block: 'b1', part: '' }

let dataDir: string
let server: SyncServer
let sam: Visitor
let browser: MemoryUnsentStore
const pages: RoomPool[] = []

/** A page of Sam's browser with the pitch on screen. */
async function openPage(who = sam, store: MemoryUnsentStore = browser): Promise<RoomPool> {
  const page = openPool(server.url, who, new UnsentShelf(store))
  pages.push(page)
  await page.keepFor(who === sam ? 'sam' : 'mia')
  page.use(room, () => undefined)
  await eventually(() => expect(page.snapshot(room)?.state.kind).toMatch(/synced|closed/))
  return page
}

const docOf = (page: RoomPool) => page.snapshot(room)!.room.doc
const fill = (page: RoomPool): string => plainText(readRichText(fillText(docOf(page), slot)))
const points = (page: RoomPool): string => plainText(readPitch(docOf(page)).points.get('s1') ?? [])
const write = (page: RoomPool, words: string) => setFill(docOf(page), slot, plainRichText(words))
const saved = (page: RoomPool) => eventually(() => expect(page.saveState.kind).toBe('saved'))

let port: number
async function disconnect(...all: RoomPool[]): Promise<void> {
  port = server.port
  await server.close()
  for (const page of all) await eventually(() => expect(page.saveState.kind).toBe('offline'))
}
async function reconnect(): Promise<void> {
  server = await startSyncServer(dataDir, { port })
}

/** The system drops the tab: nothing of it runs any more. */
function drop(page: RoomPool): void {
  page.destroy()
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'duodeck-unsent-'))
  server = await startSyncServer(dataDir)
  sam = visitor('sam', 'sales')
  browser = new MemoryUnsentStore()
})

afterEach(async () => {
  for (const page of pages.splice(0)) page.destroy()
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** Words written offline in a page that is then dropped. */
async function writtenAndDropped(words: string): Promise<void> {
  const page = await openPage()
  await disconnect(page)
  setPoints(docOf(page), 's1', plainRichText(words))
  await eventually(() => expect(page.saveState).toMatchObject({ changes: 1, hereAlone: 0 }))
  drop(page)
}

test('words of a tab that was dropped offline are sent by the next page, and then the device has nothing', async () => {
  await writtenAndDropped('Written on the train')
  await reconnect()
  const next = await openPage()
  await eventually(() => expect(points(next)).toBe('Written on the train'))
  await saved(next)
  await eventually(() => expect(browser.kept.size).toBe(0))
  const mia = await openPage(visitor('mia', 'sales'), new MemoryUnsentStore())
  expect(points(mia)).toBe('Written on the train')
})

test('they are merged with what others wrote meanwhile', async () => {
  await writtenAndDropped('Written on the train')
  await reconnect()
  const mia = await openPage(visitor('mia', 'sales'), new MemoryUnsentStore())
  write(mia, 'Of hers')
  await saved(mia)
  const next = await openPage()
  await eventually(() => expect([fill(next), points(next)]).toEqual(['Of hers', 'Written on the train']))
})

test('they are sent from a page that does not show their deck as well', async () => {
  await writtenAndDropped('Written on the train')
  await reconnect()
  const home = openPool(server.url, sam, new UnsentShelf(browser))
  pages.push(home)
  await home.keepFor('sam')
  await eventually(() => expect(browser.kept.size).toBe(0))
  const mia = await openPage(visitor('mia', 'sales'), new MemoryUnsentStore())
  expect(points(mia)).toBe('Written on the train')
})

test('without the right to write they are offered as words, until those are let go', async () => {
  await writtenAndDropped('Written on the train')
  await reconnect()
  sam.cookie = visitor('sam', 'viewer').cookie
  const next = await openPage()
  await eventually(() => expect(next.keptWords).toHaveLength(1))
  expect(plainText(next.keptWords[0]!.text)).toBe('Written on the train')
  expect(points(next)).toBe('')
  drop(next)
  const again = await openPage()
  await eventually(() => expect(again.keptWords).toHaveLength(1))
  again.letGo(again.keptWords.map(({ id }) => id))
  expect(browser.kept.size).toBe(0)
})

test('of a room that does not open any more they are offered as words', async () => {
  await writtenAndDropped('Written on the train')
  await reconnect()
  sam.cookie = visitor('sam').cookie
  const next = await openPage()
  await eventually(() =>
    expect(next.keptWords.map(({ text }) => plainText(text))).toEqual(['Written on the train']),
  )
})

test('into a document that was put down anew meanwhile they are not merged twice, but offered as words', async () => {
  await writtenAndDropped('Written on the train')
  await reconnect()
  await server.rooms.repair(room)
  const next = await openPage()
  await eventually(() => expect(next.keptWords).toHaveLength(1))
})

test('what another person left on this device is neither sent nor shown', async () => {
  await writtenAndDropped('Written on the train')
  await reconnect()
  const mia = await openPage(visitor('mia', 'sales'))
  await saved(mia)
  expect([points(mia), mia.keptWords.length, browser.kept.size]).toEqual(['', 0, 1])
})

test('signing out clears what is left of one person, and nothing of another', async () => {
  await writtenAndDropped('Written on the train')
  const shelf = new UnsentShelf(browser)
  shelf.keepFor('mia')
  await shelf.clear()
  expect(browser.kept.size).toBe(1)
  shelf.keepFor('sam')
  await shelf.clear()
  expect(browser.kept.size).toBe(0)
  await reconnect()
})

test('a browser that keeps nothing is not said to', async () => {
  browser.isFull = true
  const page = await openPage()
  await disconnect(page)
  setPoints(docOf(page), 's1', plainRichText('Written on the train'))
  await eventually(() => expect(page.saveState).toEqual({ kind: 'offline', changes: 1, hereAlone: 1 }))
  await reconnect()
  await saved(page)
})

test('while the server keeps up nothing is written to the device', async () => {
  const page = await openPage()
  for (const words of ['One', 'Two', 'Three']) {
    write(page, words)
    await saved(page)
  }
  expect(browser.kept.size).toBe(0)
})

test('two who wrote one slot anew while apart are told, and both versions are offered whole', async () => {
  const mia = await openPage(visitor('mia', 'sales'), new MemoryUnsentStore())
  write(mia, 'Half of what is baked comes back')
  await saved(mia)
  const page = await openPage()
  expect(fill(page)).toBe('Half of what is baked comes back')
  await disconnect(page, mia)
  write(page, 'You lose forty per cent to waste')
  write(mia, 'Ordering by hand costs you a margin')
  await reconnect()
  await saved(mia)
  await saved(page)
  // Whoever came back last is told; where both came in one moment, both may be.
  const told = [mia, page].filter(({ meetings }) => meetings.length > 0)
  expect(told).not.toEqual([])
  for (const teller of told) {
    const [met, ...others] = teller.meetings
    expect(others).toEqual([])
    const versions = [plainText(met!.text), plainText(met!.theirs)].sort()
    expect(versions).toEqual(['Ordering by hand costs you a margin', 'You lose forty per cent to waste'])
    teller.settle(met!.id)
    expect(teller.meetings).toEqual([])
  }
})

test('they are told also when one of them came back with a new page', async () => {
  const mia = await openPage(visitor('mia', 'sales'), new MemoryUnsentStore())
  write(mia, 'Half of what is baked comes back')
  await saved(mia)
  const page = await openPage()
  await disconnect(page, mia)
  write(page, 'You lose forty per cent to waste')
  await eventually(() => expect(page.saveState).toMatchObject({ hereAlone: 0 }))
  drop(page)
  await reconnect()
  write(mia, 'Ordering by hand costs you a margin')
  await saved(mia)
  const next = await openPage()
  await eventually(() => expect(next.meetings).toHaveLength(1))
  expect(plainText(next.meetings[0]!.text)).toBe('You lose forty per cent to waste')
  expect(plainText(next.meetings[0]!.theirs)).toBe('Ordering by hand costs you a margin')
})

test('those who only changed a word each are not bothered', async () => {
  const mia = await openPage(visitor('mia', 'sales'), new MemoryUnsentStore())
  write(mia, 'Half of what is baked comes back')
  await saved(mia)
  const page = await openPage()
  await disconnect(page, mia)
  fillText(docOf(page), slot).insert(0, 'Nearly ')
  fillText(docOf(mia), slot).insert('Half of what'.length, ' they say')
  await reconnect()
  await saved(mia)
  await saved(page)
  expect([...mia.meetings, ...page.meetings]).toEqual([])
})
