import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { RoomSnapshot } from '#client/sync/roomConnection.ts'
import { saveStateOf } from '#client/sync/saveState.ts'
import { readTitle, renameDeck } from '#shared/docs/designDoc.ts'
import { pointsText, setPoints } from '#shared/docs/pitchDoc.ts'
import { setHandover, setSeconds, setSpeaker } from '#shared/docs/planDoc.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { bullets, plainRichText, plainText } from '#shared/model/richText.ts'
import { documentBudget, overBudgetText } from '#shared/protocol/documentBudget.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { joinRoom, roomIs, visitor, type RoomClient, type Visitor } from '../../support/roomClient.ts'
import { startSyncServer, type SyncServer, type SyncServerOptions } from '../../support/syncServer.ts'

let dataDir: string
let server: SyncServer
const clients: RoomClient[] = []

const saved = ({ state }: RoomSnapshot) => saveStateOf([state]).kind === 'saved'
const synced = ({ state }: RoomSnapshot) => state.kind === 'synced'
const offline = ({ state }: RoomSnapshot) => state.kind === 'offline'
const closed = ({ state }: RoomSnapshot) => state.kind === 'closed'
const docOf = ({ connection }: RoomClient) => connection.snapshot.room.doc

function enter(name: Parameters<typeof joinRoom>[1], who: Visitor, timing?: Parameters<typeof joinRoom>[3]) {
  const client = joinRoom(server.url, name, who, timing)
  clients.push(client)
  return client
}

async function start(options: SyncServerOptions = {}): Promise<void> {
  server = await startSyncServer(dataDir, options)
}

/** What a fresh visitor finds. */
async function stored(name: Parameters<typeof joinRoom>[1]): Promise<Y.Doc> {
  const reader = enter(name, visitor('reader', 'viewer'))
  await roomIs(reader, synced)
  return docOf(reader)
}

/** Resolves once `doc` is as wanted. */
const docIs = (doc: Y.Doc, wanted: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!wanted()) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
    look()
  })

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'duodeck-room-'))
  await start()
})

afterEach(async () => {
  for (const { connection } of clients.splice(0)) connection.destroy()
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
})

describe('saved', () => {
  test('is said only when a restarted server still knows', async () => {
    const anna = enter('design/d1', visitor('anna', 'marketing'))
    await roomIs(anna, synced)
    renameDeck(docOf(anna), 'Spring')
    expect(saveStateOf([anna.connection.snapshot.state])).toEqual({ kind: 'saving', changes: 1 })
    await roomIs(anna, saved)
    await restart()
    expect(readTitle(await stored('design/d1'))).toBe('Spring')
  })

  test('waits for the disk, and covers deletions too', async () => {
    await server.close()
    const disk = gate()
    await start({ wrapStore: (store) => slowedBy(store, disk) })
    const sam = enter('pitch/p1', visitor('sam', 'sales'))
    await roomIs(sam, synced)
    disk.open()
    setPoints(docOf(sam), 's1', bullets('One', 'Two'))
    await roomIs(sam, saved)
    disk.shut()
    const text = pointsText(docOf(sam), 's1')
    text.delete(0, text.length)
    await disk.somebodyWaits()
    expect(saveStateOf([sam.connection.snapshot.state])).toEqual({ kind: 'saving', changes: 1 })
    disk.open()
    await roomIs(sam, saved)
    await restart()
    expect(plainText(readRichText(pointsText(await stored('pitch/p1'), 's1')))).toBe('')
  })

  test('comes by itself after a server was away, with what was written meanwhile', async () => {
    const anna = enter('design/d1', visitor('anna', 'marketing'))
    await roomIs(anna, synced)
    const port = server.port
    await server.close()
    await roomIs(anna, offline)
    renameDeck(docOf(anna), 'Written on the train')
    expect(saveStateOf([anna.connection.snapshot.state])).toEqual({
      kind: 'offline',
      changes: 1,
      hereAlone: 1,
    })
    await start({ port })
    await roomIs(anna, saved)
    expect(readTitle(await stored('design/d1'))).toBe('Written on the train')
  })

  test('is not believed of a server that stopped answering: the connection is made anew', async () => {
    await server.close()
    const disk = gate()
    await start({ wrapStore: (store) => slowedBy(store, disk) })
    const anna = enter('design/d1', visitor('anna', 'marketing'), { patience: 100 })
    await roomIs(anna, synced)
    renameDeck(docOf(anna), 'Waiting')
    await roomIs(anna, offline)
    disk.open()
    await roomIs(anna, saved)
  })
})

