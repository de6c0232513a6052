import { afterAll, beforeAll, expect, test } from 'vitest'
import { setFact } from '#shared/docs/pitchDoc.ts'
import { addSlide, renameSlide } from '#shared/docs/slideEdits.ts'
import type { Workspace } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { makeDeck, makePitch, makeWorkspace, type TestPerson } from '../../support/people.ts'
import { editRoom } from '../../support/editRoom.ts'
import { eventually } from '../../support/eventually.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner, workspace } = await makeWorkspace(server.url))
})
afterAll(() => server.discard())

const documents = () => server.services.documents

test('a keystroke makes one slide new and leaves every other the same object', async () => {
  const deck = await makeDeck(owner, workspace, 'Deck')
  await documents().editDesign(deck.id, (doc) => addSlide(doc, { title: 'Second' }))
  const before = await documents().design(deck.id)
  expect(await documents().design(deck.id)).toBe(before)
  await documents().editDesign(deck.id, (doc) => renameSlide(doc, before.slides[1]!.id, 'Other'))
  const after = await documents().design(deck.id)
  expect(after.slides[0]).toBe(before.slides[0])
  expect(after.slides[1]).toMatchObject({ title: 'Other' })
})

test('a pitch and its deck are put together once for all who ask, until one of them changes', async () => {
  const deck = await makeDeck(owner, workspace, 'Deck')
  const { id } = await makePitch(owner, deck)
  const keys = { id, deck_id: deck.id }
  expect(await documents().deckOf(keys)).toBe(await documents().design(deck.id))
  const stages = server.services.live.stages
  const [composed, frozen] = [await documents().composed(keys), await stages.freezeNow(keys)]
  expect(await documents().composed(keys)).toBe(composed)
  expect(await stages.freezeNow(keys)).toBe(frozen)
  await documents().editPitch(id, (doc) => setFact(doc, 'client.name', 'Kestrel'))
  expect(await documents().composed(keys)).toMatchObject({ client: 'Kestrel' })
  expect((await stages.freezeNow(keys)).hash).not.toBe(frozen.hash)
})

test('what the server writes for somebody is kept as its edit and theirs, and what they type as theirs alone', async () => {
  const deck = await makeDeck(owner, workspace, 'Deck')
  await owner.patch(`/api/decks/${deck.id}`, { title: 'Renamed' })
  await editRoom(owner, roomName('design', deck.id), (doc) => addSlide(doc, { title: 'Typed' }))
  const writers = () =>
    server.services.db
      .selectFrom('document_update')
      .select(['user_id', 'by_server'])
      .where('room', '=', roomName('design', deck.id))
      .orderBy('seq')
      .execute()
  await eventually(async () => {
    // The room itself was made by nobody in particular.
    const [opened, made, renamed, typed] = await writers()
    expect(opened).toEqual({ user_id: null, by_server: 1 })
    expect(made).toEqual({ user_id: owner.id, by_server: 1 })
    expect(renamed).toEqual({ user_id: owner.id, by_server: 1 })
    expect(typed).toEqual({ user_id: owner.id, by_server: 0 })
  })
})
