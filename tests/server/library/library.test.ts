import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renameDeck } from '#shared/docs/designDoc.ts'
import { putGoal, readGoal } from '#shared/docs/goalDoc.ts'
import { hideInPitch, setFact, setFill, setPicture, setPoints } from '#shared/docs/pitchDoc.ts'
import { addSlide, hideSlide, renameSlide } from '#shared/docs/slideEdits.ts'
import { newId, type DeckId } from '#shared/model/ids.ts'
import { paragraph, plainRichText, plainText } from '#shared/model/richText.ts'
import type { DeckRecord, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { mostDecks } from '#server/library/decks.ts'
import { mostPitches } from '#server/library/pitches.ts'
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
import { enterRoom, joinRoom } from '../../support/sockets.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace
let marketing: TestPerson
let sales: TestPerson

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner, workspace } = await makeWorkspace(server.url))
  marketing = await join(owner, workspace, ['marketing'])
  sales = await join(owner, workspace, ['sales'])
})
afterAll(() => server.discard())

const getDeck = async (id: string) => (await owner.get<DeckRecord>(`/api/decks/${id}`)).body
const getPitch = async (id: string) => (await owner.get<PitchRecord>(`/api/pitches/${id}`)).body
const documents = () => server.services.documents

describe('a deck', () => {
  test('begins as its starter, with a cover', async () => {
    const { body: deck, status } = await marketing.post<DeckRecord>('/api/decks', {
      workspaceId: workspace.id,
    })
    expect(status).toBe(201)
    expect(deck).toMatchObject({ title: 'Untitled deck', slideCount: 1, archived: false, pitches: [] })
    expect(deck.cover?.slide.blocks).toEqual([])
    expect((await documents().design(deck.id)).slides).toHaveLength(1)
  })

  test('can be renamed, in the list and in the document', async () => {
    const deck = await makeDeck(marketing, workspace, 'Before')
    const { body } = await marketing.patch<DeckRecord>(`/api/decks/${deck.id}`, { title: '  After  ' })
    expect(body.title).toBe('After')
    expect((await documents().design(deck.id)).title).toBe('After')
  })

  test('stands in the list with its pitches, the one changed last first', async () => {
    const { owner, workspace } = await makeWorkspace(server.url)
    const first = await makeDeck(owner, workspace, 'First')
    const second = await makeDeck(owner, workspace, 'Second')
    const pitch = await makePitch(owner, first)
    const list = async () =>
      (await owner.get<{ decks: DeckRecord[] }>(`/api/decks?workspace=${workspace.id}`)).body.decks
    expect((await list()).map(({ id }) => id)).toEqual([second.id, first.id])
    await owner.patch(`/api/decks/${first.id}`, { title: 'First again' })
    const [top] = await list()
    expect(top).toMatchObject({ id: first.id, pitches: [{ id: pitch.id, client: 'Northwind' }] })
  })

  test('is a starter of its workspace once marketing says so, until it is archived or taken back', async () => {
    const deck = await makeDeck(marketing, workspace, 'House style')
    await makePitch(sales, deck)
    await documents().editDesign(deck.id, (doc) => void addSlide(doc, { title: 'Second' }))
    const begin = (body: object = {}) =>
      marketing.post<DeckRecord>('/api/decks', { workspaceId: workspace.id, starter: deck.id, ...body })
    const offer = (change: object) => marketing.patch<DeckRecord>(`/api/decks/${deck.id}`, change)

    expect((await begin()).status).toBe(400)
    expect((await offer({ starter: true })).body.starter).toBe(true)
    expect((await begin()).body).toMatchObject({
      title: 'House style',
      slideCount: 2,
      pitches: [],
      starter: false,
    })
    const { body: named } = await begin({ title: 'For spring' })
    await documents().editDesign(named.id, (doc) => void addSlide(doc))
    expect((await documents().design(named.id)).title).toBe('For spring')
    expect((await documents().design(deck.id)).slides).toHaveLength(2)

    await offer({ archived: true })
    expect((await begin()).status).toBe(400)
    await offer({ archived: false })
    expect((await begin()).status).toBe(201)
    await offer({ starter: false })
    expect((await begin()).status).toBe(400)
  })

  test('is no starter for another workspace, whoever knows its id', async () => {
    const deck = await makeDeck(marketing, workspace, 'Ours')
    await marketing.patch(`/api/decks/${deck.id}`, { starter: true })
    const other = await makeWorkspace(server.url)
    const body = { workspaceId: other.workspace.id, starter: deck.id }
    expect((await other.owner.post<Refused>('/api/decks', body)).status).toBe(400)
  })

  test('duplicates its design, and neither its pitches nor its identity', async () => {
    const deck = await makeDeck(marketing, workspace, 'Launch')
    await makePitch(sales, deck)
    await documents().editDesign(deck.id, (doc) => {
      addSlide(doc, { title: 'Second' })
      putGoal(doc, 'campaign', plainRichText('Spring'))
    })
    const { body: copy } = await marketing.post<DeckRecord>(`/api/decks/${deck.id}/duplicate`)
    expect(copy).toMatchObject({ title: 'Launch (copy)', slideCount: 2, pitches: [] })
    await documents().editDesign(copy.id, (doc) => renameDeck(doc, 'Changed'))
    expect((await documents().design(deck.id)).title).toBe('Launch')
    // What the first was made for, the second is not.
    const campaignOf = async (id: DeckId) =>
      plainText(readGoal(await documents().copyOf(roomName('design', id)), 'campaign'))
    expect([await campaignOf(deck.id), await campaignOf(copy.id)]).toEqual(['Spring', ''])
  })

  test('archived: closed for everyone, its pitches too, until it is restored', async () => {
    const deck = await makeDeck(marketing, workspace)
    const pitch = await makePitch(sales, deck)
    const rooms = [roomName('design', deck.id), roomName('pitch', pitch.id), roomName('plan', pitch.id)]
    const open = await Promise.all(rooms.map((room) => joinRoom(sales, room)))

    expect(
      (await marketing.patch<DeckRecord>(`/api/decks/${deck.id}`, { archived: true })).body.archived,
    ).toBe(true)

    expect(await Promise.all(open.map(({ closed }) => closed))).toEqual([4410, 4410, 4410])
    expect(await Promise.all(rooms.map((room) => enterRoom(sales, room)))).toEqual([4410, 4410, 4410])
    const added = await sales.post<Refused>(`/api/decks/${deck.id}/pitches`, { client: 'Late' })
    expect(added).toMatchObject({ status: 409, body: { error: { code: 'archived' } } })

    await marketing.patch(`/api/decks/${deck.id}`, { archived: false })
    for (const room of rooms) (await joinRoom(sales, room)).leave()
  })

  test('is deleted only from the archive, and only when no pitch is in use', async () => {
    const deck = await makeDeck(marketing, workspace)
    const pitch = await makePitch(sales, deck, 'Northwind')
    const remove = () => marketing.delete<Refused>(`/api/decks/${deck.id}`)
    expect(await remove()).toMatchObject({ status: 409, body: { error: { code: 'not-archived' } } })
    await marketing.patch(`/api/decks/${deck.id}`, { archived: true })
    const refused = await remove()
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'has-pitches' } } })
    expect(refused.body.error.message).toContain('Northwind')

    await sales.patch(`/api/pitches/${pitch.id}`, { archived: true })
    expect((await remove()).status).toBe(204)

    expect((await owner.get(`/api/decks/${deck.id}`)).status).toBe(404)
    expect((await owner.get(`/api/pitches/${pitch.id}`)).status).toBe(404)
    expect(await enterRoom(owner, roomName('design', deck.id))).toBe(4404)
    expect((await documents().design(deck.id)).slides).toEqual([])
    expect((await documents().pitch(pitch.id)).facts.size).toBe(0)
  })
})

