import { join as path } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setFact, setFill } from '#shared/docs/pitchDoc.ts'
import { putGoal } from '#shared/docs/goalDoc.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { PitchRecord } from '#shared/protocol/api.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { ProjectorOpened, StageReport } from '#shared/protocol/stage.ts'
import { eventually } from '../../support/eventually.ts'
import { makePitch, type Browser, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { joinRoom } from '../../support/sockets.ts'
import {
  AudienceScreen,
  PresenterScreen,
  stagePitch,
  startStage,
  type StagedPitch,
} from '../../support/stage.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

/** A pitch whose every part says `GONE`, that is on show right now, and was shown before. */
async function shownPitch(staged: StagedPitch) {
  const { sam, maya, deck, slides } = staged
  const { rooms } = server.services
  const pitch = await makePitch(sam, deck, 'GONE-client')
  const slot = await rooms.edit(roomName('design', deck.id), (doc) => {
    const place = { name: 'Words', prompt: '', limit: null, required: false }
    return addBlocks(doc, slides[0]!, [{ kind: 'text', frame: frame(0, 200, 300, 80), slot: place }])[0]!
  })
  await rooms.edit(roomName('pitch', pitch.id), (doc) => {
    setFill(doc, { block: slot, part: '' }, plainRichText('GONE-fill'))
    setFact(doc, 'budget', 'GONE-fact')
  })
  await rooms.edit(roomName('plan', pitch.id), (doc) => putGoal(doc, 'sales', plainRichText('GONE-goal')))
  const place = { slideId: slides[0]!, blockId: slot, pitchId: pitch.id }
  const asked = await maya.post(`/api/decks/${deck.id}/suggestions`, {
    ...place,
    note: 'GONE-note',
    text: 'GONE-suggestion',
  })
  expect(asked.status).toBe(201)
  const before = await startStage(sam, pitch, { reason: 'GONE-reason' })
  const driver = await PresenterScreen.open(sam, before.stageId)
  await watched(before.watchUrl!, 'GONE-name-before')
  await driver.say({ kind: 'end' })
  await driver.leave()

  const { stageId, watchUrl } = await startStage(maya, pitch, { reason: 'GONE-reason' })
  const presenter = await PresenterScreen.open(maya, stageId)
  const audience = await watched(watchUrl!, 'GONE-name')
  const { body } = await maya.post<ProjectorOpened>(`/api/stages/${stageId}/projector`)
  const projector = new AudienceScreen(server.url + body.path, maya)
  await projector.watch()
  // A second state of the deck on the same stage.
  await rooms.edit(roomName('pitch', pitch.id), (doc) => setFact(doc, 'budget', 'GONE-later-fact'))
  await rooms.edit(roomName('pitch', pitch.id), (doc) =>
    setFill(doc, { block: slot, part: '' }, plainRichText('GONE-later-fill')),
  )
  await eventually(async () => expect(await presenter.take()).toBe('accepted'))
  return { pitch, stageIds: [before.stageId, stageId], presenter, audience, projector }
}

async function watched(watchUrl: string, name: string): Promise<AudienceScreen> {
  const screen = await AudienceScreen.open(watchUrl, name)
  await screen.say({ kind: 'question', id: `q-${name}`, text: 'GONE-question' })
  return screen
}

async function putAway(person: TestPerson, thing: string): Promise<void> {
  expect((await person.patch(thing, { archived: true })).status).toBe(200)
  expect((await person.delete(thing)).status).toBe(204)
}

/** Every row of every table that holds this, read from the file itself. */
async function rowsWith(canary: string): Promise<readonly string[]> {
  await server.services.refresh.flush()
  await sql`pragma wal_checkpoint(truncate)`.execute(server.services.db)
  const file = new Sqlite(path(server.dataDir, 'duodeck.sqlite'), { readonly: true })
  try {
    const tables = file.prepare(`select name from sqlite_master where type = 'table'`).all() as {
      name: string
    }[]
    return tables.flatMap(({ name }) =>
      file
        .prepare(`select * from "${name}"`)
        .all()
        .map((row) =>
          Object.values(row as object)
            .map(written)
            .join(' '),
        )
        .filter((row) => row.includes(canary))
        .map((row) => `${name}: ${row.slice(0, 80)}`),
    )
  } finally {
    file.close()
  }
}

const written = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value)

