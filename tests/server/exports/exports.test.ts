import { existsSync, symlinkSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ExportFiles } from '#server/exports/exportFiles.ts'
import { ExportRows } from '#server/exports/exportRows.ts'
import { Exports, type ExportWork } from '#server/exports/exports.ts'
import { createLog } from '#server/log.ts'
import { slideNotWritten } from '#server/pptx/exportErrors.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { readDesign } from '#shared/docs/designDoc.ts'
import { frame } from '#shared/model/frame.ts'
import type { Asset, DeckRecord, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import type { ExportList, ExportRecord } from '#shared/protocol/exports.ts'
import type { FileReport } from '#shared/pptx/fileReport.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { eventually } from '../../support/eventually.ts'
import { askForExport, endOf, exportedBy } from '../../support/exportedBy.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import {
  join as joinWorkspace,
  makePitch,
  makeWorkspace,
  type Refused,
  type TestPerson,
} from '../../support/people.ts'
import { pictureFiles } from '../../support/pptxExport.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace
let deck: DeckRecord
let pitch: PitchRecord
beforeAll(async () => {
  server = await startTestServer()
  ;({ owner, workspace } = await makeWorkspace(server.url))
  const made = { workspaceId: workspace.id, starter: 'case-study' }
  deck = (await owner.post<DeckRecord>('/api/decks', made)).body
  pitch = await makePitch(owner, deck)
})
afterAll(() => server.discard())

const address = () => `/api/pitches/${pitch.id}/exports?format=pptx`
const listOf = async (person: TestPerson) => (await person.get<ExportList>('/api/exports')).body.exports
const keptFiles = () => readdir(join(server.dataDir, 'exports')).catch(() => [])

/** Another process's queue over the same tables, whose work the test holds in its hand. */
async function otherQueue(
  files?: (folder: string) => ExportFiles,
  rows = new ExportRows(server.services.db),
) {
  const folder = await mkdtemp(join(tmpdir(), 'duodeck-exports-'))
  const clock = new FakeClock()
  const queue = new Exports({
    rows,
    files: files?.(folder) ?? new ExportFiles(folder),
    ahead: () => null,
    log: createLog('silent'),
    clock,
  })
  const begin = (make: ExportWork['make'], work: Partial<ExportWork> = {}) =>
    queue.begin(
      {
        ...{ workspaceId: workspace.id, userId: owner.id, deckId: deck.id, pitchId: pitch.id, stageId: null },
        ...{ wanted: { format: 'pptx', copy: 'presenter' }, name: 'Held', extension: 'pptx', total: 40 },
      },
      { make, demandRights: () => Promise.resolve(), keep: () => Promise.resolve(), ...work },
    )
  const discard = async () => {
    await queue.stop()
    await rm(folder, { recursive: true })
  }
  return { queue, clock, begin, left: () => readdir(folder), discard }
}

/** Work that goes on until nobody wants it. */
const endless: ExportWork['make'] = (_path, _says, { signal }) =>
  new Promise((_resolve, reject) => {
    signal!.addEventListener('abort', () => reject(new Error('let go')), { once: true })
  })

