import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AnswerRows } from '#server/stage/answerRows.ts'
import { renameSlide } from '#shared/docs/slideEdits.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { ShownDeckAnswer, StageReport, StageSummary } from '#shared/protocol/stage.ts'
import { eventually } from '../../support/eventually.ts'
import type { TestPerson } from '../../support/people.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { attribute, elements, openPptx, type PptxPackage } from '../../support/pptxPackage.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import {
  AudienceScreen,
  PresenterScreen,
  stagePitch,
  startStage,
  type StagedPitch,
} from '../../support/stage.ts'
import { askForExport, exportedBy } from '../../support/exportedBy.ts'

let server: TestServer
let staged: StagedPitch
let others: StagedPitch
beforeAll(async () => {
  server = await startTestServer()
  staged = await stagePitch(server, 3)
  others = await stagePitch(server, 2)
})
afterAll(() => server.discard())

const rename = (title: string) =>
  server.services.rooms.edit(roomName('design', staged.deck.id), (doc) =>
    renameSlide(doc, staged.slides[0]!, title),
  )

async function download(person: TestPerson, address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await exportedBy(person, address)).arrayBuffer())
}

/** A file's properties of its origin, by name. */
const originOf = (pptx: PptxPackage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    elements(pptx.xml('docProps/custom.xml'), 'property').map((each) => [
      attribute(each, 'name'),
      each.textContent ?? '',
    ]),
  )

/** All that stands in a file but the id by which it is known when it comes back, and the marks that are made of it. */
function unmarked(bytes: Uint8Array): string {
  const pptx = openPptx(bytes)
  const { DuodeckFile: id = '' } = originOf(pptx)
  const xml = pptx.names.filter((name) => /\.(xml|rels)$/.test(name)).map(pptx.text)
  return xml
    .join('\n')
    .replaceAll(id, '')
    .replaceAll(/ #[0-9a-f]{12}"/g, '"')
}

const report = async (stageId: string): Promise<StageReport> =>
  (await staged.maya.get<StageReport>(`/api/stages/${stageId}/report`)).body

describe('the deck as it was shown', () => {
  test('is exported as it was, whatever the documents say by now, and says which state it is', async () => {
    await rename('As rehearsed')
    const { stageId } = await startStage(staged.maya, staged.pitch)
    const { deckHash } = (await report(stageId)).summary
    await rename('Rewritten afterwards')

    const bytes = await download(staged.sam, `/api/stages/${stageId}/exports?format=pptx`)
    expect(packageFaults(openPptx(bytes))).toEqual([])
    expect(await validatorErrors(bytes)).toEqual([])
    expect(originOf(openPptx(bytes))).toEqual({
      DuodeckState: deckHash,
      DuodeckStage: stageId,
      DuodeckFile: expect.stringMatching(/^[a-z0-9]{16}$/) as string,
    })
    const again = await download(staged.maya, `/api/stages/${stageId}/exports?format=pptx`)
    expect(unmarked(again)).toEqual(unmarked(bytes))
    const { body } = await staged.sam.get<ShownDeckAnswer>(`/api/stages/${stageId}/deck`)
    expect(body).toMatchObject({ hash: deckHash, deck: { slides: [{ title: 'As rehearsed' }, {}, {}] } })
  }, 60_000)

  test('goes to the client without what is private, and to presenters with it', async () => {
    const { stageId } = await startStage(staged.maya, staged.pitch)
    const of = async (copy: string) =>
      openPptx(await download(staged.maya, `/api/stages/${stageId}/exports?format=pptx&copy=${copy}`))
    const all = ({ names, text }: PptxPackage) => names.map(text).join('')
    expect(all(await of('client'))).not.toContain('CANARY')
    expect(all(await of('presenter'))).toContain('CANARY-points-0')
  })

  test('is every state that was on show, each to be had again, and no other stage’s', async () => {
    await rename('Before')
    const { stageId } = await startStage(staged.maya, staged.pitch)
    const maya = await PresenterScreen.open(staged.maya, stageId)
    await rename('After')
    expect(await maya.take()).toBe('accepted')
    await maya.say({ kind: 'end' })

    const { states, summary } = await report(stageId)
    expect(states.map(({ slides }) => slides[0]?.title)).toEqual(['Before', 'After'])
    expect(states.at(-1)?.hash).toBe(summary.deckHash)
    const path = `/api/stages/${stageId}/exports?format=pptx&state=`
    const first = openPptx(await download(staged.maya, path + states[0]!.hash))
    expect(originOf(first)['DuodeckState']).toBe(states[0]!.hash)

    const elsewhere = await startStage(others.maya, others.pitch)
    const { body } = await others.maya.get<StageReport>(`/api/stages/${elsewhere.stageId}/report`)
    const foreign = body.summary.deckHash
    expect((await askForExport(staged.maya, path + foreign)).status).toBe(404)
    expect((await staged.maya.get(`/api/stages/${stageId}/deck?state=${foreign}`)).status).toBe(404)
    expect((await askForExport(staged.maya, `${path}../../secret`)).status).toBe(400)
    await maya.leave()
  })
})

test('an export of the pitch carries the hash of the very state that a stage would freeze', async () => {
  const pitch = openPptx(await download(staged.sam, `/api/pitches/${staged.pitch.id}/exports?format=pptx`))
  const { stageId } = await startStage(staged.maya, staged.pitch)
  const { deckHash } = (await report(stageId)).summary
  expect(originOf(pitch)).toMatchObject({ DuodeckState: deckHash })

  const path = `/api/decks/${staged.deck.id}/exports?format=pptx`
  const design = originOf(openPptx(await download(staged.maya, path)))['DuodeckState']
  expect(design).toMatch(/^[0-9a-f]{64}$/)
  await rename('Something else')
  expect(originOf(openPptx(await download(staged.maya, path)))['DuodeckState']).not.toBe(design)
})

describe('an answer that is written afterwards', () => {
  /** Of a question that nobody else's test answers: what becomes of each writing, and what stands then. */
  async function answered(...writings: readonly (readonly [by: string, text: string, was: string])[]) {
    const { stageId } = await startStage(staged.maya, staged.pitch)
    const answers = new AnswerRows(server.services.db)
    const taken: boolean[] = []
    for (const [by, text, was] of writings) {
      const at = new Date().toISOString()
      taken.push(await answers.write(stageId, { questionId: 'q', text, by, at }, was))
    }
    return { taken, stands: (await answers.of(stageId)).map(({ by, text }) => `${by}: ${text}`) }
  }

  test('stands over what its writer had before them, and over nothing else', async () => {
    const { taken, stands } = await answered(
      ['Maya', 'Yes.', ''],
      ['Sam', 'No.', ''],
      ['Sam', 'Yes, on Sundays.', 'Yes.'],
      ['Maya', '', 'Yes.'],
      ['Maya', 'Never.', 'No.'],
    )
    expect(taken).toEqual([true, false, true, false, false])
    expect(stands).toEqual(['Sam: Yes, on Sundays.'])
  })

  test('sent again by somebody who heard nothing is taken, not a conflict with themselves', async () => {
    expect(await answered(['Maya', 'Yes.', ''], ['Maya', 'Yes.', ''])).toEqual({
      taken: [true, true],
      stands: ['Maya: Yes.'],
    })
    expect(await answered(['Maya', 'Yes.', ''], ['Maya', '', 'Yes.'], ['Maya', '', 'Yes.'])).toEqual({
      taken: [true, true, true],
      stands: [],
    })
  })

  test('of two who write at once one is taken, and the other told', async () => {
    const { stageId } = await startStage(staged.maya, staged.pitch)
    const write = (text: string) =>
      new AnswerRows(server.services.db).write(
        stageId,
        { questionId: 'q', text, by: text, at: '2026-11-30' },
        '',
      )
    expect((await Promise.all(['One.', 'Two.', 'Three.'].map(write))).filter(Boolean)).toHaveLength(1)
  })
})

test('the list says how many came to each', async () => {
  const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch)
  const people = [await AudienceScreen.open(watchUrl!, 'Ines'), await AudienceScreen.open(watchUrl!)]
  const { body } = await staged.sam.get<{ stages: StageSummary[] }>(`/api/pitches/${staged.pitch.id}/stages`)
  const watched = new Map(body.stages.map(({ id, watched }) => [id, watched]))
  expect(watched.get(stageId)).toBe(2)
  expect([...watched.values()].filter((count) => count === 0)).toHaveLength(watched.size - 1)
  for (const person of people) person.leave()
})