const statuses = (who: Browser, paths: readonly string[]): Promise<readonly number[]> =>
  Promise.all(paths.map(async (each) => (await who.raw(each)).status))

const hash = 'a'.repeat(64)
const pathsOf = (pitch: PitchRecord, stageIds: readonly string[]): readonly string[] => [
  ...['', '/checks', '/stages', '/export.pages'].map((rest) => `/api/pitches/${pitch.id}${rest}`),
  ...stageIds.flatMap((id) =>
    ['report', 'deck', 'export.pages', `pictures/${hash}`].map((rest) => `/api/stages/${id}/${rest}`),
  ),
]

describe('a pitch that is deleted for good', () => {
  let staged: StagedPitch
  let shown: Awaited<ReturnType<typeof shownPitch>>
  beforeAll(async () => {
    staged = await stagePitch(server, 3)
    shown = await shownPitch(staged)
    expect((await rowsWith('GONE')).length).toBeGreaterThan(8)
    expect((await rowsWith('GONE-name')).length).toBeGreaterThan(1)
    await putAway(staged.sam, `/api/pitches/${shown.pitch.id}`)
  }, 60_000)

  test('sends everyone away who is on its stage: presenters, audience and projector', async () => {
    await eventually(() => {
      for (const screen of [shown.audience, shown.projector])
        expect(screen.events.at(-1)).toEqual({ kind: 'closed', why: 'ended' })
    })
    expect([closeCodes.gone, closeCodes.noSuchRoom]).toContain(await shown.presenter.closed)
    expect(await new PresenterScreen(staged.maya, shown.stageIds[1]!).closed).toBe(closeCodes.noSuchRoom)
  })

  test('is in no table any more, and nobody’s name with it', async () => {
    await eventually(async () => expect(await rowsWith('GONE')).toEqual([]))
  })

  test('is answered by no address any more', async () => {
    const paths = pathsOf(shown.pitch, shown.stageIds)
    expect(new Set(await statuses(staged.maya, paths))).toEqual(new Set([404]))
    const watch = ['door', 'stream', `pictures/${hash}`].map((rest) => `${shown.audience.path}/${rest}`)
    expect(new Set(await statuses(shown.audience.browser, watch))).toEqual(new Set([404]))
    expect((await shown.audience.say({ kind: 'vote', question: 'q' })).status).toBe(404)
    await expect(joinRoom(staged.sam, roomName('pitch', shown.pitch.id))).rejects.toThrow()
  })

  test('leaves the other client’s showings alone, also where both showed the very same deck', async () => {
    const [one, other] = [
      await makePitch(staged.sam, staged.deck, 'Twin'),
      await makePitch(staged.sam, staged.deck, 'Twin'),
    ]
    const stages = [await startStage(staged.sam, one), await startStage(staged.sam, other)]
    const report = async (id: string) => (await staged.sam.get<StageReport>(`/api/stages/${id}/report`)).body
    const [first, second] = [await report(stages[0]!.stageId), await report(stages[1]!.stageId)]
    expect(first.summary.deckHash).toBe(second.summary.deckHash)
    await putAway(staged.sam, `/api/pitches/${one.id}`)
    expect(await report(stages[1]!.stageId)).toMatchObject({ deck: second.deck, unreadable: '' })
  })
})

test('a deck that is deleted for good takes its archived pitches’ showings along', async () => {
  const staged = await stagePitch(server, 2)
  const shown = await shownPitch(staged)
  for (const { id } of [shown.pitch, staged.pitch])
    expect((await staged.sam.patch(`/api/pitches/${id}`, { archived: true })).status).toBe(200)
  await putAway(staged.maya, `/api/decks/${staged.deck.id}`)
  await eventually(async () => expect(await rowsWith('GONE')).toEqual([]))
  expect(await rowsWith(staged.slides[0]!)).toEqual([])
  expect(await rowsWith(staged.deck.id)).toEqual([])
  expect(new Set(await statuses(staged.maya, pathsOf(shown.pitch, shown.stageIds)))).toEqual(new Set([404]))
})
