import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keptFor, lookEvery } from '#server/assets/unusedPictures.ts'
import { BrandLayouts } from '#server/brand/brandLayouts.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { initDesign, readLayout } from '#shared/docs/designDoc.ts'
import { addLayout, contentOfLayout } from '#shared/docs/layoutEdits.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import type { Asset, BrandLayout, BrandLayoutList, Workspace } from '#shared/protocol/api.ts'
import * as Y from 'yjs'
import { makeWorkspace, type Refused, type TestPerson } from '../../support/people.ts'
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

const address = () => `/api/workspaces/${workspace.id}/layouts`
const save = (name: string, content: object) =>
  owner.post<BrandLayout & Refused>(address(), { name, ...content })
const list = async () => (await owner.get<BrandLayoutList>(address())).body.layouts

const title: BlockContent = {
  ...{ kind: 'text', place: 'title/0', frame: frame(80, 60, 600, 90) },
  body: { role: 'title', valign: 'middle', text: plainRichText('Title') },
}
const logo = (asset: string): BlockContent => ({
  ...{ kind: 'image', frame: frame(1100, 40, 90, 90) },
  picture: { asset, width: 9, height: 9, alt: 'Logo' },
})

/** What a page sends: the layout as it stands in a deck. */
function layoutOf(...blocks: readonly BlockContent[]): Omit<BrandLayout, 'id' | 'name'> {
  const doc = deck()
  const id = addLayout(doc, { title: 'Opening', background: solid('accent1'), blocks })
  const { title: _title, ...content } = contentOfLayout(readLayout(doc, id)!)
  return content
}

function deck(): Y.Doc {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck', theme: defaultTheme })
  return doc
}

async function uploaded(): Promise<string> {
  const background = `#00${(0x1000 + (colours += 7)).toString(16)}`
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background } })
    .png()
    .toBuffer()
  return (await owner.upload<Asset>(`/api/assets?workspace=${workspace.id}`, bytes)).body.hash
}

const isThere = async (hash: string) =>
  (await server.services.assets.maybeShownIn(workspace.id, hash)) !== null

/** A day after something was deleted for good. */
async function dayPasses(): Promise<void> {
  const { unusedPictures } = server.services
  const first = Date.now() + lookEvery + 1_000
  await unusedPictures.sweep(first)
  await unusedPictures.sweep(first + keptFor + 1_000)
}

test('what another deck gets of a saved layout is what it was: places, prompts, looks, background', async () => {
  const content = layoutOf(title, logo('a'.repeat(64)))
  await save('Opening', content)
  const [{ id: _id, name, ...saved }] = (await list()) as [BrandLayout]
  expect([name, saved]).toEqual(['Opening', content])
  const other = deck()
  const brought = addLayout(other, { title: name, ...saved })
  const { title: _title, ...again } = contentOfLayout(readLayout(other, brought)!)
  expect(again).toEqual(content)
})

test('what is no layout is refused, and what a layout cannot have does not get through', async () => {
  for (const content of [{}, { blocks: [] }, { blocks: 'all' }, { blocks: [7, null, { kind: 'virus' }] }]) {
    const { status, body } = await save('Wrong', content)
    expect([status, body.error.path]).toEqual([400, 'blocks'])
  }
  await save('Odd', {
    ...layoutOf(title),
    blocks: [{ ...title, script: 'x', frame: { x: 'a' } }],
    extra: 'x',
  })
  const [odd] = await list()
  expect(JSON.stringify(odd)).not.toMatch(/script|extra/)
})

test('a short request that says an endless table or chart is refused at once, and the server goes on', async () => {
  const zeros = Array.from({ length: 10_000 }, () => 0)
  const base = { frame: frame(0, 0, 90, 90), cells: {}, look: {}, title: {}, x: {}, y: {} }
  for (const endless of [
    { ...base, kind: 'table', rows: zeros, columns: zeros },
    { ...base, kind: 'chart', series: zeros, categories: zeros },
  ]) {
    const begun = performance.now()
    const { status, body } = await save('Endless', { blocks: [endless] })
    expect([status, body.error.path, body.error.message]).toEqual([
      ...[400, 'blocks'],
      expect.stringMatching(/smaller/),
    ])
    expect(performance.now() - begun).toBeLessThan(2_000)
  }
  expect((await save('Opening', layoutOf(title))).status).toBe(201)
})

