import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillText, readPitch, setFill, setPoints } from '#shared/docs/pitchDoc.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'
import { eventually } from '../../support/eventually.ts'
import { Line } from '../../support/line.ts'
import { joinRoom, roomIs, visitor, type RoomClient } from '../../support/roomClient.ts'
import { startSyncServer, type SyncServer } from '../../support/syncServer.ts'

const slot = { block: 'b1', part: '' }
const [before, mias, sams] = [
  'Half of what is baked comes back',
  'Ordering by hand costs you a margin',
  'You lose forty per cent to waste',
]

let dataDir: string
let server: SyncServer
/** Sam's. */
let line: Line
let clients: RoomClient[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'duodeck-stalled-'))
  server = await startSyncServer(dataDir)
  line = await Line.to(server.port)
  clients = []
})
afterEach(async () => {
  for (const { connection } of clients) connection.destroy()
  await line.close()
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
})

const docOf = ({ connection }: RoomClient) => connection.snapshot.room.doc
const fill = (client: RoomClient): string => plainText(readRichText(fillText(docOf(client), slot)))
const write = (client: RoomClient, words: string) => setFill(docOf(client), slot, plainRichText(words))

async function enter(url: string, person: string, patience: number): Promise<RoomClient> {
  const client = joinRoom(url, 'pitch/p1', visitor(person, 'sales'), { patience })
  clients.push(client)
  await roomIs(client, ({ state }) => state.kind === 'synced')
  return client
}
const saved = ({ connection }: RoomClient) => eventually(() => expect(connection.unsaved).toBe(0))

/** Both have the slot on screen, and Sam's line has gone quiet without anybody being told. */
async function stalled(patience: number): Promise<{ mia: RoomClient; sam: RoomClient }> {
  const mia = await enter(server.url, 'mia', 10_000)
  const sam = await enter(line.url.replace('http', 'ws'), 'sam', patience)
  write(mia, before)
  await eventually(() => expect(fill(sam)).toBe(before))
  line.stall()
  return { mia, sam }
}

const versions = ({ meetings }: RoomClient) =>
  meetings.map(({ text, theirs }) => [text, theirs].map(plainText))

test('two who wrote one slot anew while a line had stalled unnoticed are told when it is made anew', async () => {
  const { mia, sam } = await stalled(400)
  write(sam, sams)
  write(mia, mias)
  await saved(mia)
  await saved(sam)
  expect(versions(sam)).toEqual([[sams, mias]])
})

test('and also when so much was written meanwhile that it comes in parts', async () => {
  const { mia, sam } = await stalled(400)
  write(sam, sams)
  const long = plainRichText('x'.repeat(100_000))
  for (let nth = 0; nth < 8; nth += 1) setPoints(docOf(mia), `slide${nth}`, long)
  write(mia, mias)
  await saved(mia)
  await saved(sam)
  expect(versions(sam)).toEqual([[sams, mias]])
  expect(readPitch(docOf(sam)).points.size).toBe(8)
})

test('and also when it gets through after all, before anybody noticed', async () => {
  const { mia, sam } = await stalled(20_000)
  write(sam, sams)
  write(mia, mias)
  await saved(mia)
  // Longer than a line is believed to be slow.
  await new Promise((resolve) => setTimeout(resolve, 200))
  line.wake()
  await saved(sam)
  expect(versions(sam)).toEqual([[sams, mias]])
})

test('whoever alone wrote in a stalled line is not bothered', async () => {
  const { mia, sam } = await stalled(400)
  write(sam, sams)
  fillText(docOf(mia), { block: 'b2', part: '' }).insert(0, 'Elsewhere')
  await saved(mia)
  await saved(sam)
  expect([versions(sam), fill(sam)]).toEqual([[], sams])
})