describe('a pitch', () => {
  test('begins with its client, and shows the design as its cover', async () => {
    const deck = await makeDeck(marketing, workspace)
    const { body } = await sales.post<PitchRecord>(`/api/decks/${deck.id}/pitches`, {
      client: 'Northwind',
      meetingOn: '2027-01-31',
    })
    expect(body).toMatchObject({
      deckId: deck.id,
      client: 'Northwind',
      meetingOn: '2027-01-31',
      archived: false,
    })
    expect(body.cover).toEqual(deck.cover)
    expect((await documents().pitch(body.id)).facts.get('client.name')).toBe('Northwind')
  })

  test('changes its client in the document too, and can lose its date', async () => {
    const pitch = await makePitch(sales, await makeDeck(marketing, workspace))
    await sales.patch(`/api/pitches/${pitch.id}`, { meetingOn: '2027-02-01' })
    const { body } = await sales.patch<PitchRecord>(`/api/pitches/${pitch.id}`, {
      client: 'Contoso',
      meetingOn: null,
    })
    expect(body).toMatchObject({ client: 'Contoso', meetingOn: null })
    expect((await documents().pitch(pitch.id)).facts.get('client.name')).toBe('Contoso')
  })

  const slotPicture = (alt: string) => ({ asset: 'a'.repeat(64), width: 40, height: 20, alt })
  /** Half of the second name is bold. */
  const onlyForThem = [
    {
      ...paragraph(''),
      inlines: [
        { kind: 'text' as const, text: 'What Northwind gains, and only North', marks: {} },
        { kind: 'text' as const, text: 'wind', marks: { bold: true as const } },
      ],
    },
  ]

  test('duplicates its words for another client, without the facts of the first', async () => {
    const pitch = await makePitch(sales, await makeDeck(marketing, workspace), 'Northwind')
    await documents().editPitch(pitch.id, (doc) => {
      setFact(doc, 'client.contact', 'Nora of Northwind')
      setFact(doc, 'sales.name', 'Sam')
      setFact(doc, 'goal', 'Fresher stores at Northwind')
      setPicture(doc, { block: 'block2', part: '' }, slotPicture('Logo of Northwind'))
      setPicture(doc, { block: 'block3', part: '' }, slotPicture('A truck'))
      setPoints(doc, 'slide1', plainRichText('Ask about the harvest'))
      putGoal(doc, 'next', plainRichText('Call Northwind on Monday'))
      setFill(doc, { block: 'block1', part: '' }, onlyForThem)
      setFill(doc, { block: 'block4', part: 'value/sales/2026' }, plainRichText('1,240'))
    })
    const { body: copy } = await sales.post<PitchRecord>(`/api/pitches/${pitch.id}/duplicate`, {
      client: 'Contoso',
    })
    expect(copy).toMatchObject({ deckId: pitch.deckId, client: 'Contoso' })
    const words = await documents().pitch(copy.id)
    expect(Object.fromEntries(words.facts)).toMatchObject({ 'client.name': 'Contoso', 'sales.name': 'Sam' })
    for (const name of ['client.contact', 'goal']) expect(words.facts.has(name)).toBe(false)
    expect([...words.pictures.values()].map(({ alt }) => alt)).toEqual(['A truck'])
    expect(plainText(words.points.get('slide1') ?? [])).toBe('Ask about the harvest')
    // A client's numbers in a chart are theirs alone.
    expect([...words.fills.keys()]).toEqual(['block1'])
    expect(plainText(words.fills.get('block1') ?? [])).toBe(
      'What {{client.name}} gains, and only {{client.name}}',
    )
    const raw = await documents().copyOf(roomName('pitch', copy.id))
    expect(JSON.stringify([...raw.share].map(([, type]): unknown => type.toJSON()))).not.toContain(
      'Northwind',
    )
  })

  test('is deleted only from the archive, and leaves its deck', async () => {
    const deck = await makeDeck(marketing, workspace)
    const pitch = await makePitch(sales, deck)
    const room = await joinRoom(sales, roomName('pitch', pitch.id))
    expect((await sales.delete<Refused>(`/api/pitches/${pitch.id}`)).body.error.code).toBe('not-archived')
    await sales.patch(`/api/pitches/${pitch.id}`, { archived: true })
    expect(await room.closed).toBe(4410)
    expect((await sales.delete(`/api/pitches/${pitch.id}`)).status).toBe(204)
    expect((await getDeck(deck.id)).pitches).toEqual([])
    expect(await enterRoom(sales, roomName('pitch', pitch.id))).toBe(4404)
  })
})