describe('an export', () => {
  test('is made in the background, listed with what becomes of its slides, and had as often as wanted', async () => {
    const { status, body } = await askForExport(owner, address())
    expect(status).toBe(201)
    expect(body).toMatchObject({
      pitchId: pitch.id,
      name: expect.stringMatching(/^Northwind.*\.pptx$/) as string,
    })
    const made = await endOf(owner, body.id)
    expect(made.state).toMatchObject({ kind: 'ready' })
    const { slides } = made.report!
    expect(slides.map(({ number }) => number)).toEqual(slides.map((_, at) => at + 1))
    expect(slides[0]!.native.text).toBeGreaterThan(0)
    expect((await listOf(owner))[0]).toMatchObject({ id: body.id, remarks: 0 })
    for (const _ of [1, 2]) {
      const answer = await owner.raw(`/api/exports/${body.id}/file`)
      expect(answer.headers.get('content-disposition')).toContain('Northwind')
      expect(openPptx(new Uint8Array(await answer.arrayBuffer())).names).toContain('ppt/slides/slide1.xml')
    }
    const file = `/api/exports/${body.id}/file`
    const past = await owner.raw(file, { headers: { range: 'bytes=999999999-' } })
    expect([past.status, past.headers.get('content-disposition')]).toEqual([416, null])
    for (const name of await keptFiles()) await rm(join(server.dataDir, 'exports', name))
    const gone = await owner.raw(file)
    expect([gone.status, gone.headers.get('content-disposition')]).toEqual([409, null])
    expect((await owner.delete(`/api/exports/${body.id}`)).status).toBe(204)
    expect(await listOf(owner)).toEqual([])
    expect(await keptFiles()).toEqual([])
  })

  test('says before it is made what becomes of its slides, asks for no reason, and leaves nothing', async () => {
    const before = await listOf(owner)
    const wanted = { format: 'pptx', copy: 'client' }
    const reportOf = (person: TestPerson, how = {}) =>
      person.post<FileReport>(`/api/pitches/${pitch.id}/exports/report`, { ...wanted, ...how })
    const { status, body } = await reportOf(owner)
    expect([status, await listOf(owner)]).toEqual([200, before])
    const asked = await askForExport(owner, `${address()}&copy=client&reason=A%20draft`)
    expect((await endOf(owner, asked.body.id)).report).toEqual(body)
    expect(body.slides[0]!.pictures.length).toBeGreaterThan(0)
    const [first] = (await server.services.documents.design(deck.id)).slides
    expect((await reportOf(owner, { slides: [first!.id] })).body.slides).toEqual([body.slides[0]])
    expect((await reportOf(owner, { slides: ['gone'] })).status).toBe(409)
    const stranger = (await makeWorkspace(server.url)).owner
    expect((await reportOf(stranger)).status).toBe(404)
  })

  test('goes out to one person six times at once, and a seventh time once one has arrived or was left', async () => {
    const { id } = (await askForExport(owner, address())).body
    await endOf(owner, id)
    // More than any socket takes by itself.
    await truncate(join(server.dataDir, 'exports', id), 256_000_000)
    const download = async () => {
      const answer = await owner.raw(`/api/exports/${id}/file`)
      expect(answer.status).toBe(200)
      return answer.body!
    }
    const bodies: ReadableStream[] = []
    while (bodies.length < 6) bodies.push(await download())
    const refused = await owner.get<Refused>(`/api/exports/${id}/file`)
    expect([refused.status, refused.body.error.message]).toEqual([429, expect.stringContaining('six')])
    await bodies[0]!.cancel()
    bodies[0] = await eventually(download)
    for (const body of bodies) await body.cancel()
    await owner.delete(`/api/exports/${id}`)
  })

  test('is its maker’s alone, and theirs while they are in the workspace', async () => {
    const colleague = await joinWorkspace(owner, workspace, ['sales'], 'Cora')
    const { id } = (await askForExport(colleague, address())).body
    await endOf(colleague, id)
    for (const path of ['', '/file']) expect((await owner.raw(`/api/exports/${id}${path}`)).status).toBe(404)
    expect((await owner.post(`/api/exports/${id}/cancel`)).status).toBe(404)
    await owner.delete(`/api/workspaces/${workspace.id}/members/${colleague.id}`)
    expect((await colleague.raw(`/api/exports/${id}/file`)).status).toBe(404)
    expect(await listOf(colleague)).toEqual([])
  })

  test('goes with its pitch, and with its deck: row and file', async () => {
    const gone = await makePitch(owner, deck, 'Leaving')
    await exportedBy(owner, `/api/pitches/${gone.id}/exports?format=pptx`)
    const [before, files] = [await listOf(owner), await keptFiles()]
    expect(files).toContain(before[0]!.id)
    await owner.patch(`/api/pitches/${gone.id}`, { archived: true })
    expect((await owner.delete(`/api/pitches/${gone.id}`)).status).toBe(204)
    expect(await listOf(owner)).toEqual(before.slice(1))
    expect(await keptFiles()).not.toContain(before[0]!.id)
  })

  test('is kept for three days', async () => {
    await exportedBy(owner, address())
    await server.services.exports.endOld(Date.now() + 2 * 24 * 3_600_000)
    expect((await listOf(owner)).length).toBeGreaterThan(0)
    await server.services.exports.endOld(Date.now() + 4 * 24 * 3_600_000)
    expect(await listOf(owner)).toEqual([])
    expect(await keptFiles()).toEqual([])
  })
})

