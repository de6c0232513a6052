import { access } from 'node:fs/promises'
import { join as path } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteOwnFonts, setThemeFont } from '#shared/docs/themeDoc.ts'
import { ownFamily } from '#shared/model/font.ts'
import type { BrandFont, BrandFonts } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { fontFile, namesOf, ttfFile } from '../../support/fontFiles.ts'
import { Browser, makeDeck, makeWorkspace, type Refused } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { AudienceScreen, stagePitch, startStage, type StagedPitch } from '../../support/stage.ts'

let server: TestServer
let staged: StagedPitch
const fonts = () => `/api/workspaces/${staged.workspace.id}/fonts`
const bring = (file: Buffer, licence = 'Bought in 2025', as: Browser = staged.maya) =>
  as.upload<BrandFont & Refused>(
    `${fonts()}?${new URLSearchParams({ licence }).toString()}`,
    file,
    'font.woff2',
  )
const list = async () => (await staged.sam.get<BrandFonts>(fonts())).body.fonts
const isOnDisk = (hash: string) =>
  access(path(server.dataDir, 'assets', hash.slice(0, 2), hash.slice(2, 4), hash)).then(
    () => true,
    () => false,
  )

beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server, 2)
})
afterAll(() => server.discard())

test('marketing brings a font in files, and everybody in the workspace sees it with its licence', async () => {
  const { status, body } = await bring(fontFile('carlito'))
  expect(status).toBe(201)
  expect(body).toMatchObject({ name: 'Carlito', like: 'Arial' })
  await bring(fontFile('carlito', 700))
  const [font] = await list()
  expect(font!.faces.map(({ bold, licence, addedBy }) => ({ bold, licence, addedBy }))).toEqual([
    { bold: false, licence: 'Bought in 2025', addedBy: staged.maya.id },
    { bold: true, licence: 'Bought in 2025', addedBy: staged.maya.id },
  ])
})

test('who does not say what allows its use, brings no font or one too large, is told so', async () => {
  expect((await bring(fontFile('tinos'), ' ')).body.error.message).toMatch(/what allows you to use/)
  expect(await bring(Buffer.from('no font'))).toMatchObject({ status: 415 })
  const large = await bring(Buffer.alloc(6_000_000))
  expect([large.status, large.body.error.message]).toEqual([413, expect.stringMatching(/5 MB.+WOFF2/)])
})

test('a file of the same name and weight takes the place of the one before, which is gone', async () => {
  const named = (times: number) => ttfFile('carlito', () => namesOf(`Replaced${' '.repeat(times)}`))
  const [first, second] = [await bring(named(0), 'One'), await bring(named(1), 'Two')]
  const [before, now] = [first.body.faces[0]!, second.body.faces[0]!]
  expect(now.asset).not.toBe(before.asset)
  expect((await list()).find(({ name }) => name === 'Replaced')!.faces).toMatchObject([{ licence: 'Two' }])
  expect([await isOnDisk(before.asset), await isOnDisk(now.asset)]).toEqual([false, true])
})

test('two who bring the same font at once have it once', async () => {
  const both = await Promise.all([bring(fontFile('caladea')), bring(fontFile('caladea'))])
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  expect((await list()).filter(({ name }) => name === 'Caladea')).toHaveLength(1)
})

test('a font opens for members, in its own workspace alone', async () => {
  const { asset } = (await bring(fontFile('carlito'))).body.faces[0]!
  const addresses = [`${fonts()}/${asset}`, `/api/decks/${staged.deck.id}/fonts/${asset}`]
  const { owner: stranger, workspace } = await makeWorkspace(server.url)
  const theirs = await makeDeck(stranger, workspace)
  for (const address of addresses) {
    const answer = await staged.sam.raw(address)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'font/woff2'])
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(fontFile('carlito'))
    expect((await stranger.raw(address)).status).toBe(404)
    expect((await new Browser(server.url).raw(address)).status).toBe(401)
  }
  expect((await stranger.raw(`/api/decks/${theirs.id}/fonts/${asset}`)).status).toBe(404)
})

test('an audience gets the fonts that the deck on show is set in, and nothing of how wide their letters are', async () => {
  const used = (await bring(fontFile('gelasio'))).body
  const other = (await bring(fontFile('cousine'))).body.faces[0]!.asset
  await server.services.rooms.edit(roomName('design', staged.deck.id), (doc) => {
    setThemeFont(doc, 'heading', ownFamily(used.name))
    noteOwnFonts(doc, new Map([[used.name, used]]))
  })
  const { asset } = used.faces[0]!
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch)
  const screen = await AudienceScreen.open(watchUrl!)
  const open = (hash: string, as: Browser = screen.browser) => as.raw(`${screen.path}/fonts/${hash}`)
  expect((await open(asset)).status).toBe(200)
  expect((await open(other)).status).toBe(404)
  expect((await open(asset, new Browser(server.url))).status).toBeGreaterThan(400)
  expect((await staged.sam.raw(`/api/stages/${stageId}/fonts/${asset}`)).status).toBe(200)
  expect(screen.wire).toContain(asset)
  expect(screen.wire).not.toContain(used.faces[0]!.widths)
  expect(screen.wire).not.toContain('Bought in 2025')
  // Deleted while it is on show: it is gone for everybody, and the showing goes on.
  expect((await staged.maya.delete(`${fonts()}/${asset}`)).status).toBe(204)
  expect((await open(asset)).status).toBe(404)
  expect((await staged.maya.delete(`${fonts()}/${asset}`)).status).toBe(404)
  expect(await isOnDisk(asset)).toBe(false)
  screen.leave()
})

test('a font that another workspace has too stays there when one deletes it', async () => {
  const { owner: other, workspace } = await makeWorkspace(server.url)
  const theirs = `/api/workspaces/${workspace.id}/fonts`
  const { asset } = (await bring(fontFile('arimo'))).body.faces[0]!
  await other.upload(`${theirs}?licence=Ours`, fontFile('arimo'))
  expect((await staged.maya.delete(`${fonts()}/${asset}`)).status).toBe(204)
  expect((await other.raw(`${theirs}/${asset}`)).status).toBe(200)
})

test('a workspace has room for so many fonts, says so, and one that is replaced takes none', async () => {
  const { owner, workspace } = await makeWorkspace(server.url)
  const upload = (nth: number) =>
    owner.upload<Refused>(
      `/api/workspaces/${workspace.id}/fonts?licence=Ours`,
      ttfFile('carlito', () => namesOf(`Font ${nth}`)),
    )
  for (let nth = 0; nth < 24; nth++) expect((await upload(nth)).status).toBe(201)
  const full = await upload(24)
  expect([full.status, full.body.error.message]).toEqual([409, expect.stringMatching(/24 fonts.+Delete one/)])
  expect((await upload(3)).status).toBe(201)
})