describe('lists follow the documents', () => {
  test('a title, a cover and a count changed in the editor', async () => {
    const deck = await makeDeck(marketing, workspace)
    const room = await joinRoom(marketing, roomName('design', deck.id))
    room.edit((doc) => {
      renameDeck(doc, 'Renamed live')
      addSlide(doc, { title: 'Opening' }, 0)
    })
    await eventually(async () => {
      expect(await getDeck(deck.id)).toMatchObject({ title: 'Renamed live', slideCount: 2 })
      expect((await getDeck(deck.id)).cover?.slide.title).toBe('Opening')
    })
    room.leave()
  })

  test('a hidden slide is no cover, neither for the deck nor for a pitch', async () => {
    const deck = await makeDeck(marketing, workspace)
    const pitch = await makePitch(sales, deck)
    const [first] = (await documents().design(deck.id)).slides
    await documents().editDesign(deck.id, (doc) => {
      renameSlide(doc, first!.id, 'Hidden')
      hideSlide(doc, first!.id, true)
      addSlide(doc, { title: 'Shown' })
    })
    await eventually(async () => expect((await getDeck(deck.id)).cover?.slide.title).toBe('Shown'))
    await eventually(async () => expect((await getPitch(pitch.id)).cover?.slide.title).toBe('Shown'))
  })

  test('a slide that one client does not see, and a client’s name changed in the editor', async () => {
    const deck = await makeDeck(marketing, workspace)
    const pitch = await makePitch(sales, deck)
    const [first] = (await documents().design(deck.id)).slides
    await documents().editDesign(deck.id, (doc) => void addSlide(doc, { title: 'Second' }))
    const room = await joinRoom(sales, roomName('pitch', pitch.id))
    room.edit((doc) => {
      hideInPitch(doc, first!.id, true)
      setFact(doc, 'client.name', 'Contoso')
    })
    await eventually(async () => {
      const changed = await getPitch(pitch.id)
      expect(changed.client).toBe('Contoso')
      expect(changed.cover?.slide.title).toBe('Second')
    })
    expect((await getDeck(deck.id)).cover?.slide.title).toBe('')
    room.leave()
  })

  test('a cover holds nothing that is private to the team', async () => {
    const deck = await makeDeck(marketing, workspace)
    const pitch = await makePitch(sales, deck)
    const [first] = (await documents().design(deck.id)).slides
    await documents().editPitch(pitch.id, (doc) =>
      setPoints(doc, first!.id, plainRichText('Do not say this aloud')),
    )
    server.services.refresh.touch(roomName('pitch', pitch.id))
    await server.services.refresh.flush()
    expect(JSON.stringify(await getPitch(pitch.id))).not.toContain('aloud')
  })
})