describe('one that is cancelled', () => {
  test('stops at once and leaves nothing', async () => {
    const other = await otherQueue()
    const { id } = await other.begin(endless)
    await other.queue.cancel(id)
    expect((await endOf(owner, id)).state).toEqual({ kind: 'cancelled' })
    expect(await other.left()).toEqual([])
    // Ready a moment later, it is none, and nothing is noted of a file that nobody got.
    const keep = vi.fn<ExportWork['keep']>()
    expect(await new ExportRows(server.services.db).ready(id, 1, keep)).toBe(false)
    expect(keep).not.toHaveBeenCalled()
    await other.discard()
  })

  test('by another process stops too, as soon as its own looks', async () => {
    const other = await otherQueue()
    let [isBegun, isOver] = [false, false]
    const { id } = await other.begin((...work) => {
      isBegun = true
      return endless(...work).finally(() => (isOver = true))
    })
    // It has a file first.
    await eventually(() => expect(isBegun).toBe(true))
    expect((await owner.post(`/api/exports/${id}/cancel`)).status).toBe(204)
    expect(isOver).toBe(false)
    other.clock.advance(5_000)
    await eventually(() => expect(isOver).toBe(true))
    expect((await endOf(owner, id)).state).toEqual({ kind: 'cancelled' })
    await other.discard()
  })

  test('while its file is written is none: what was half there is gone', async () => {
    const other = await otherQueue()
    const { id } = await other.begin(async (path) => {
      await eventually(async () => {
        const [latest] = await listOf(owner)
        expect(latest?.name).toBe('Held.pptx')
        await owner.post(`/api/exports/${latest!.id}/cancel`)
      })
      await writeFile(path, Buffer.alloc(1_000_000), { flag: 'r+' }).catch(() => undefined)
    })
    await endOf(owner, id)
    await eventually(async () => expect(await other.left()).toEqual([]))
    expect((await endOf(owner, id)).state).toEqual({ kind: 'cancelled' })
    await other.discard()
  })
})

