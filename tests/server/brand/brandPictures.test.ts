import { rm } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keptFor, lookEvery } from '#server/assets/unusedPictures.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { orderedSlides } from '#shared/docs/designDoc.ts'
import { frame } from '#shared/model/frame.ts'
import type { Asset, BrandPicture, BrandPictureList, Workspace } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { join, makeDeck, makeWorkspace, type Refused, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace
let colours = 0

beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  ;({ owner, workspace } = await makeWorkspace(server.url))
})
afterAll(() => server.discard())

const address = () => `/api/workspaces/${workspace.id}/pictures`
const drawing = (width = 800, height = 400) =>
  sharp({
    create: { width, height, channels: 4, background: `#00${(0x1000 + (colours += 7)).toString(16)}80` },
  })
    .png()
    .toBuffer()
const uploaded = async (bytes?: Buffer) =>
  (await owner.upload<Asset>(`/api/assets?workspace=${workspace.id}`, bytes ?? (await drawing()))).body.hash
const add = (hash: string, name = 'Logo', alt = '') =>
  owner.post<BrandPicture & Refused>(address(), { hash, name, alt })
const list = async () => (await owner.get<BrandPictureList>(address())).body.pictures

/** The looks that decide on what nothing shows. */
async function dayPasses(): Promise<void> {
  const { unusedPictures } = server.services
  const first = Date.now() + lookEvery + 1_000
  await unusedPictures.sweep(first)
  await unusedPictures.sweep(first + keptFor + 1_000)
}
const isThere = async (hash: string) =>
  (await server.services.assets.maybeShownIn(workspace.id, hash)) !== null

test('a picture is in the library once, the newest first, as whoever added it first called it', async () => {
  const [old, young] = [await uploaded(), await uploaded()]
  await add(old, 'Logo', 'Two waves')
  await new Promise((resolve) => setTimeout(resolve, 2))
  await add(young, 'Harbour')
  const again = await add(old, 'logo-final-2')
  expect([again.status, again.body.name]).toEqual([201, 'Logo'])
  expect(await list()).toMatchObject([
    { hash: young, name: 'Harbour', alt: '', width: 800, height: 400 },
    { hash: old, name: 'Logo', alt: 'Two waves' },
  ])
})

