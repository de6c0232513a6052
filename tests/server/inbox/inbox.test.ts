import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { busy } from '#server/errors.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { addSlide, deleteSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { inboxBounds, notificationKinds, topicNames, type Topic } from '#shared/model/notification.ts'
import type { Suggestion } from '#shared/model/review.ts'
import type { DeckRecord, PitchLeads, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import type {
  Inbox,
  InboxEntry,
  Thanks,
  ThanksAbout,
  ThanksLists,
  Told,
  Unread,
} from '#shared/protocol/inbox.ts'
import { inboxChanged } from '#shared/protocol/pageLine.ts'
import { eventually } from '../../support/eventually.ts'
import {
  Browser,
  join,
  makeDeck,
  makePitch,
  makeWorkspace,
  password,
  type Refused,
  type TestPerson,
} from '../../support/people.ts'
import { openLine } from '../../support/pageLine.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { startStage } from '../../support/stage.ts'

let server: TestServer
let admin: TestPerson
let workspace: Workspace
let designer: TestPerson
let seller: TestPerson
let deck: DeckRecord
let pitch: PitchRecord
let place: { slideId: string; blockId: string }

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner: admin, workspace } = await makeWorkspace(server.url))
  designer = await join(admin, workspace, ['marketing'], 'Dana Designer')
  seller = await join(admin, workspace, ['sales'], 'Sol Seller')
  deck = await makeDeck(designer, workspace)
  await server.services.documents.editDesign(deck.id, (doc) => {
    const slideId = addSlide(doc, { title: 'Why now' })
    const [blockId] = addBlocks(doc, slideId, [{ kind: 'text', frame: frame(0, 0, 100, 100) }])
    place = { slideId, blockId: blockId! }
  })
  pitch = await makePitch(seller, deck)
})
afterAll(() => server.discard())

/** Everything that was told before is read. */
beforeEach(async () => {
  for (const person of [admin, designer, seller])
    await person.post('/api/me/inbox/read', { upTo: new Date().toISOString() })
})

const inboxOf = async (as: Browser) => (await as.get<Inbox>('/api/me/inbox')).body
const newestOf = async (as: Browser): Promise<InboxEntry> => (await inboxOf(as)).entries[0]!
const suggest = async (as: TestPerson, more: object = {}) =>
  (
    await as.post<Suggestion>(`/api/decks/${deck.id}/suggestions`, {
      ...{ ...place, note: 'canary-note', text: 'canary-words', ...more },
    })
  ).body
const decide = (as: TestPerson, { id }: Suggestion, outcome: string) =>
  as.post(`/api/decks/${deck.id}/suggestions/${id}/decision`, { outcome, answer: 'canary-answer' })
const thank = (as: Browser, to: TestPerson, text: string, about: object, where = workspace.id) =>
  as.post<Thanks & Refused>(`/api/workspaces/${where}/thanks`, { to: to.id, text, about })
const thanksOf = async (as: Browser) => (await as.get<ThanksLists>('/api/me/thanks')).body
const aboutSlide = (): ThanksAbout => ({
  ...{ kind: 'slide', deckId: deck.id, pitchId: pitch.id, slideId: place.slideId },
})

test('whoever owns the words is asked, whoever asked is answered, and nobody hears what they did themselves', async () => {
  const asked = await suggest(seller)
  expect(await newestOf(designer)).toMatchObject({
    ...{ kind: 'asked', words: 'Sol Seller suggests a change to “Why now” in “Launch”', read: false },
    place: { kind: 'deck', deckId: deck.id, pitchId: null, slideId: place.slideId },
  })
  // Another who may answer is not told while the owner is there to.
  expect((await inboxOf(admin)).unread + (await inboxOf(seller)).unread).toBe(0)
  await decide(admin, asked, 'accepted')
  expect(await newestOf(seller)).toMatchObject({
    ...{ kind: 'accepted', words: 'Olga Owner took your suggestion on “Why now” in “Launch”' },
  })
  // It waits for nobody any more.
  expect((await inboxOf(designer)).unread).toBe(0)
  await decide(seller, await suggest(designer, { pitchId: pitch.id }), 'declined')
  expect((await newestOf(designer)).words).toBe(
    'Sol Seller declined your suggestion on “Why now” for Northwind',
  )
  const all = JSON.stringify([await inboxOf(designer), await inboxOf(seller), await inboxOf(admin)])
  expect(all).not.toMatch(/canary|@test\.example/)
})