test('starters are offered with their covers', async () => {
  const { body } = await sales.get<{ starters: { id: string; cover: unknown; slideCount: number }[] }>(
    '/api/starters',
  )
  expect(body.starters[0]).toMatchObject({ id: 'blank', slideCount: 1 })
  for (const { cover, slideCount } of body.starters) {
    expect(cover).not.toBeNull()
    expect(slideCount).toBeGreaterThan(0)
  }
})

describe('what is refused names the field', () => {
  test.each<
    [string, (deck: DeckRecord, pitch: PitchRecord) => Promise<{ status: number; body: Refused }>, string]
  >([
    ['a deck without workspace', () => marketing.post('/api/decks', {}), 'workspaceId'],
    [
      'an empty title',
      () => marketing.post('/api/decks', { workspaceId: workspace.id, title: ' ' }),
      'title',
    ],
    [
      'an endless title',
      (deck) => marketing.patch(`/api/decks/${deck.id}`, { title: 'x'.repeat(301) }),
      'title',
    ],
    [
      'an unknown starter',
      () => marketing.post('/api/decks', { workspaceId: workspace.id, starter: 'x' }),
      'starter',
    ],
    ['a starter as a word', (deck) => marketing.patch(`/api/decks/${deck.id}`, { starter: 1 }), 'starter'],
    [
      'archived as a word',
      (deck) => marketing.patch(`/api/decks/${deck.id}`, { archived: 'yes' }),
      'archived',
    ],
    ['no change', (deck) => marketing.patch(`/api/decks/${deck.id}`, {}), ''],
    ['another change', (deck) => marketing.patch(`/api/decks/${deck.id}`, { cover: null }), ''],
    ['a pitch without client', (deck) => sales.post(`/api/decks/${deck.id}/pitches`, {}), 'client'],
    [
      'a day that is none',
      (_d, pitch) => sales.patch(`/api/pitches/${pitch.id}`, { meetingOn: '2027-02-30' }),
      'meetingOn',
    ],
    ['a list of no workspace', () => sales.get('/api/decks'), 'workspace'],
    [
      'a copy for nobody',
      (_d, pitch) => sales.post(`/api/pitches/${pitch.id}/exports`, { format: 'pptx', copy: 'all' }),
      'copy',
    ],
  ])('%s', async (_name, call, path) => {
    const deck = await makeDeck(marketing, workspace)
    const answer = await call(deck, await makePitch(sales, deck))
    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatchObject({ code: 'invalid', path })
    expect(answer.body.error.message).toMatch(/^[A-Z].*\.$/)
  })
})

test('a workspace holds so many decks and a deck so many pitches, and says so', async () => {
  const { owner, workspace } = await makeWorkspace(server.url)
  const deck = await makeDeck(owner, workspace)
  const pitch = await makePitch(owner, deck)
  const { db } = server.services
  const [row, pitchRow] = [
    await db.selectFrom('deck').selectAll().where('id', '=', deck.id).executeTakeFirstOrThrow(),
    await db.selectFrom('pitch').selectAll().where('id', '=', pitch.id).executeTakeFirstOrThrow(),
  ]
  const ids = (count: number) => Array.from({ length: count }, () => newId())
  for (let made = 1; made < mostDecks; made += 500)
    await db
      .insertInto('deck')
      .values(ids(Math.min(500, mostDecks - made)).map((id) => ({ ...row, id })))
      .execute()
  await db
    .insertInto('pitch')
    .values(ids(mostPitches - 1).map((id) => ({ ...pitchRow, id })))
    .execute()
  for (const answer of [
    await owner.post<Refused>('/api/decks', { workspaceId: workspace.id, title: 'One more' }),
    await owner.post<Refused>(`/api/decks/${deck.id}/duplicate`),
    await owner.post<Refused>(`/api/decks/${deck.id}/pitches`, { client: 'Next' }),
    await owner.post<Refused>(`/api/pitches/${pitch.id}/duplicate`, { client: 'Next' }),
  ]) {
    expect([answer.status, answer.body.error.code]).toEqual([409, 'quota'])
    expect(answer.body.error.message).toMatch(/the most it can hold/)
  }
})