test('lists show a small one that keeps its transparency', async () => {
  const hash = await uploaded(await drawing(2000, 1000))
  await add(hash)
  const answer = await owner.raw(`${address()}/${hash}/preview`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
  const { width, height, hasAlpha } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  expect([width, height, hasAlpha]).toEqual([480, 240, true])
})

test('of two who change name and description at once, both do', async () => {
  const { body } = await add(await uploaded())
  const change = (part: object) => owner.patch<Refused>(`${address()}/${body.id}`, part)
  await Promise.all([change({ name: 'Waves' }), change({ alt: 'Two waves' })])
  expect(await list()).toMatchObject([{ name: 'Waves', alt: 'Two waves' }])
  expect((await change({ name: '' })).body.error.path).toBe('name')
  expect((await change({ alt: 'x'.repeat(1001) })).body.error.path).toBe('alt')
  expect((await change({ hash: 'f'.repeat(64) })).status).toBe(400)
})

test('the library alone keeps a picture, whatever decks with it are deleted', async () => {
  const [kept, other] = [await uploaded(), await uploaded()]
  await add(kept)
  const deck = await makeDeck(owner, workspace)
  await shown(deck.id, [kept, other])
  await owner.patch(`/api/decks/${deck.id}`, { archived: true })
  expect((await owner.delete(`/api/decks/${deck.id}`)).status).toBe(204)
  await dayPasses()
  expect([await isThere(kept), await isThere(other)]).toEqual([true, false])
})

test('deleted it goes from the list at once, from decks never, and from the disk a day later where none shows it', async () => {
  const [used, unused] = [await add(await uploaded()), await add(await uploaded())]
  await shown((await makeDeck(owner, workspace)).id, [used.body.hash])
  for (const { body } of [used, unused])
    expect((await owner.delete(`${address()}/${body.id}`)).status).toBe(204)
  expect(await list()).toEqual([])
  expect((await owner.raw(`${address()}/${used.body.hash}/preview`)).status).toBe(404)
  expect((await owner.delete(`${address()}/${used.body.id}`)).status).toBe(404)
  await dayPasses()
  expect([await isThere(used.body.hash), await isThere(unused.body.hash)]).toEqual([true, false])
})

test('an undo brings it back with its words, and then it stays', async () => {
  const { body } = await add(await uploaded(), 'Logo', 'Two waves')
  await owner.delete(`${address()}/${body.id}`)
  expect((await add(body.hash, body.name, body.alt)).status).toBe(201)
  await dayPasses()
  expect(await isThere(body.hash)).toBe(true)
  expect(await list()).toMatchObject([{ name: 'Logo', alt: 'Two waves' }])
})

test('a picture whose file is gone is none that could be added', async () => {
  const hash = await uploaded()
  await rm(server.services.assets.files.path(hash))
  const { status, body } = await add(hash)
  expect([status, body.error.code]).toEqual([404, 'not-found'])
  expect(await list()).toEqual([])
})

test('a picture of another workspace comes into no library, and another library is nobody’s to see or change', async () => {
  const { body } = await add(await uploaded())
  const theirs = address()
  const { owner: stranger, workspace: other } = await makeWorkspace(server.url)
  const own = `/api/workspaces/${other.id}/pictures`
  expect((await stranger.post(own, { hash: body.hash, name: 'Ours', alt: '' })).status).toBe(404)
  expect((await stranger.raw(`${own}/${body.hash}/preview`)).status).toBe(404)
  expect((await stranger.raw(`${theirs}/${body.hash}/preview`)).status).toBe(404)
  expect((await stranger.patch(`${own}/${body.id}`, { name: 'Ours' })).status).toBe(404)
  expect((await stranger.delete(`${own}/${body.id}`)).status).toBe(404)
  // Nor for members of both, by a hash that the other workspace shows.
  const seller = await join(owner, workspace, ['sales'])
  expect((await seller.raw(`${theirs}/${body.hash}/preview`)).status).toBe(200)
  expect(await list()).toHaveLength(1)
})

const shown = (deckId: string, hashes: readonly string[]) =>
  server.services.rooms.edit(roomName('design', deckId), (doc) => {
    const pictures = hashes.map((asset) => ({ asset, width: 9, height: 9, alt: '' }))
    addBlocks(
      doc,
      orderedSlides(doc)[0]!.id,
      pictures.map((picture) => ({ kind: 'image', frame: frame(0, 0, 90, 90), picture })),
    )
  })

test('a picture is found by its tags, each changed apart from its name', async () => {
  const hash = await uploaded()
  const { body } = await owner.post<BrandPicture>(address(), { hash, name: 'Logo', tags: ['brand', 'blue'] })
  expect(body.tags).toEqual(['brand', 'blue'])
  await Promise.all([
    owner.patch(`${address()}/${body.id}`, { tags: ['harbour 2027'] }),
    owner.patch(`${address()}/${body.id}`, { name: 'Mark' }),
  ])
  expect(await list()).toMatchObject([{ name: 'Mark', tags: ['harbour 2027'] }])
  const refused = await owner.patch<Refused>(`${address()}/${body.id}`, { tags: ['a,b'] })
  expect([refused.status, refused.body.error.message]).toEqual([400, 'A tag has no comma in it.'])
})

test('a newer file takes the place of one, which decks may go on showing, and words stay', async () => {
  const [old, other] = [await uploaded(), await uploaded()]
  const { body: logo } = await add(old, 'Logo', 'Two waves')
  await add(other, 'Harbour')
  const replace = (hash: string) => owner.post<Refused>(`${address()}/${logo.id}/file`, { hash })
  const drawn = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9z"/></svg>',
  )
  const newer = await uploaded(drawn)
  expect((await replace(newer)).status).toBe(204)
  // Once more is nothing new.
  expect((await replace(newer)).status).toBe(204)
  const [, found] = await list()
  expect(found).toMatchObject({
    id: logo.id,
    hash: newer,
    name: 'Logo',
    alt: 'Two waves',
    replaced: [old],
    width: 2048,
  })
  expect((await owner.raw(`${address()}/${newer}/preview`)).status).toBe(200)
  const taken = await replace(other)
  expect([taken.status, taken.body.error.message]).toEqual([409, expect.stringContaining('“Harbour”')])
  expect((await replace('a'.repeat(64))).status).toBe(404)
  // There and back: it is no older one of itself.
  expect([(await replace(old)).status, (await list())[1]!.replaced]).toEqual([204, [newer]])
  expect([(await replace(newer)).status, (await list())[1]!.replaced]).toEqual([204, [old]])
  // No deck shows the old one.
  await dayPasses()
  expect([await isThere(old), await isThere(newer)]).toEqual([false, true])
})
