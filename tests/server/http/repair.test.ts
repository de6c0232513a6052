import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { initDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { openingLimits, overgrownText } from '#shared/protocol/documentBudget.ts'
import type { ApiError, DeckRecord } from '#shared/protocol/api.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { pack } from '#server/documents/pack.ts'
import { makeDeck, makePitch, makeWorkspace, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { exportedBy } from '../../support/exportedBy.ts'

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
  await store(`design/${deck.id}`, overgrownLog())
})

/** As an older build left it on the disk, in place of what is there. */
async function store(room: RoomName, log: readonly Uint8Array[]): Promise<void> {
  await server.services.rooms.delete(room)
  for (const update of log) {
    const row = { room, updates: pack([update]) }
    await server.services.db
      .insertInto('document_update')
      .values(row as never)
      .execute()
  }
}

/** Words of a pitch in lists that nest `levels` deep, as texts were before they were flat. */
function deepLists(block: string, levels: number): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    doc.getMap('meta').set('schema', 1)
    let within: Y.XmlFragment = doc.getXmlFragment(`fill/${block}`)
    within.insert(0, [new Y.XmlElement('paragraph')])
    for (let level = 0; level < levels; level++) {
      const [list, item] = [new Y.XmlElement('bulletList'), new Y.XmlElement('listItem')]
      within.insert(0, [list])
      list.insert(0, [item])
      within = item
    }
  })
  return Y.encodeStateAsUpdate(doc)
}

afterAll(() => server.discard())

test('a deck too large to open stands in the list, says so wherever it is needed, and opens after its owner repaired it', async () => {
  const listed = await owner.get<{ decks: DeckRecord[] }>(`/api/decks?workspace=${deck.workspaceId}`)
  expect(listed.body.decks.map(({ id }) => id)).toEqual([deck.id])
  for (const answer of [
    await owner.post<ApiError>(`${path}/exports`, { format: 'pptx' }),
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
  expect((await exportedBy(owner, `${path}/exports?format=pptx`)).status).toBe(200)
})

test('a pitch whose lists nest eight thousand deep is checked, exported and deleted like any other', async () => {
  const { owner, workspace } = await makeWorkspace(server.url)
  const pitch = await makePitch(owner, await makeDeck(owner, workspace))
  await store(`pitch/${pitch.id}`, [deepLists('b1', 8_000)])
  const path = `/api/pitches/${pitch.id}`
  expect((await exportedBy(owner, `${path}/exports?format=pptx`)).status).toBe(200)
  for (const asked of ['checks', 'stages'])
    expect((await owner.raw(`${path}/${asked}`)).status, asked).toBe(200)
  expect((await owner.post(`${path}/repair`)).status).toBe(200)
  await owner.patch(path, { archived: true })
  const { status } = await owner.raw(path, { method: 'DELETE' })
  expect(status).toBeLessThan(300)
  expect((await owner.raw(`${path}/checks`)).status).toBe(404)
})
