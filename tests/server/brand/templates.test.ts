import { access, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freeze, snapshot } from '#server/frozen/freeze.ts'
import { unpackedParts } from '#server/pptx/packedTemplate.ts'
import { compose } from '#shared/compose/compose.ts'
import { readDesign } from '#shared/docs/designDoc.ts'
import { unplanned } from '#shared/model/plan.ts'
import type { ApiError, DeckRecord, Workspace } from '#shared/protocol/api.ts'
import type {
  BrandTemplate,
  BrandTemplateList,
  TemplateLayouts,
  TemplateStanding,
} from '#shared/protocol/templates.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { join, makeWorkspace, type Answer, type Refused, type TestPerson } from '../../support/people.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { line, shape, zipped } from '../../support/pptxSource.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { layoutPath, templateParts, type TemplateSource } from '../../support/templateSource.ts'
import { exportedBy } from '../../support/exportedBy.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace

beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  ;({ owner, workspace } = await makeWorkspace(server.url))
})
afterAll(() => server.discard())

const address = (more = '') => `/api/workspaces/${workspace.id}/templates${more}`

function bring(path: string, bytes: Uint8Array, by = owner): Promise<Answer<BrandTemplate & Refused>> {
  const headers = { 'content-type': 'application/octet-stream' }
  return by.send(path, { method: 'POST', headers, body: bytes as Uint8Array<ArrayBuffer> })
}

const file = (source?: TemplateSource) => zipped(templateParts(source))
const add = async (name = 'Harbour', bytes = file()) =>
  (await bring(address(`?name=${name}&file=${name}.potx`), bytes)).body
const newVersion = (id: string, source?: TemplateSource) =>
  bring(address(`/${id}/versions?file=new.potx`), file(source))
const list = async (by = owner) => (await by.get<BrandTemplateList>(address())).body.templates
const layoutsOf = async (version: string, first = '') =>
  (
    await owner.get<TemplateLayouts>(
      `/api/workspaces/${workspace.id}/templateVersions/${version}/layouts${first}`,
    )
  ).body
const deckOn = async (template: string) =>
  (await owner.post<DeckRecord>('/api/decks', { workspaceId: workspace.id, starter: template })).body
const partsOf = async (version: string) => {
  const kept = await server.services.templates.maybeKept(workspace.id, version)
  return kept && unpackedParts(kept.parts, await readFile(kept.path))
}

test('a template is kept with its parts, its layouts and what was left out', async () => {
  const template = await add()
  expect(template).toMatchObject({
    name: 'Harbour',
    version: {
      number: 1,
      layouts: 14,
      fileName: 'Harbour.potx',
      addedBy: owner.id,
      removals: ['Its macros are left out.'],
    },
  })
  expect(await list()).toEqual([template])
  const { theme, layouts } = await layoutsOf(template.version.id, '?first=2')
  expect([theme.name, layouts.map(({ title }) => title)]).toEqual([
    'Harbour',
    ['Title Slide', 'Two bodies 1'],
  ])
  const logo = layouts[0]!.blocks!.find(({ kind }) => kind === 'image')
  expect(logo).toMatchObject({ picture: { asset: expect.stringMatching(/^[0-9a-f]{64}$/) as string } })
  const carried = await partsOf(template.version.id)
  const source = templateParts()
  expect(carried!.masters).toHaveLength(2)
  for (const { path, body } of carried!.parts)
    expect(Buffer.from(body).equals(Buffer.from(source[path] as string)), path).toBe(true)
})

test('a deck’s file is written on the version that it stands on, whatever newer one there is', async () => {
  const template = await add()
  const deck = await deckOn(template.id)
  await newVersion(template.id, { layouts: [2, 1] })
  const exported = async () => {
    const answer = await exportedBy(owner, `/api/decks/${deck.id}/exports?format=pptx`)
    expect(answer.status).toBe(200)
    return openPptx(new Uint8Array(await answer.arrayBuffer()))
  }
  const pptx = await exported()
  for (const { path, body } of (await partsOf(template.version.id))!.parts)
    expect(pptx.entries.find(({ name }) => name === path)?.bytes.equals(body), path).toBe(true)
  expect(pptx.relationships('ppt/slides/slide1.xml').map(({ path }) => path)).toEqual([layoutPath(1)])
})