describe('what goes wrong', () => {
  test('a picture that is missing: the slide is named, and the file is whole', async () => {
    const { png } = await pictureFiles('png')
    const { body: asset } = await owner.upload<Asset>(
      `/api/assets?workspace=${workspace.id}`,
      await readFile(png),
    )
    await server.services.rooms.edit(roomName('design', deck.id), (doc) => {
      const [slide] = readDesign(doc).slides
      const picture = { asset: asset.hash, width: 400, height: 200, alt: '' }
      addBlocks(doc, slide!.id, [{ kind: 'image', frame: frame(0, 0, 400, 200), picture }])
    })
    await rm(server.services.assets.files.path(asset.hash))
    const { id } = (await askForExport(owner, address())).body
    const { state, report, remarks } = await endOf(owner, id)
    expect([state.kind, remarks]).toEqual(['ready', 1])
    expect(report!.slides[0]!.remarks).toEqual([
      'A picture is missing, so its place is grey. Choose it again on this slide, then export once more.',
    ])
  })

  test('a slide that cannot be written is named', async () => {
    const other = await otherQueue()
    const { id } = await other.begin(() => Promise.reject(slideNotWritten(12, 'No such shape')))
    expect((await endOf(owner, id)).state).toMatchObject({
      message: expect.stringMatching(/^Slide 12 could not be written, so there is no file\./) as string,
    })
    await other.discard()
  })

  test('how far it was is told, whatever ends it', async () => {
    const other = await otherQueue()
    const { id } = await other.begin((_path, says) => {
      says.done(11)
      return Promise.reject(new Error('whatever'))
    })
    const { state } = await endOf(owner, id)
    expect(state).toMatchObject({ message: expect.stringContaining('It was at slide 12 of 40.') as string })
    await other.discard()
  })

  test('what has to be known of it cannot be written: then it cannot be had either', async () => {
    const other = await otherQueue()
    const kept: string[] = []
    const clientOf = (sql = server.services.db) =>
      sql.selectFrom('pitch').select('client').where('id', '=', pitch.id).executeTakeFirstOrThrow()
    const keep: ExportWork['keep'] = async (sql) => {
      await sql.updateTable('pitch').set({ client: 'Half kept' }).where('id', '=', pitch.id).execute()
      kept.push((await clientOf(sql)).client)
      throw new Error('The rest of it cannot be written')
    }
    const { id } = await other.begin((path) => writeFile(path, 'made'), { keep })
    expect((await endOf(owner, id)).state).toMatchObject({ kind: 'failed' })
    expect(kept).toEqual(['Half kept'])
    await other.queue.stop()
    expect(await other.left()).toEqual([])
    expect((await clientOf()).client).toBe(pitch.client)
    await other.discard()
  })

  test.runIf(existsSync('/dev/full'))('a full disk: said, and nothing half written is left', async () => {
    class FullDisk extends ExportFiles {
      /** What is written there meets a device that is full. */
      override path(id: string): string {
        const path = super.path(id)
        if (!existsSync(`${path}.part`)) symlinkSync('/dev/full', `${path}.part`)
        return path
      }
    }
    const other = await otherQueue((folder) => new FullDisk(folder))
    const { id } = await other.begin((path) => writeFile(path, Buffer.alloc(1_000_000)))
    expect((await endOf(owner, id)).state).toMatchObject({
      message: expect.stringMatching(
        /^The disk is full, so there is no file\. Nothing else was touched\./,
      ) as string,
    })
    await other.discard()
  })

  test('a database that is full: refused in words, and made once there is room', async () => {
    const { db } = server.services
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql.raw(`pragma max_page_count = ${rows[0]!.page_count}`).execute(db)
    const reason = 'x'.repeat(400)
    const refused = await eventually(async () => {
      const answer = await askForExport<Refused>(owner, `${address()}&reason=${reason}`)
      if (answer.status === 201) throw new Error('There was room for it')
      return answer
    })
    expect([refused.status, refused.body.error.code]).toEqual([507, 'storage-full'])
    await sql.raw('pragma max_page_count = 1073741823').execute(db)
    expect((await exportedBy(owner, address())).status).toBe(200)
  })
})

describe('a server that ends', () => {
  test('lets go of what it makes, and says so', async () => {
    const other = await otherQueue()
    const { id } = await other.begin(endless)
    await other.discard()
    expect((await endOf(owner, id)).state).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('The server was restarted before this file was made.') as string,
    })
  })

  test('takes nothing on that is asked for in its last moment', async () => {
    let ending = (): Promise<void> => Promise.resolve()
    class LastMoment extends ExportRows {
      override async insert(...row: Parameters<ExportRows['insert']>): Promise<void> {
        await super.insert(...row)
        await ending()
      }
    }
    const before = await listOf(owner)
    const other = await otherQueue(undefined, new LastMoment(server.services.db))
    ending = () => other.queue.stop()
    await expect(other.begin(endless)).rejects.toMatchObject({ status: 503 })
    expect(await listOf(owner)).toEqual(before)
    await other.discard()
  })

  test('without a word leaves no export hanging: its silence tells', async () => {
    const rows = new ExportRows(server.services.db)
    const other = await otherQueue()
    const { id } = await other.begin(endless)
    const silent = { beat_at: new Date(Date.now() - 21_000).toISOString() }
    await server.services.db.updateTable('export_job').set(silent).where('id', '=', id).execute()
    const { body } = await owner.get<ExportRecord>(`/api/exports/${id}`)
    expect(body.state).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('Export it') as string,
    })
    await server.services.exports.endOld()
    expect((await rows.maybe(id))?.state).toBe('failed')
    await other.discard()
  })
})

test('five wait for one person and no more, asked for at once too; a colleague’s are not counted', async () => {
  const other = await otherQueue()
  const colleague = await joinWorkspace(owner, workspace, ['sales'], 'Ben')
  const begun = await Promise.allSettled(Array.from({ length: 8 }, () => other.begin(endless)))
  expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  const { status, body } = await askForExport<Refused>(owner, address())
  expect([status, body.error.code]).toEqual([429, 'too-many'])
  expect((await exportedBy(colleague, address())).status).toBe(200)
  await other.discard()
})