test('a layout that is large once it is read is refused with what to do, and takes the place of none', async () => {
  const tracks = (count: number) =>
    Array.from({ length: count }, (_, nth) => ({ id: `t${nth}`, order: 'a0' }))
  const table = (rows: number) =>
    ({
      kind: 'table',
      frame: frame(0, 0, 900, 600),
      rows: tracks(rows),
      columns: tracks(20),
      cells: {},
    }) as never
  await save('Opening', layoutOf(title))
  const { status, body } = await save('opening', { blocks: [table(30), table(30)] })
  expect([status, body.error.message]).toEqual([400, expect.stringMatching(/too large.*tables/)])
  expect(await list()).toMatchObject([{ name: 'Opening', blocks: [{ kind: 'text' }] }])
  expect((await save('Numbers', { blocks: [table(30)] })).status).toBe(201)
})

test('a saved layout keeps its pictures, until it is saved anew without them or deleted', async () => {
  const [first, second] = [await uploaded(), await uploaded()]
  const { body } = await save('Opening', layoutOf(title, logo(first)))
  await server.services.unusedPictures.noteAll(workspace.id, [first, second])
  await dayPasses()
  expect([await isThere(first), await isThere(second)]).toEqual([true, false])
  const third = await uploaded()
  await save('opening', layoutOf(title, logo(third)))
  await dayPasses()
  expect([await isThere(first), await isThere(third)]).toEqual([false, true])
  expect((await owner.delete(`${address()}/${body.id}`)).status).toBe(204)
  expect((await owner.delete(`${address()}/${body.id}`)).status).toBe(404)
  await dayPasses()
  expect(await isThere(third)).toBe(false)
  expect(await list()).toEqual([])
})

test('what undo puts back is beside what a colleague saved under its name meanwhile', async () => {
  await save('Opening', layoutOf(title, logo('b'.repeat(64))))
  const { status, body } = await save('opening', { ...layoutOf(title), beside: true })
  expect([status, body.name]).toEqual([201, 'opening 2'])
  expect((await list()).map(({ name, blocks }) => [name, blocks?.length])).toEqual([
    ['Opening', 2],
    ['opening 2', 1],
  ])
})

test('of two that are saved under one name at once, the pictures of the one that goes are let go', async () => {
  const [first, second, third] = [await uploaded(), await uploaded(), await uploaded()]
  await save('Opening', layoutOf(title, logo(first)))
  // As two people do: one person's requests would be answered one after the other.
  const { brandLayouts } = server.services
  const anew = (hash: string) =>
    brandLayouts.save(workspace.id, 'Opening', layoutOf(title, logo(hash)), false)
  await Promise.all([second, third].map(anew))
  await dayPasses()
  const [{ blocks }] = (await list()) as [BrandLayout]
  const stands = JSON.stringify(blocks).includes(second) ? second : third
  for (const hash of [first, second, third]) expect(await isThere(hash)).toBe(hash === stands)
})

test('a picture whose day is over stays when a layout with it is saved at that moment', async () => {
  const { db, assets, unusedPictures } = server.services
  const hash = await uploaded()
  await unusedPictures.noteAll(workspace.id, [hash])
  const first = Date.now() + lookEvery + 1_000
  await unusedPictures.sweep(first)
  let looks = 0
  const keep: typeof assets.keep = async (...of) => {
    looks += 1
    const kept = await assets.keep(...of)
    // Nothing names it yet, as for a look that began before.
    await unusedPictures.sweep(first + keptFor + 1_000)
    return kept
  }
  const layouts = new BrandLayouts({ db, assets: { keep }, unused: unusedPictures })
  await layouts.save(workspace.id, 'Opening', layoutOf(title, logo(hash)), false)
  expect([looks, await isThere(hash)]).toEqual([1, true])
})

test('another workspace’s layout cannot be renamed or deleted through one’s own', async () => {
  const { body } = await save('Opening', layoutOf(title))
  const { owner: stranger, workspace: other } = await makeWorkspace(server.url)
  const own = `/api/workspaces/${other.id}/layouts`
  expect((await stranger.patch(`${own}/${body.id}`, { name: 'Ours' })).status).toBe(404)
  expect((await stranger.delete(`${own}/${body.id}`)).status).toBe(404)
  expect((await stranger.get(address())).status).toBe(404)
  expect((await owner.patch(`${address()}/${body.id}`, { name: 'First' })).status).toBe(204)
  expect((await list()).map(({ name }) => name)).toEqual(['First'])
})