test('a pitch that I lead, my roles and a showing that starts are told, a rehearsal is not', async () => {
  const { id } = await makePitch(seller, deck, 'Harbour')
  expect(await newestOf(designer)).toMatchObject({
    ...{ kind: 'lead', words: 'Sol Seller named you to lead the pitch for Harbour' },
    place: { pitchId: id, slideId: null },
  })
  // Their yes is the answer that it waited for.
  const yes = { userId: designer.id, revision: 1, with: seller.id }
  expect((await designer.put(`/api/pitches/${id}/leads/marketing`, yes)).status).toBe(200)
  expect(await newestOf(designer)).toMatchObject({ kind: 'lead', read: true })
  await admin.patch(`/api/workspaces/${workspace.id}/members/${seller.id}`, { roles: ['sales', 'viewer'] })
  expect((await newestOf(seller)).words).toBe(
    'Olga Owner changed your roles in Acme: you are sales and viewer now',
  )
  await startStage(seller, pitch, { mode: 'rehearsal' })
  expect((await newestOf(designer)).kind).toBe('lead')
  const { stageId } = await startStage(seller, pitch)
  expect(await newestOf(designer)).toMatchObject({
    ...{ kind: 'showing', words: 'Sol Seller is showing the pitch for Northwind' },
    place: { kind: 'stage', stageId, isOn: true },
  })
  expect((await inboxOf(seller)).entries.map(({ kind }) => kind)).not.toContain('showing')
  // Handed on: whoever leads now is told, whoever led is told too, and what named them waits no longer.
  const another = await join(admin, workspace, ['marketing'], 'Mia Maker')
  const { body: leads } = await designer.get<PitchLeads>(`/api/pitches/${pitch.id}/leads`)
  const { revision = 0 } = leads.marketing ?? {}
  const hand = { userId: another.id, revision, with: seller.id }
  expect((await admin.put(`/api/pitches/${pitch.id}/leads/marketing`, hand)).status).toBe(200)
  expect((await newestOf(another)).words).toBe('Olga Owner named you to lead the pitch for Northwind')
  expect((await newestOf(seller)).words).toBe('Olga Owner changed with whom you lead the pitch for Northwind')
  expect((await newestOf(designer)).words).toBe(
    'Olga Owner named somebody else to lead the pitch for Northwind',
  )
  const back = { userId: designer.id, revision: revision + 1, with: seller.id }
  await designer.put(`/api/pitches/${pitch.id}/leads/marketing`, back)
  expect((await inboxOf(another)).entries.map(({ kind, read }) => [kind, read])).toEqual([
    ...[
      ['relieved', false],
      ['lead', true],
    ],
  ])
  await seller.patch(`/api/pitches/${id}`, { archived: true })
  await seller.delete(`/api/pitches/${id}`)
  const told = JSON.stringify((await inboxOf(designer)).entries)
  expect(told).toContain('Northwind')
  expect(told).not.toContain('Harbour')
})

