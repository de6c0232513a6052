import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { Covers, ListedDeck, Workspace } from '#shared/protocol/api.ts'
import type { Suggestion } from '#shared/model/review.ts'
import { eventually } from '../../support/eventually.ts'
import {
  join,
  makeDeck,
  makePitch,
  makeWorkspace,
  type Refused,
  type TestPerson,
} from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner, workspace } = await makeWorkspace(server.url))
})
afterAll(() => server.discard())

const list = async (as: TestPerson) =>
  (await as.get<{ decks: ListedDeck[] }>(`/api/decks?workspace=${workspace.id}`)).body.decks

const listed = async (as: TestPerson, id: string) => (await list(as)).find((deck) => deck.id === id)!

test('a star is one person’s own, and goes with the deck', async () => {
  const deck = await makeDeck(owner, workspace)
  const colleague = await join(owner, workspace, ['viewer'])
  for (const _twice of [1, 2]) {
    expect((await colleague.post(`/api/decks/${deck.id}/star`)).status).toBe(204)
  }
  expect((await listed(colleague, deck.id)).starred).toBe(true)
  expect((await listed(owner, deck.id)).starred).toBe(false)
  expect((await colleague.delete(`/api/decks/${deck.id}/star`)).status).toBe(204)
  expect((await listed(colleague, deck.id)).starred).toBe(false)

  await colleague.post(`/api/decks/${deck.id}/star`)
  await owner.patch(`/api/decks/${deck.id}`, { archived: true })
  expect((await owner.delete(`/api/decks/${deck.id}`)).status).toBe(204)
})

test('strangers can put no star on a deck', async () => {
  const deck = await makeDeck(owner, workspace)
  const stranger = (await makeWorkspace(server.url)).owner
  expect((await stranger.post(`/api/decks/${deck.id}/star`)).status).toBe(404)
})

test('a list carries no covers; they come for the rows in sight, within the workspace', async () => {
  const deck = await makeDeck(owner, workspace)
  const pitch = await makePitch(owner, deck)
  const row = await listed(owner, deck.id)
  expect(row).not.toHaveProperty('cover')
  expect(row.pitches[0]).not.toHaveProperty('cover')

  const other = await makeWorkspace(server.url)
  const theirs = await makeDeck(other.owner, other.workspace)
  const path = `/api/covers?workspace=${workspace.id}&ids=${deck.id},${pitch.id},${theirs.id},nobody`
  const { body } = await owner.get<Covers>(path)
  expect(Object.keys(body.covers).sort()).toEqual([deck.id, pitch.id].sort())
  expect((await other.owner.get(path)).status).toBe(404)
})

test('too many covers at once are refused', async () => {
  const ids = Array.from({ length: 61 }, (_, at) => `id${at}`).join(',')
  const { status, body } = await owner.get<Refused>(`/api/covers?workspace=${workspace.id}&ids=${ids}`)
  expect(status).toBe(400)
  expect(body.error.message).toBe('Ask for 60 covers at the most.')
})

test('a list says how many suggestions wait for whose answer', async () => {
  const deck = await makeDeck(owner, workspace)
  const pitch = await makePitch(owner, deck)
  let [slideId, blockId] = ['', '']
  await server.services.documents.editDesign(deck.id, (doc) => {
    slideId = addSlide(doc, { title: 'Second' })
    const slot = { name: 'Words', prompt: '', limit: null, required: false }
    const body = { text: plainRichText('Words') }
    blockId = addBlocks(doc, slideId, [{ kind: 'text', frame: frame(0, 0, 400, 100), slot, body }])[0]!
  })
  const suggest = (pitchId?: string) =>
    owner.post<Suggestion>(`/api/decks/${deck.id}/suggestions`, {
      ...{ slideId, blockId, note: 'Shorter', text: null },
      ...(pitchId !== undefined && { pitchId }),
    })
  const { body: design } = await suggest()
  await suggest(pitch.id)
  await suggest(pitch.id)
  const waiting = async () => {
    const row = await listed(owner, deck.id)
    return [row.openSuggestions, row.pitches[0]?.openSuggestions]
  }
  await eventually(async () => expect(await waiting()).toEqual([1, 2]))
  await owner.post(`/api/decks/${deck.id}/suggestions/${design.id}/decision`, { outcome: 'declined' })
  await eventually(async () => expect(await waiting()).toEqual([0, 2]))
})

test('five hundred decks are listed without holding anybody up', async () => {
  const { owner: busy, workspace: full } = await makeWorkspace(server.url)
  const now = new Date().toISOString()
  const cover = JSON.stringify({ padding: 'x'.repeat(40_000) })
  const dates = { archived_at: null, created_at: now, updated_at: now }
  const facts = { cover, owner_id: busy.id, open_suggestions: 0, words_known: 1 }
  const ours = { leads_in_plan: 0 }
  for (let at = 0; at < 500; at += 1) {
    const deck = {
      id: `many-${at}`,
      workspace_id: full.id,
      title: `Deck ${at}`,
      slide_count: 9,
      starter: 0,
      folder_id: null,
      leftovers: 0,
    }
    await server.services.rows.insertDeck({ ...deck, ...facts, ...dates })
    const pitch = { id: `many-p${at}`, deck_id: deck.id, client: 'Client', meeting_on: null, concerns: 2 }
    await server.services.rows.insertPitch({ ...pitch, ...ours, ...facts, ...dates })
  }
  const answer = await busy.raw(`/api/decks?workspace=${full.id}`)
  const text = await answer.text()
  expect((JSON.parse(text) as { decks: unknown[] }).decks).toHaveLength(500)
  expect(text.length).toBeLessThan(500_000)
}, 60_000)
