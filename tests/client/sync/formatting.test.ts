import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pointsText, setPoints } from '#shared/docs/pitchDoc.ts'
import { editOrigin } from '#shared/docs/transact.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { eventually } from '../../support/eventually.ts'
import { joinRoom, roomIs, visitor, type RoomClient } from '../../support/roomClient.ts'
import { startSyncServer, type SyncServer } from '../../support/syncServer.ts'

let dataDir: string
let server: SyncServer
const clients: RoomClient[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'duodeck-formatting-'))
  server = await startSyncServer(dataDir)
})

afterEach(async () => {
  for (const { connection } of clients.splice(0)) connection.destroy()
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function enter(name: string, role: 'sales' | 'viewer'): Promise<RoomClient> {
  const client = joinRoom(server.url, 'pitch/p1', visitor(name, role))
  clients.push(client)
  await roomIs(client, ({ state }) => state.kind === 'synced')
  return client
}

const textOf = ({ connection }: RoomClient) => pointsText(connection.snapshot.room.doc, 's1')

test('whoever only reads writes nothing and is never refused while two others format the same words', async () => {
  const [anna, sam, viewer] = [
    await enter('anna', 'sales'),
    await enter('sam', 'sales'),
    await enter('vera', 'viewer'),
  ]
  setPoints(anna.connection.snapshot.room.doc, 's1', plainRichText('one two three four'))
  await eventually(() => expect(textOf(sam).length).toBe(19))
  await eventually(() => expect(textOf(viewer).length).toBe(19))
  let written = 0
  viewer.connection.snapshot.room.doc.on(
    'update',
    (_update, _origin, _doc, { local }: { local: boolean }) => {
      if (local) written += 1
    },
  )
  for (let round = 0; round < 20; round++) {
    // In one turn, so that neither knows of the other's.
    for (const [nth, person] of [anna, sam].entries()) {
      const text = textOf(person)
      text.doc?.transact(() => {
        // The same words twice, from the start: what Yjs would tidy up on every side.
        text.format(0, 3 + (round % 5), { bold: round % 2 === 0 ? true : null })
        text.format(6, 4, { italic: round % 2 === 0 ? true : null })
        if (round % 4 === nth) text.delete(5, 1)
      }, editOrigin)
    }
    await eventually(() => expect(textOf(anna).toDelta()).toEqual(textOf(sam).toDelta()))
  }
  await eventually(() => expect(textOf(viewer).toDelta()).toEqual(textOf(anna).toDelta()))
  const served = await server.rooms.read('pitch/p1', (doc) => pointsText(doc, 's1').toDelta() as unknown)
  expect(textOf(anna).toDelta()).toEqual(served)
  expect(written).toBe(0)
  for (const client of clients) expect(client.connection.snapshot.state.kind).toBe('synced')
})