test('what is read on one device is read on the other at once, as often as it is said', async () => {
  const { told } = await openLine(designer)
  const heard = () => told.filter((news) => news === inboxChanged).length
  /** The other device hears of it, and looks. */
  const heardOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = heard()
    await work()
    await eventually(() => expect(heard()).toBeGreaterThan(before), 4_000)
    return (await designer.get<Unread>('/api/me/inbox/unread')).body.unread
  }
  expect(await heardOf(() => suggest(seller))).toBe(1)
  const { id, at } = await newestOf(designer)
  const mark = (read: boolean) => designer.patch(`/api/me/inbox/${id}`, { read })
  expect(
    await heardOf(async () => {
      const both = await Promise.all([mark(true), mark(true)])
      expect(both.map(({ status }) => status)).toEqual([204, 204])
    }),
  ).toBe(0)
  expect(await heardOf(() => mark(false))).toBe(1)
  // What came after the list was looked at stays unread.
  await new Promise((resolve) => setTimeout(resolve, 2))
  await suggest(seller)
  await designer.post('/api/me/inbox/read', { upTo: at })
  expect((await inboxOf(designer)).unread).toBe(1)
  // Nobody marks what is another's, and nobody hears it.
  expect((await seller.patch(`/api/me/inbox/${id}`, { read: false })).status).toBe(404)
  for (const path of ['/api/me/inbox', '/api/me/inbox/unread', '/api/me/thanks', '/api/me/told'])
    expect([path, (await new Browser(server.url).get(path)).status]).toEqual([path, 401])
})

test('a topic that is switched off is not told, and what came of it waits no longer', async () => {
  const choose = async (topic: string, on: unknown) =>
    await designer.put<Told & Refused>(`/api/me/told/${topic}`, { on })
  await suggest(seller)
  expect((await choose('suggestions', false)).body.topics).toMatchObject({ suggestions: false, thanks: true })
  expect((await inboxOf(designer)).unread).toBe(0)
  const before = (await inboxOf(designer)).entries.length
  await suggest(seller)
  expect((await inboxOf(designer)).entries).toHaveLength(before)
  await choose('suggestions', true)
  await suggest(seller)
  expect((await inboxOf(designer)).unread).toBe(1)
  for (const name of ['constructor', '__proto__', 'asked'])
    expect((await choose(name, true)).status).toBe(404)
  expect((await choose('thanks', 'yes')).status).toBe(400)
  expect(new Set<Topic>(Object.values(notificationKinds))).toEqual(new Set(topicNames))
})

test('an entry whose slide is gone says so, and those of a deck that was deleted are gone; thanks keep their words', async () => {
  const other = await makeDeck(designer, workspace, 'Short-lived')
  let slideId = ''
  let blockId: string | undefined
  let ofOther = { deckId: other.id, slideId: '' }
  await server.services.documents.editDesign(other.id, (doc) => {
    ofOther = { ...ofOther, slideId: addSlide(doc, {}) }
    slideId = addSlide(doc, {})
    ;[blockId] = addBlocks(doc, slideId, [{ kind: 'text', frame: frame(0, 0, 100, 100) }])
  })
  await seller.post(`/api/decks/${other.id}/suggestions`, { slideId, blockId, note: 'Shorter' })
  expect((await newestOf(designer)).words).toBe('Sol Seller suggests a change to a slide in “Short-lived”')
  await server.services.documents.editDesign(other.id, (doc) => deleteSlide(doc, slideId))
  expect(await newestOf(designer)).toMatchObject({
    ...{ place: null, gone: 'The slide was deleted.' },
    words: 'Sol Seller suggests a change to “Short-lived”',
  })
  // A deck that cannot be opened now takes no other entry with it.
  const design = vi.spyOn(server.services.documents, 'design').mockRejectedValue(busy('Too many are open.'))
  expect((await newestOf(designer)).words).toBe('Sol Seller suggests a change to a slide in “Short-lived”')
  design.mockRestore()
  await thank(seller, designer, 'For the first draft', { ...aboutSlide(), ...ofOther, pitchId: null })
  expect((await thanksOf(designer)).received[0]).toMatchObject({ about: 'a slide in “Short-lived”' })
  await designer.patch(`/api/decks/${other.id}`, { archived: true })
  expect((await designer.delete(`/api/decks/${other.id}`)).status).toBe(204)
  expect(JSON.stringify(await inboxOf(designer))).not.toContain('Short-lived')
  const [kept] = (await thanksOf(designer)).received
  expect(kept).toMatchObject({ text: 'For the first draft', about: '', place: null })
  await designer.delete(`/api/me/thanks/${kept!.id}`)
})

