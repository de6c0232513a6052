import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeckRecord, Folder, ListedDeck, Workspace } from '#shared/protocol/api.ts'
import { join, makeDeck, makeWorkspace, type Refused, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace
let colleague: TestPerson

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner, workspace } = await makeWorkspace(server.url))
  colleague = await join(owner, workspace, ['marketing'])
})
afterAll(() => server.discard())

const makeFolder = async (name: string) =>
  (await owner.post<Folder>('/api/folders', { workspaceId: workspace.id, name })).body

const folderNames = async () => {
  const { body } = await owner.get<{ folders: Folder[] }>(`/api/folders?workspace=${workspace.id}`)
  return body.folders.map(({ name }) => name)
}

const move = (decks: readonly DeckRecord[], to: Folder | null, as = owner, within = workspace) =>
  as.post<Refused>('/api/decks/move', {
    workspaceId: within.id,
    decks: decks.map(({ id }) => id),
    folderId: to?.id ?? null,
  })

/** In which folder a deck lies, as lists say it; `undefined`: it is in no list. */
async function placeOf(deck: DeckRecord): Promise<string | null | undefined> {
  const { body } = await owner.get<{ decks: ListedDeck[] }>(`/api/decks?workspace=${workspace.id}`)
  return body.decks.find(({ id }) => id === deck.id)?.folderId
}

test('a folder is made, renamed and deleted, and its decks lie in no folder then, the archived ones too', async () => {
  const folder = await makeFolder('  Retail  ')
  expect(folder.name).toBe('Retail')
  const [kept, archived] = [await makeDeck(owner, workspace), await makeDeck(owner, workspace)]
  expect((await move([kept, archived], folder)).status).toBe(204)
  await owner.patch(`/api/decks/${archived.id}`, { archived: true })
  await owner.patch(`/api/folders/${folder.id}`, { name: 'Airlines' })
  expect(await folderNames()).toContain('Airlines')
  expect(await placeOf(archived)).toBe(folder.id)
  expect((await owner.delete(`/api/folders/${folder.id}`)).status).toBe(204)
  expect(await folderNames()).not.toContain('Airlines')
  expect([await placeOf(kept), await placeOf(archived)]).toEqual([null, null])
  expect((await owner.delete(`/api/folders/${folder.id}`)).status).toBe(404)
})

test('a new deck and a copy lie where they were asked for, and in no folder when that is gone by then', async () => {
  const folder = await makeFolder('New ones')
  const begin = (folderId: string) =>
    owner.post<DeckRecord>('/api/decks', { workspaceId: workspace.id, folderId })
  const { body: deck } = await begin(folder.id)
  const { body: copy } = await owner.post<DeckRecord>(`/api/decks/${deck.id}/duplicate`)
  expect([deck.folderId, copy.folderId]).toEqual([folder.id, folder.id])
  await owner.delete(`/api/folders/${folder.id}`)
  const late = await begin(folder.id)
  expect([late.status, late.body.folderId]).toEqual([201, null])
})

test('two who move one deck at once: it lies in one of the two folders, the same for both', async () => {
  const [first, second] = [await makeFolder('First'), await makeFolder('Second')]
  const decks = [await makeDeck(owner, workspace), await makeDeck(owner, workspace)]
  const answers = await Promise.all([move(decks, first), move(decks, second, colleague)])
  expect(answers.map(({ status }) => status)).toEqual([204, 204])
  const places = await Promise.all(decks.map(placeOf))
  expect([first.id, second.id]).toContain(places[0])
  expect(places[1]).toBe(places[0])
})

test('one deletes a folder while another moves decks into it: they are in the list, and in no folder that is gone', async () => {
  const from = await makeFolder('From')
  for (let round = 0; round < 8; round += 1) {
    const [deck, to] = [await makeDeck(owner, workspace), await makeFolder('To')]
    await move([deck], from)
    const remove = () => colleague.delete(`/api/folders/${to.id}`)
    const [moved] = await Promise.all(
      round % 2 === 0 ? [move([deck], to), remove()] : [remove().then(() => move([deck], to))],
    )
    // Moved first: it lies in none. Deleted first: it stays where it was, and whoever moved it is told so.
    const { status, body } = moved as { status: number; body: Refused }
    expect(await placeOf(deck)).toBe(status === 204 ? null : from.id)
    if (round % 2 === 1) expect([status, body.error.code]).toEqual([409, 'folder-gone'])
  }
})

test('nobody puts decks into another workspace’s folder, or takes another workspace’s decks', async () => {
  const other = await makeWorkspace(server.url)
  const [ours, theirs] = [await makeDeck(owner, workspace), await makeDeck(other.owner, other.workspace)]
  const folder = await makeFolder('Ours')
  expect((await move([theirs], folder, other.owner, other.workspace)).status).toBe(409)
  expect((await move([theirs], folder)).status).toBe(204)
  const seen = await other.owner.get<DeckRecord>(`/api/decks/${theirs.id}`)
  expect(seen.body.folderId).toBeNull()
  expect((await move([ours], folder, other.owner)).status).toBe(404)
  expect((await other.owner.delete(`/api/folders/${folder.id}`)).status).toBe(404)
})

test('what cannot be a folder is refused in words', async () => {
  const make = (name: unknown) => owner.post<Refused>('/api/folders', { workspaceId: workspace.id, name })
  for (const name of ['', '   ', 'x'.repeat(101), 7]) {
    const { status, body } = await make(name)
    expect([status, body.error.message]).toEqual([400, 'Give the folder a name of 1 to 100 characters.'])
  }
  const { status, body } = await owner.post<Refused>('/api/decks/move', {
    workspaceId: workspace.id,
    decks: ['../x'],
    folderId: null,
  })
  expect([status, body.error.message]).toEqual([400, 'Name decks by their ids.'])
})

test('a workspace has 200 folders at the most, and says so', async () => {
  const { owner, workspace } = await makeWorkspace(server.url)
  const make = () => owner.post<Refused>('/api/folders', { workspaceId: workspace.id, name: 'Retail' })
  for (let made = 1; made < 200; made += 1) await server.services.folders.create(workspace.id, 'Retail')
  expect((await make()).status).toBe(201)
  const { status, body } = await make()
  expect([status, body.error.code]).toEqual([409, 'too-many-folders'])
})
