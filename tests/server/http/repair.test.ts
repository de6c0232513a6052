import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { initDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { openingLimits, overgrownText } from '#shared/protocol/documentBudget.ts'
import type { ApiError, DeckRecord } from '#shared/protocol/api.ts'
import { pack } from '#server/documents/pack.ts'
import { makeDeck, makePitch, makeWorkspace, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let deck: DeckRecord
let path: string

/** The log of a deck that an older build let grow beyond what can be opened. */
function overgrownLog(): Uint8Array[] {
  const doc = new Y.Doc()
  const log: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => log.push(update))
  initDesign(doc, { title: 'Spring' })
  for (const title of ['First', 'Second']) addSlide(doc, { title })
  const megabyte = 'x'.repeat(1024 * 1024)
  for (let bytes = 0; bytes <= openingLimits.bytes; bytes += megabyte.length)
    doc.getMap('junk').set('x', megabyte)
  return log
}

beforeAll(async () => {
  server = await startTestServer()
  const made = await makeWorkspace(server.url)
  owner = made.owner
  deck = await makeDeck(owner, made.workspace)
  path = `/api/decks/${deck.id}`
  const room = `design/${deck.id}`
  await server.services.rooms.delete(`design/${deck.id}`)
  for (const update of overgrownLog()) {
    const row = { room, updates: pack([update]) }
    await server.services.db
      .insertInto('document_update')
      .values(row as never)
      .execute()
  }
})

afterAll(() => server.discard())

test('a deck too large to open stands in the list, says so wherever it is needed, and opens after its owner repaired it', async () => {
  const listed = await owner.get<{ decks: DeckRecord[] }>(`/api/decks?workspace=${deck.workspaceId}`)
  expect(listed.body.decks.map(({ id }) => id)).toEqual([deck.id])
  for (const answer of [
    await owner.get<ApiError>(`${path}/export.pptx`),
    await owner.post<ApiError>(`${path}/duplicate`),
    await owner.post<ApiError>(`${path}/pitches`, { client: 'Harbour Foods' }),
  ]) {
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { code: 'overgrown', message: overgrownText } },
    })
  }

  const repaired = await owner.post<DeckRecord>(`${path}/repair`)
  expect(repaired).toMatchObject({ status: 200, body: { title: 'Spring', slideCount: 2 } })
  await makePitch(owner, deck)
  expect((await owner.raw(`${path}/export.pptx`)).status).toBe(200)
})
