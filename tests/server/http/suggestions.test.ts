import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles, may, type Role } from '#shared/policy.ts'
import type { Suggestion } from '#shared/model/review.ts'
import type { DeckRecord, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import { addBlocks, deleteBlocks } from '#shared/docs/blockEdits.ts'
import { putWords, wordsAt, type Place } from '#shared/docs/places.ts'
import { readSuggestions } from '#shared/docs/reviewDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph, plainRichText, plainText, type RichText } from '#shared/model/richText.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { join, makeDeck, makePitch, makeWorkspace, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace
let deck: DeckRecord
let pitch: PitchRecord
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

describe('accepted words', () => {
  const forClient: RichText = [
    {
      ...paragraph(''),
      inlines: [
        { kind: 'text', text: 'For ', marks: { bold: true } },
        { kind: 'variable', name: 'client.name', marks: { bold: true } },
      ],
    },
  ]
  const block = (): Place => ({
    kind: 'block',
    slideId: place.slideId,
    at: { block: place.blockId, part: '' },
  })
  const fill = (): Place => ({ kind: 'fill', at: { block: place.blockId, part: '' } })
  const write = (words: RichText) =>
    server.services.documents.editDesign(deck.id, (doc) => void putWords(doc, block(), words))
  const design = () => server.services.rooms.read(roomName('design', deck.id), (doc) => wordsAt(doc, block()))
  const asked = async (more: object) => (await suggest(people.get('sales')!, more)).body.id
  const accept = (id: string, more: object = {}) =>
    people
      .get('marketing')!
      .post<{ error: { code: string } }>(`${path()}/${id}/decision`, { outcome: 'accepted', ...more })

  test('keep the fact a fact and its marks: no client reads another one’s name', async () => {
    await write(forClient)
    const id = await asked({ was: 'For {{client.name}}', text: 'For {{client.name}} from Monday' })
    expect((await accept(id)).status).toBe(204)
    expect((await design())[0]?.inlines).toEqual([
      ...forClient[0]!.inlines,
      { kind: 'text', text: ' from Monday', marks: { bold: true } },
    ])
  })

  test('may not spell out a client, neither when suggested nor when that pitch came later', async () => {
    const spelt = { was: 'For {{client.name}}', text: `For ${pitch.client}` }
    const refused = await people
      .get('sales')!
      .post<{ error: { message: string } }>(path(), { ...place, ...spelt })
    expect(refused.status).toBe(400)
    expect(refused.body.error.message).toContain('{{client.name}}')
    await write(forClient)
    const id = await asked({ was: 'For {{client.name}}', text: 'For Kestrel Air' })
    await makePitch(owner, deck, 'Kestrel Air')
    expect((await accept(id)).status).toBe(400)
    expect(await design()).toEqual(forClient)
  })

  test('may not spell out a client over the words that stand there, whatever the suggestion says was there', async () => {
    const spelt = `For ${pitch.client}`
    const id = await asked({ was: spelt, text: `${spelt} from Monday` })
    await write(forClient)
    const over = 'For {{client.name}}'
    expect((await accept(id, { over })).status).toBe(400)
    // One half of a name stands there, the other one is suggested.
    await makePitch(owner, deck, 'Vale and Moor')
    await write(plainRichText('Vale and us'))
    const half = await asked({ was: 'Here and us', text: 'Here and Moor' })
    const became = await accept(half)
    expect([became.status, plainText(await design())]).toEqual([400, 'Vale and us'])
    expect((await written()).find((one) => one.id === id)?.decision).toBeNull()
  })

  test('join what was written there meanwhile, and ask when both changed the same words', async () => {
    await write(plainRichText('Fresh by six, every day'))
    const joined = await asked({ was: 'Fresh by six', text: 'Fresh and ripe by six' })
    expect((await accept(joined)).status).toBe(204)
    expect(plainText(await design())).toBe('Fresh and ripe by six, every day')

    const id = await asked({ was: 'Fresh by six', text: 'Fresh by five' })
    await write(plainRichText('Fresh by seven'))
    const answer = await accept(id)
    expect([answer.status, answer.body.error.code]).toEqual([409, 'words-changed'])
    expect(plainText(await design())).toBe('Fresh by seven')
    expect((await written()).find((one) => one.id === id)?.decision).toBeNull()
    expect((await accept(id, { over: 'Fresh by seven' })).status).toBe(204)
    expect(plainText(await design())).toBe('Fresh by five')
  })

  test('are written once when two accept at the same moment', async () => {
    await write(plainRichText('fresh'))
    const id = await asked({ was: 'fresh', text: 'fresh, fresh' })
    const answers = await Promise.all([accept(id), accept(id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    expect(plainText(await design())).toBe('fresh, fresh')
  })

  test('for a pitch go into its slot and leave the design alone', async () => {
    await write(plainRichText('Marketing says'))
    const other = await makePitch(owner, deck, 'Contoso')
    const id = await asked({ pitchId: other.id, was: 'Marketing says', text: 'Sales says' })
    expect((await decide(people.get('sales')!, id, 'accepted')).status).toBe(204)
    const words = await server.services.rooms.read(roomName('pitch', other.id), (doc) => wordsAt(doc, fill()))
    expect([plainText(words), plainText(await design())]).toEqual(['Sales says', 'Marketing says'])
  })

  test('of a place that is gone are no answer yet', async () => {
    const id = await asked({ text: 'Anything' })
    await server.services.documents.editDesign(deck.id, (doc) =>
      deleteBlocks(doc, place.slideId, [place.blockId]),
    )
    expect((await accept(id)).status).toBe(409)
    expect((await written()).find((one) => one.id === id)?.decision).toBeNull()
  })
})