test('a new deck begins on it: theme, layouts with their parts, and one slide that waits for its title', async () => {
  const template = await add()
  const deck = await deckOn(template.id)
  const design = readDesign(await server.services.documents.copyOf(roomName('design', deck.id)))
  expect(design).toMatchObject({
    title: 'Harbour',
    template: template.version.id,
    theme: { name: 'Harbour' },
  })
  expect(design.layouts.map(({ part }) => part)).toEqual(
    Array.from({ length: 14 }, (_, at) => layoutPath(at + 1)),
  )
  const [slide, ...more] = design.slides
  expect(more).toEqual([])
  expect(slide).toMatchObject({ layout: design.layouts[0]!.id, blocks: [{ kind: 'text', place: 'title/0' }] })
  expect(slide!.beneath!.map(({ filePlaceholder }) => filePlaceholder?.type)).toEqual([
    undefined,
    'ftr',
    'sldNum',
  ])
})

test('a deck is exported on the template that it began on, also once that is deleted', async () => {
  const template = await add()
  const deck = await deckOn(template.id)
  await newVersion(template.id, { layouts: [4, 1] })
  await owner.delete(address(`/${template.id}`))
  const answer = await exportedBy(owner, `/api/decks/${deck.id}/exports?format=pptx`)
  const pptx = openPptx(new Uint8Array(await answer.arrayBuffer()))
  const source = templateParts()
  const carried = pptx.names.filter((name) => /^ppt\/(slideMasters|slideLayouts)\/\w+\.xml$/.test(name))
  expect(carried).toHaveLength(2 + 14)
  for (const path of carried) expect(pptx.text(path), path).toBe(source[path])
})

test('a new version is what new decks begin on; older decks keep theirs, and the same file is no new one', async () => {
  const template = await add()
  const old = await deckOn(template.id)
  const { body: next } = await newVersion(template.id, { layouts: [4, 1] })
  expect(next.version).toMatchObject({ number: 2, layouts: 5 })
  expect((await newVersion(template.id, { layouts: [4, 1] })).body.error.code).toBe('same-file')
  const stands = async ({ id }: DeckRecord) => (await server.services.documents.design(id)).template
  expect([await stands(old), await stands(await deckOn(template.id))]).toEqual([
    template.version.id,
    next.version.id,
  ])
  expect(await partsOf(template.version.id)).not.toBeNull()
  const standing = async (version: string) =>
    (await owner.get<TemplateStanding>(`/api/workspaces/${workspace.id}/templateVersions/${version}`)).body
  expect(await standing(template.version.id)).toEqual({
    ...{ name: 'Harbour', number: 1 },
    newer: { id: next.version.id, number: 2, addedAt: next.version.addedAt },
  })
  expect(await standing(next.version.id)).toEqual({ name: 'Harbour', number: 2, newer: null })
})

test('two who bring a new version at once both do; the later one is current', async () => {
  const template = await add()
  const both = await Promise.all([3, 4].map((count) => newVersion(template.id, { layouts: [count, 1] })))
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  const [now] = await list()
  expect(now!.version.number).toBe(3)
})

