import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RoomPool } from '#client/sync/roomPool.ts'
import { setPoints } from '#shared/docs/pitchDoc.ts'
import { setHandover } from '#shared/docs/planDoc.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { openPool, visitor, type Visitor } from '../../support/roomClient.ts'
import { startSyncServer, type SyncServer } from '../../support/syncServer.ts'

let dataDir: string
let server: SyncServer
let sam: Visitor
let page: RoomPool

const docOf = (name: RoomName) => page.snapshot(name)!.room.doc

/** Resolves once the page is as wanted. */
const pageIs = (wanted: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!wanted()) return
      stop()
      resolve()
    }
    const stop = page.subscribe(look)
    look()
  })

/** Opens a room as a screen does, and says how to leave it. */
async function show(name: RoomName): Promise<() => void> {
  const leave = page.use(name, () => undefined)
  await pageIs(() => page.snapshot(name)!.loaded)
  return leave
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'duodeck-pool-'))
  server = await startSyncServer(dataDir)
  sam = visitor('sam', 'sales')
  page = openPool(server.url, sam)
})

afterEach(async () => {
  page.destroy()
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function away(): Promise<(port?: number) => Promise<void>> {
  const { port } = server
  await server.close()
  await pageIs(() => page.saveState.kind === 'offline')
  return async () => {
    server = await startSyncServer(dataDir, { port })
  }
}

test('"Saved" waits for every room on screen, also for one that was opened later', async () => {
  await show('pitch/p1')
  expect(page.saveState).toEqual({ kind: 'saved' })
  await show('plan/p1')
  const back = await away()
  setHandover(docOf('plan/p1'), 's1', 'Over to Maya')
  expect(page.saveState).toEqual({ kind: 'offline', changes: 1, hereAlone: 1 })
  await back()
  await pageIs(() => page.saveState.kind === 'saved')
  expect(page.unsaved).toBe(0)
})

test('where one room of a page is back the others are at once, however long they would have waited', async () => {
  await show('pitch/p1')
  await show('plan/p1')
  const back = await away()
  // The pauses that both begin now never end.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  while (vi.getTimerCount() < 2) await nextTurn()
  vi.useRealTimers()
  await back()
  await show('review/d1')
  await pageIs(() => page.saveState.kind === 'saved')
})

test('a room that was left with something unsaved keeps "Saved" from being said', async () => {
  await show('pitch/p1')
  const leave = await show('plan/p1')
  const back = await away()
  setHandover(docOf('plan/p1'), 's1', 'Over to Maya')
  leave()
  expect(page.saveState).toEqual({ kind: 'offline', changes: 1, hereAlone: 1 })
  await back()
  await pageIs(() => page.saveState.kind === 'saved')
})

test('words refused in a room that nobody looks at any more are offered all the same', async () => {
  const leave = await show('pitch/p1')
  const back = await away()
  setPoints(docOf('pitch/p1'), 's1', plainRichText('Written on the train'))
  leave()
  sam.cookie = visitor('sam', 'viewer').cookie
  const offered = new Promise<void>((resolve) => void page.subscribeKept(resolve))
  await back()
  await offered
  expect(page.keptWords.map(({ text }) => plainText(text))).toEqual(['Written on the train'])
})

test('a plan or a list of suggestions that closes is told of like a pitch, while it is on screen', async () => {
  await show('pitch/p1')
  const leaves = [await show('plan/p1'), await show('review/d1')]
  const back = await away()
  // Not before: a server that closes slowly would refuse the next try, and the page is more than offline.
  sam.cookie = ''
  await back()
  await pageIs(() => page.ended.length === 3)
  expect(page.ended).toMatchObject(
    ['pitch/p1', 'plan/p1', 'review/d1'].map((name) => ({ name, end: { code: closeCodes.signIn } })),
  )
  for (const leave of leaves) leave()
  expect(page.ended.map(({ name }) => name)).toEqual(['pitch/p1'])
})

test('words that were put aside can be offered again, each place once', async () => {
  await show('plan/p1')
  const back = await away()
  setHandover(docOf('plan/p1'), 's1', 'Over to Maya')
  sam.cookie = ''
  await back()
  await pageIs(() => page.ended.length === 1)
  const words = page.keptWords
  page.letGo(words.map(({ id }) => id))
  expect(page.keptWords).toEqual([])
  page.keep(words)
  page.keep(words)
  expect(page.keptWords).toEqual(words)
})
