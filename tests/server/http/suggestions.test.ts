import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles, may, type Role } from '#shared/policy.ts'
import type { Suggestion } from '#shared/model/review.ts'
import type { Deck, Pitch, Workspace } from '#shared/protocol/api.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { readSuggestions } from '#shared/docs/reviewDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { join, makeDeck, makePitch, makeWorkspace, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace
let deck: Deck
let pitch: Pitch
const people = new Map<Role, TestPerson>()
let place: { slideId: string; blockId: string }

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner, workspace } = await makeWorkspace(server.url))
  deck = await makeDeck(owner, workspace)
  pitch = await makePitch(owner, deck)
  for (const role of roles) people.set(role, await join(owner, workspace, [role]))
  await server.services.documents.editDesign(deck.id, (doc) => {
    const slideId = addSlide(doc, { title: 'Why now' })
    const [blockId] = addBlocks(doc, slideId, [{ kind: 'text', frame: frame(0, 0, 100, 100) }])
    place = { slideId, blockId: blockId! }
  })
})

afterAll(() => server.discard())

const path = () => `/api/decks/${deck.id}/suggestions`
const suggest = (as: TestPerson, more: object = {}) =>
  as.post<Suggestion>(path(), { ...place, note: 'Shorter', text: 'Fresh food moves fast', ...more })
const decide = (as: TestPerson, id: string, outcome: string, answer = '') =>
  as.post(`${path()}/${id}/decision`, { outcome, answer })
const written = () => server.services.rooms.read(roomName('review', deck.id), readSuggestions)

test.each(roles)('%s suggests as the policy says', async (role) => {
  const { status } = await suggest(people.get(role)!)
  expect(status).toBe(may([role], 'suggestion.create') ? 201 : 403)
})

test.each(roles)('%s decides as the policy says, on both sides of the line', async (role) => {
  for (const pitchId of [null, pitch.id]) {
    const { body } = await suggest(owner, { pitchId })
    const action = pitchId === null ? 'suggestion.decide.design' : 'suggestion.decide.pitch'
    const { status } = await decide(people.get(role)!, body.id, 'accepted')
    expect(status).toBe(may([role], action) ? 204 : 403)
  }
})

test('the author is whoever is signed in, whatever the body claims', async () => {
  const sales = people.get('sales')!
  const { body } = await suggest(sales)
  expect(body.by).toMatchObject({ id: sales.id })
  expect((await suggest(sales, { by: { id: owner.id, name: 'Boss' } })).status).toBe(400)
})

test('the first answer stands, and everyone reads it in the document', async () => {
  const { body } = await suggest(people.get('sales')!)
  const marketing = people.get('marketing')!
  expect((await decide(marketing, body.id, 'declined', 'Legal checked it')).status).toBe(204)
  expect((await decide(owner, body.id, 'accepted')).status).toBe(409)
  const kept = (await written()).find(({ id }) => id === body.id)
  expect(kept?.decision).toMatchObject({ outcome: 'declined', answer: 'Legal checked it' })
  expect(kept?.decision?.by.id).toBe(marketing.id)
})

test('a suggestion needs a place that exists and something to say', async () => {
  expect((await suggest(owner, { blockId: 'gone' })).status).toBe(404)
  expect((await suggest(owner, { pitchId: 'other' })).status).toBe(404)
  expect((await suggest(owner, { note: ' ', text: null })).status).toBe(400)
})