test('deleted it is not offered; a version goes a day later, unless a deck needs it', async () => {
  const { templates } = server.services
  const template = await add()
  const deck = await deckOn(template.id)
  const { body: unneeded } = await newVersion(template.id, { layouts: [5, 2] })
  expect((await owner.delete(address(`/${template.id}`))).status).toBe(204)
  expect(await list()).toEqual([])
  const refused = await owner.post<ApiError>('/api/decks', {
    workspaceId: workspace.id,
    starter: template.id,
  })
  expect(refused.status).toBe(400)
  const isThere = async (version: string) => (await partsOf(version)) !== null
  await templates.removeUnused(workspace.id)
  expect(await isThere(unneeded.version.id)).toBe(true)
  const row = await server.services.db
    .selectFrom('template_version')
    .select('hash')
    .where('id', '=', unneeded.version.id)
    .executeTakeFirstOrThrow()
  const path = server.services.assets.files.path(row.hash)
  await access(path)
  // A file on it is expected back, whatever its deck stands on by now.
  const { exportedFiles, documents } = server.services
  const composed = compose(await documents.design(deck.id), null)
  const frozen = freeze(snapshot({ ...composed, template: unneeded.version.id }, unplanned))
  const of = { workspace_id: workspace.id, deck_id: deck.id, pitch_id: null, deck_hash: frozen.hash }
  const by = { copy: 'client', slides: '[]', by_name: 'Olga', at: new Date().toISOString() } as const
  await exportedFiles.keep({ id: 'awaited', ...of, ...by }, frozen)
  // As the hourly look does.
  await templates.removeAllUnused(Date.now() + 25 * 3_600_000)
  expect([await isThere(template.version.id), await isThere(unneeded.version.id)]).toEqual([true, true])
  await server.services.db.deleteFrom('exported_file').where('id', '=', 'awaited').execute()
  await templates.removeUnused(workspace.id, Date.now() + 25 * 3_600_000)
  expect([await isThere(template.version.id), await isThere(unneeded.version.id)]).toEqual([true, false])
  await expect(access(path)).rejects.toThrow('ENOENT')
  expect((await server.services.documents.design(deck.id)).layouts).toHaveLength(14)
})

/** More than is kept of layouts. */
const longWords = Array.from({ length: 100 }, (_, at) => {
  const numbers = Array.from({ length: 4_000 }, (_, more) => at * 7_919 + more * 104_729)
  return shape({ id: 100 + at, at: [0, 0, 914_400, 914_400], body: line(numbers.join(' ')) })
}).join('')

test('what is no template is refused in words, and leaves nothing', async () => {
  const refused = [
    await bring(address('?name=A&file=a.potx'), new TextEncoder().encode('words')),
    await bring(address('?name=A&file=a.potx'), file({ layouts: [0, 0] })),
    await bring(address('?name=&file=a.potx'), file()),
    await bring(address('?name=A&file=a.potx'), file({ odd: { tree: longWords } })),
  ]
  expect(refused.map(({ status, body }) => [status, body.error.code])).toEqual([
    [422, 'import-not-a-deck'],
    [422, 'import-damaged'],
    [400, 'invalid'],
    [422, 'import-template-too-detailed'],
  ])
  expect(await list()).toEqual([])
})

test('a name is there once, whatever its case', async () => {
  const { id } = await add('Harbour')
  expect((await bring(address('?name=HARBOUR&file=a.potx'), file())).body.error.code).toBe('exists')
  await add('Pier')
  expect((await owner.patch<Refused>(address(`/${id}`), { name: 'pier' })).body.error.code).toBe('exists')
  expect((await owner.patch(address(`/${id}`), { name: 'Quay' })).status).toBe(204)
  expect((await list()).map(({ name }) => name)).toEqual(['Pier', 'Quay'])
})

test('marketing alone manages them, members see them, and another workspace finds none', async () => {
  const template = await add()
  const sales = await join(owner, workspace, ['sales'])
  expect(await list(sales)).toHaveLength(1)
  expect((await bring(address('?name=B&file=b.potx'), file(), sales)).status).toBe(403)
  expect((await sales.delete(address(`/${template.id}`))).status).toBe(403)
  const { owner: stranger, workspace: elsewhere } = await makeWorkspace(server.url)
  expect((await stranger.get(address())).status).toBe(404)
  const there = `/api/workspaces/${elsewhere.id}`
  expect((await stranger.delete(`${there}/templates/${template.id}`)).status).toBe(404)
  expect((await stranger.get(`${there}/templateVersions/${template.version.id}/layouts`)).status).toBe(404)
  const deck = await stranger.post('/api/decks', { workspaceId: elsewhere.id, starter: template.id })
  expect(deck.status).toBe(400)
})