test('thanks reach one person, live and in a list of their own, and are gone for both when they are taken back', async () => {
  const { status, body } = await thank(seller, designer, ' You saved\r\nThursday \u0000', aboutSlide())
  expect([status, body.name, body.text, body.about]).toEqual([
    ...[201, 'Dana Designer', 'You saved\nThursday', '“Why now” for Northwind'],
  ])
  expect(await newestOf(designer)).toMatchObject({
    ...{ kind: 'thanked', words: 'Sol Seller thanks you for “Why now” for Northwind' },
    said: 'You saved\nThursday',
  })
  expect((await thanksOf(designer)).received).toMatchObject([{ name: 'Sol Seller', text: body.text }])
  expect((await thanksOf(seller)).given).toMatchObject([{ name: 'Dana Designer', text: body.text }])
  expect(await thanksOf(admin)).toEqual({ given: [], received: [] })
  expect((await admin.delete(`/api/me/thanks/${body.id}`)).status).toBe(404)
  expect((await seller.delete(`/api/me/thanks/${body.id}`)).status).toBe(204)
  expect((await seller.delete(`/api/me/thanks/${body.id}`)).status).toBe(404)
  expect((await thanksOf(designer)).received).toEqual([])
  expect((await inboxOf(designer)).unread).toBe(0)
})

test('thanks are for what is there, between two of its workspace; anything else is refused in words', async () => {
  const taken = await suggest(seller)
  await decide(designer, taken, 'accepted')
  const open = await suggest(seller)
  const about = (suggestionId: string) => ({ kind: 'suggestion', deckId: deck.id, suggestionId })
  expect((await thank(designer, seller, 'Good eye', about(taken.id))).status).toBe(201)
  expect((await thank(seller, designer, 'Quick!', about(taken.id))).status).toBe(201)
  expect((await thank(designer, admin, 'x', about(taken.id))).status).toBe(404)
  expect((await thank(designer, seller, 'x', about(open.id))).status).toBe(404)
  expect((await thank(admin, seller, 'x', { kind: 'pitch', pitchId: pitch.id })).status).toBe(201)
  const elsewhere = await makeWorkspace(server.url, 'Elsewhere')
  const theirs = await makeDeck(elsewhere.owner, elsewhere.workspace)
  expect((await thank(elsewhere.owner, seller, 'x', aboutSlide())).status).toBe(404)
  expect((await thank(seller, elsewhere.owner, 'x', aboutSlide())).status).toBe(404)
  expect((await thank(seller, designer, 'x', { ...aboutSlide(), deckId: theirs.id })).status).toBe(404)
  expect((await thank(seller, designer, 'x', { ...aboutSlide(), slideId: 'none' })).status).toBe(404)
  expect((await thank(seller, designer, 'x', { kind: 'deck', deckId: deck.id })).status).toBe(400)
  for (const text of ['', ' \n\u0000', 'x'.repeat(281)])
    expect((await thank(seller, designer, text, aboutSlide())).body.error.path).toBe('text')
  expect((await thank(seller, seller, 'x', aboutSlide())).body.error.path).toBe('to')
})

test('thirty thanks in a day are all, whatever is taken back of them', async () => {
  const thankful = await join(admin, workspace, ['sales'], 'Thea Thankful')
  const first = await thank(thankful, designer, 'x', aboutSlide())
  expect((await thankful.delete(`/api/me/thanks/${first.body.id}`)).status).toBe(204)
  const { db } = server.services
  await db.updateTable('allowance').set({ used: 29 }).where('user_id', '=', thankful.id).execute()
  expect((await thank(thankful, designer, 'the thirtieth', aboutSlide())).status).toBe(201)
  expect((await thank(thankful, designer, 'one more', aboutSlide())).status).toBe(429)
})