test('a machine that says its network went finds out at once whether the server still answers', async () => {
  await server.close()
  const disk = gate()
  await start({ wrapStore: (store) => slowedBy(store, disk) })
  const anna = enter('design/d1', visitor('anna', 'marketing'))
  await roomIs(anna, synced)
  anna.connection.probe()
  renameDeck(docOf(anna), 'Waiting')
  await disk.somebodyWaits()
  anna.connection.probe()
  await roomIs(anna, offline)
  disk.open()
  await roomIs(anna, saved)
})

describe('refused', () => {
  test('a reader is back in sync at once, with the words kept and nobody else disturbed', async () => {
    const sam = enter('pitch/p1', visitor('sam', 'sales'))
    await roomIs(sam, synced)
    setPoints(docOf(sam), 's1', bullets('Ours'))
    await roomIs(sam, saved)
    const mara = enter('pitch/p1', visitor('mara', 'marketing'))
    await roomIs(mara, synced)
    const spoilt = docOf(mara)

    const began = performance.now()
    setPoints(spoilt, 's1', bullets('Not mine to write'))
    await roomIs(mara, ({ state }) => state.kind === 'recovering')
    await roomIs(mara, synced)
    // Without a pause: on a machine with nothing else to do it is some hundredths of a second.
    expect(performance.now() - began).toBeLessThan(5_000)

    expect(docOf(mara)).not.toBe(spoilt)
    expect(plainText(readRichText(pointsText(docOf(mara), 's1')))).toBe('Ours')
    expect(mara.kept.map(({ place, text, room }) => [place, plainText(text), room])).toEqual([
      [{ kind: 'points', slideId: 's1' }, 'Not mine to write', 'pitch/p1'],
    ])
    expect(plainText(readRichText(pointsText(docOf(sam), 's1')))).toBe('Ours')
    setPoints(docOf(sam), 's1', bullets('Still ours'))
    await docIs(docOf(mara), () => {
      return plainText(readRichText(pointsText(docOf(mara), 's1'))) === 'Still ours'
    })
  })

  test('words of a plan that its writer may only read are offered back, and the page goes on', async () => {
    const guest = enter('plan/p1', visitor('vera', 'viewer'))
    await roomIs(guest, synced)
    setHandover(docOf(guest), 's1', 'Maya, what did you find?')
    await roomIs(guest, ({ state }) => state.kind === 'recovering')
    await roomIs(guest, synced)
    expect(guest.kept.map(({ place, text }) => [place.kind, plainText(text)])).toEqual([
      ['handover', 'Maya, what did you find?'],
    ])
  })

  test('a change that its document cannot hold: the page says which limit, keeps the words and goes on', async () => {
    await server.close()
    await start({ budget: { ...documentBudget, bytes: 2_000 } })
    const anna = enter('design/d1', visitor('anna', 'marketing'))
    await roomIs(anna, synced)
    renameDeck(docOf(anna), 'Spring')
    await roomIs(anna, saved)
    renameDeck(docOf(anna), 'x'.repeat(3_000))
    await roomIs(anna, ({ state }) => state.kind === 'recovering')
    await roomIs(anna, synced)
    expect(anna.reasons).toEqual([overBudgetText('bytes', 'design')])
    expect(anna.kept.map(({ place }) => place)).toEqual([{ kind: 'deck-title' }])
    renameDeck(docOf(anna), 'Summer')
    await roomIs(anna, saved)
    expect(readTitle(await stored('design/d1'))).toBe('Summer')
  })

  test('what is still written into the copy that was refused is offered back too, each place once', async () => {
    const mara = enter('pitch/p1', visitor('mara', 'marketing'))
    await roomIs(mara, synced)
    const spoilt = docOf(mara)
    setPoints(spoilt, 's1', plainRichText('Not mine'))
    await roomIs(mara, ({ state }) => state.kind === 'recovering')
    setPoints(spoilt, 's1', plainRichText('Not mine to write'))
    const [first, second] = mara.kept
    expect(mara.kept.map(({ text }) => plainText(text))).toEqual(['Not mine', 'Not mine to write'])
    expect(second?.id).toBe(first?.id)
    await roomIs(mara, synced)
  })

  test('gives up after two fresh copies within a minute', async () => {
    const mara = enter('pitch/p1', visitor('mara', 'marketing'))
    for (let nth = 0; nth < 3; nth++) {
      await roomIs(mara, synced)
      setPoints(docOf(mara), 's1', plainRichText(`Try ${nth}`))
      await roomIs(mara, ({ state }) => state.kind !== 'synced')
    }
    expect(mara.connection.snapshot.state.kind).toBe('stuck')
    expect(mara.kept.map(({ text }) => plainText(text))).toEqual(['Try 0', 'Try 1', 'Try 2'])
  })

  test('words written while away, when the right to write went meanwhile, are not called saved', async () => {
    const who = visitor('anna', 'marketing')
    const anna = enter('design/d1', who)
    await roomIs(anna, synced)
    const port = server.port
    await server.close()
    await roomIs(anna, offline)
    renameDeck(docOf(anna), 'Written without the right')
    who.cookie = visitor('anna', 'sales').cookie
    await start({ port })
    await roomIs(anna, synced)
    expect(anna.kept.map(({ text }) => plainText(text))).toEqual(['Written without the right'])
    expect(anna.connection.snapshot.state).toMatchObject({ writable: false })
    expect(readTitle(docOf(anna))).toBe('')
  })
})