test('a stage that was left without an end counts up to when the last presenter left', async () => {
  const { stageId } = await startStage(staged.maya, staged.pitch)
  const maya = await PresenterScreen.open(staged.maya, stageId)
  await maya.leave()
  const left = await eventually(async () => {
    const { stage, until } = await report(stageId)
    expect(stage.presenters[0]?.awaySince).toBe(until)
    return until
  })
  expect((await report(stageId)).until).toBe(left)
})

test('the log tells the life of a stage in ids and hashes, without a word of it', async () => {
  await rename('CANARY-title')
  const before = server.logged.length
  const reason = 'CANARY-because'
  const { stageId } = await startStage(staged.maya, staged.pitch, { reason })
  const maya = await PresenterScreen.open(staged.maya, stageId)
  await rename('CANARY-later')
  await maya.take()
  await staged.maya.delete(`/api/stages/${stageId}/link`)
  await maya.say({ kind: 'end' })
  await maya.leave()

  const states = (await report(stageId)).states.map(({ hash }) => hash)
  const lines = server.logged.slice(before)
  const about = lines.filter((line) => line['stageId'] === stageId)
  const { id: by } = staged.maya
  expect(about).toMatchObject([
    { msg: 'stage started', pitchId: staged.pitch.id, by, deck: states[0], mode: 'show' },
    { msg: 'newer deck taken', by, deck: states[1] },
    { msg: 'watch link closed', by },
    { msg: 'stage ended', by },
  ])
  expect(JSON.stringify(lines)).not.toContain('CANARY')
})