test('what a file asks waits until all that its bringer suggested there is answered', async () => {
  const { news, rows } = server.services
  const bringer = await join(admin, workspace, ['sales'], 'Bo Bringer')
  const file = {
    draft: { id: 'draft' },
    deck: (await rows.maybeDeck(deck.id))!,
    file: { pitch_id: pitch.id },
  }
  await news.suggestedByFile(file, 'design', bringer.id)
  const [first, second] = [await suggest(bringer), await suggest(bringer)]
  const filesAsk = async () =>
    (await inboxOf(designer)).entries.filter(({ kind, read }) => kind === 'fileAsks' && !read)
  await decide(designer, first, 'accepted')
  expect(await filesAsk()).toHaveLength(1)
  await decide(designer, second, 'declined')
  expect(await filesAsk()).toEqual([])
})

test('whoever is gone keeps nobody else from being told', async () => {
  const { notifications } = server.services
  const about = { workspace_id: workspace.id, deck_id: deck.id, pitch_id: pitch.id, slide_id: null }
  const stranger = (await makeWorkspace(server.url, 'Elsewhere')).owner
  const notice = { ...about, kind: 'showing', about_id: 'a-stage', by_id: 'nobody' } as const
  await notifications.tell(['nobody', stranger.id, designer.id], notice)
  expect((await newestOf(designer)).words).toBe('A former member showed the pitch for Northwind')
  expect(await inboxOf(stranger)).toEqual({ entries: [], unread: 0 })
})

test('whoever left the workspace gets nothing of it, and what was theirs goes with their account', async () => {
  const leaver = await join(admin, workspace, ['sales'], 'Lee Leaver')
  await thank(leaver, admin, 'canary-from', aboutSlide())
  await thank(admin, leaver, 'canary-to', aboutSlide())
  const asked = await suggest(leaver)
  expect((await inboxOf(leaver)).unread).toBe(1)
  await admin.delete(`/api/workspaces/${workspace.id}/members/${leaver.id}`)
  expect(await inboxOf(leaver)).toEqual({ entries: [], unread: 0 })
  expect(await thanksOf(leaver)).toEqual({ given: [], received: [] })
  expect((await thanksOf(admin)).received[0]).toMatchObject({ text: 'canary-from', name: 'a former member' })
  expect((await newestOf(designer)).words).toContain('A former member suggests')
  await decide(designer, asked, 'accepted')
  expect((await inboxOf(leaver)).entries).toEqual([])
  const { db } = server.services
  expect((await leaver.post('/api/me/end', { password })).status).toBe(204)
  expect(JSON.stringify(await thanksOf(admin))).not.toContain('canary')
  expect(await db.selectFrom('notification').select('id').where('user_id', '=', leaver.id).execute()).toEqual(
    [],
  )
  const said = (await inboxOf(designer)).entries.map(({ words }) => words)
  expect(said).toContain('A former member suggests a change to “Why now” in “Launch”')
})

test('an inbox holds the newest fifty of a topic, and many of one push out none of another', async () => {
  const { notifications, db } = server.services
  const about = { workspace_id: workspace.id, deck_id: deck.id, pitch_id: pitch.id, slide_id: null }
  const at = new Date(Date.now() - 1_000).toISOString()
  const old = { ...about, kind: 'lead', user_id: designer.id, by_id: seller.id, at, read_at: null } as const
  const many = Array.from({ length: inboxBounds.ofTopic + 5 }, (_, nth) => `many-${nth}`)
  await db
    .insertInto('notification')
    .values(many.map((id) => ({ ...old, id, about_id: id })))
    .execute()
  const earlier = new Date(Date.now() - 60_000).toISOString()
  await db
    .insertInto('notification')
    .values({ ...old, kind: 'roles', id: 'roles', about_id: 'roles', at: earlier })
    .execute()
  await notifications.tell([designer.id], { ...about, kind: 'lead', about_id: 'newest', by_id: seller.id })
  const { entries } = await inboxOf(designer)
  expect(entries.filter(({ kind }) => notificationKinds[kind] === 'leads')).toHaveLength(inboxBounds.ofTopic)
  expect(entries.map(({ kind }) => kind)).toContain('roles')
  const kept = await db
    .selectFrom('notification')
    .select('about_id')
    .where('user_id', '=', designer.id)
    .execute()
  expect(kept.map(({ about_id }) => about_id)).toEqual(expect.arrayContaining(['newest', 'roles']))
})