describe('rights', () => {
  test('are what the server says at the door', async () => {
    const marketing = enter('design/d1', visitor('anna', 'marketing'))
    const sales = enter('design/d1', visitor('sam', 'sales'))
    expect((await roomIs(marketing, synced)).state).toMatchObject({ writable: true })
    expect((await roomIs(sales, synced)).state).toMatchObject({ writable: false })
  })

  test('a closed door says why, keeps the words, and opens after another try', async () => {
    const who = visitor('anna', 'marketing')
    const anna = enter('design/d1', who)
    await roomIs(anna, synced)
    const port = server.port
    await server.close()
    await roomIs(anna, offline)
    renameDeck(docOf(anna), 'Before the session ended')
    who.cookie = ''
    await start({ port })
    expect((await roomIs(anna, closed)).state).toMatchObject({ code: closeCodes.signIn, changes: 1 })
    expect(anna.kept.map(({ text }) => plainText(text))).toEqual(['Before the session ended'])
    who.cookie = visitor('anna', 'marketing').cookie
    anna.connection.retry()
    await roomIs(anna, synced)
  })

  test('a plan whose door closes offers its words as a pitch does', async () => {
    const who = visitor('sam', 'sales')
    const sam = enter('plan/p1', who)
    await roomIs(sam, synced)
    const port = server.port
    await server.close()
    await roomIs(sam, offline)
    setHandover(docOf(sam), 's1', 'Maya, what did you find?')
    setSeconds(docOf(sam), 's1', 180)
    who.cookie = ''
    await start({ port })
    await roomIs(sam, closed)
    expect(sam.kept.map(({ place, text }) => [place.kind, plainText(text)])).toEqual([
      ['handover', 'Maya, what did you find?'],
      ['minutes', '3'],
    ])
    setSpeaker(docOf(sam), 's1', 'maya')
    expect(sam.kept.at(-1)).toMatchObject({ place: { kind: 'speaker', slideId: 's1' } })
  })

  test.each([
    ['design/missing1', closeCodes.noSuchRoom, visitor('anna', 'marketing')],
    ['design/d1', closeCodes.notAllowed, visitor('stranger')],
  ] as const)('%s answers %i', async (name, code, who) => {
    const client = enter(name, who)
    expect((await roomIs(client, closed)).state).toMatchObject({ code })
  })
})

async function restart(): Promise<void> {
  const port = server.port
  await server.close()
  await start({ port })
}

type Store = SyncServer['store']

interface DiskGate {
  open(): void
  shut(): void
  pass(): Promise<void>
  somebodyWaits(): Promise<void>
}

/** A disk that writes only while its gate is open. It starts shut. */
function gate(): DiskGate {
  let opened = false
  const waiting: (() => void)[] = []
  const noticed: (() => void)[] = []
  return {
    open() {
      opened = true
      for (const go of waiting.splice(0)) go()
    },
    shut() {
      opened = false
    },
    pass() {
      if (opened) return Promise.resolve()
      for (const notice of noticed.splice(0)) notice()
      return new Promise((resolve) => void waiting.push(resolve))
    },
    somebodyWaits() {
      return waiting.length > 0 ? Promise.resolve() : new Promise((resolve) => void noticed.push(resolve))
    },
  }
}

const slowedBy = (store: Store, disk: DiskGate): Store => ({
  load: (room) => store.load(room),
  append: (batch) => disk.pass().then(() => store.append(batch)),
  compact: (room) => store.compact(room),
  size: (room) => store.size(room),
  authors: (room) => store.authors(room),
  changes: (room) => store.changes(room),
  replace: (room, mostBytes, rewrite) => store.replace(room, mostBytes, rewrite),
  delete: (room) => store.delete(room),
  close: () => store.close(),
})
