import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { setPicture } from '#shared/docs/pitchDoc.ts'
import { setSeconds, setSpeaker } from '#shared/docs/planDoc.ts'
import { renameSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { Asset, BrandPicture } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { PitchChecks, PitchStages, StageOpened, StageReport } from '#shared/protocol/stage.ts'
import { makePitch, type Refused } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { PresenterScreen, stagePitch, startStage, type StagedPitch } from '../../support/stage.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

const concernsOf = async ({ sam, pitch }: StagedPitch, query = ''): Promise<string[]> => {
  const { body } = await sam.get<PitchChecks>(`/api/pitches/${pitch.id}/checks${query}`)
  return body.concerns.map(({ text }) => text)
}

/** Takes the speaker of the first slide away. */
const leaveUnspoken = ({ pitch, slides }: StagedPitch) =>
  server.services.rooms.edit(roomName('plan', pitch.id), (doc) => setSpeaker(doc, slides[0]!, null))

describe('the checks before a start', () => {
  test('name another client of the company, on the slide where it stands', async () => {
    const staged = await stagePitch(server)
    expect(await concernsOf(staged)).toEqual([])
    await makePitch(staged.sam, staged.deck, 'Kestrel Air')
    await server.services.rooms.edit(roomName('design', staged.deck.id), (doc) =>
      renameSlide(doc, staged.slides[2]!, 'What Kestrel Air did'),
    )
    expect(await concernsOf(staged)).toEqual(['Names another client, Kestrel Air, on slide 3'])
  })

  test('find a picture that another client’s pitch brought', async () => {
    const staged = await stagePitch(server)
    const other = await makePitch(staged.sam, staged.deck, 'Kestrel Air')
    const { rooms } = server.services
    const [logo] = await rooms.edit(roomName('design', staged.deck.id), (doc) => {
      const slot = { name: 'Logo', prompt: '', limit: null, required: false }
      return addBlocks(doc, staged.slides[1]!, [{ kind: 'image', frame: frame(0, 0, 80, 80), slot }])
    })
    const falcon = { asset: 'fa'.repeat(32), width: 10, height: 10, alt: '' }
    await rooms.edit(roomName('pitch', other.id), (doc) =>
      setPicture(doc, { block: logo!, part: '' }, falcon),
    )
    expect(await concernsOf(staged)).toEqual([])
    await rooms.edit(roomName('pitch', staged.pitch.id), (doc) =>
      setPicture(doc, { block: logo!, part: '' }, falcon),
    )
    expect(await concernsOf(staged)).toEqual([
      'Shows a picture of another client, Kestrel Air, on slide 2',
      // The workspace never had it.
      '1 picture is missing on slide 2',
    ])
    // Two who hold the same picture are each asked about it: the server cannot tell whose it is.
    const { body } = await staged.sam.get<PitchChecks>(`/api/pitches/${other.id}/checks`)
    expect(body.concerns.map(({ kind }) => kind)).toContain('client')
  })

  test('take a picture of the workspace’s library for the company’s, whichever pitches show it', async () => {
    const staged = await stagePitch(server)
    const { maya, workspace } = staged
    const { rooms } = server.services
    const other = await makePitch(staged.sam, staged.deck, 'Kestrel Air')
    const [photo] = await rooms.edit(roomName('design', staged.deck.id), (doc) => {
      const slot = { name: 'Photo', prompt: '', limit: null, required: false }
      return addBlocks(doc, staged.slides[1]!, [{ kind: 'image', frame: frame(0, 0, 80, 80), slot }])
    })
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#0a3d62' } })
      .png()
      .toBuffer()
    const { body: waves } = await maya.upload<Asset>(`/api/assets?workspace=${workspace.id}`, bytes)
    for (const { id } of [other, staged.pitch])
      await rooms.edit(roomName('pitch', id), (doc) =>
        setPicture(
          doc,
          { block: photo!, part: '' },
          { asset: waves.hash, width: 9, height: 9, alt: 'Waves' },
        ),
      )
    const foreign = 'Shows a picture of another client, Kestrel Air, on slide 2'
    expect(await concernsOf(staged)).toEqual([foreign])
    const library = `/api/workspaces/${workspace.id}/pictures`
    const { body: entry } = await maya.post<BrandPicture>(library, { hash: waves.hash, name: 'Waves' })
    expect(await concernsOf(staged)).toEqual([])
    await maya.delete(`${library}/${entry.id}`)
    expect(await concernsOf(staged)).toEqual([foreign])
  })

  test('say of a query that is none what it has to be', async () => {
    const { sam, pitch } = await stagePitch(server)
    const { status, body } = await sam.get<Refused>(`/api/pitches/${pitch.id}/checks?short=maybe`)
    expect(status).toBe(400)
    expect(body.error.message).toMatch(/^Say whether it is the short path/)
  })
})

describe('a start against the checks', () => {
  test('is refused without a reason', async () => {
    const staged = await stagePitch(server)
    await leaveUnspoken(staged)
    const start = (options: object) =>
      staged.sam.post<Refused>(`/api/pitches/${staged.pitch.id}/stages`, options)
    for (const reason of ['', '   ']) {
      const { status, body } = await start({ reason })
      expect(status).toBe(409)
      expect(body.error).toEqual({
        code: 'reason',
        path: 'reason',
        message:
          'Not ready for the client: 1 slide has no speaker. Put it right, or say why it starts all the same.',
        concerns: ['1 slide has no speaker'],
      })
    }
    expect((await start({ mode: 'rehearsal' })).status).toBe(201)
  })

  test('is refused for words that do not fit their box; a table’s rows grow with theirs', async () => {
    const staged = await stagePitch(server)
    await server.services.rooms.edit(roomName('design', staged.deck.id), (doc) =>
      addBlocks(doc, staged.slides[3]!, [
        tableOf(
          [[plainRichText('Fits.'), plainRichText('Too many words. '.repeat(20))]],
          frame(0, 200, 300, 80),
        ),
        {
          kind: 'text',
          frame: frame(0, 0, 300, 80),
          body: { text: plainRichText('Too many words. '.repeat(20)) },
        },
      ]),
    )
    const { status, body } = await staged.sam.post<Refused>(`/api/pitches/${staged.pitch.id}/stages`, {})
    expect([status, body.error.message]).toEqual([
      409,
      expect.stringContaining('1 text does not fit its box on slide 4'),
    ])
  })

  test('keeps the reason and what was open, for both sides, and leaves a line in the log', async () => {
    const staged = await stagePitch(server)
    await leaveUnspoken(staged)
    const reason = 'We share the opening.'
    const { stageId } = await startStage(staged.sam, staged.pitch, { reason })
    const { body } = await staged.maya.get<StageReport>(`/api/stages/${stageId}/report`)
    expect(body.summary).toMatchObject({ reason, concerns: ['1 slide has no speaker'] })
    const line = server.logged.find((entry) => entry['stageId'] === stageId && entry['concerns'])
    expect(line).toMatchObject({
      msg: 'shown against the checks',
      level: 40,
      by: staged.sam.id,
      pitchId: staged.pitch.id,
      deck: body.summary.deckHash,
      concerns: ['speaker'],
    })
    expect(JSON.stringify(server.logged)).not.toContain(reason)
  })
})

describe('the mark of a rehearsal', () => {
  const markOf = async ({ sam, pitch }: StagedPitch) =>
    (await sam.get<PitchStages>(`/api/pitches/${pitch.id}/stages`)).body.rehearsal

  /** Goes through the first `count` slides. */
  async function rehearse({ sam, pitch, slides }: StagedPitch, count: number): Promise<StageOpened> {
    const opened = await startStage(sam, pitch, { mode: 'rehearsal' })
    const screen = await PresenterScreen.open(sam, opened.stageId)
    for (const slideId of slides.slice(0, count - 1)) await screen.say({ kind: 'next', from: { slideId } })
    await screen.say({ kind: 'end' })
    await screen.leave()
    return opened
  }

  test('is fresh until a slide changes; minutes and a slide’s own name are not shown', async () => {
    const staged = await stagePitch(server, 3)
    expect(await markOf(staged)).toBeNull()
    const { stageId } = await rehearse(staged, 3)
    const fresh = { stageId, fresh: true, changed: 0, unseen: 0, slides: 3, presenters: ['Sam'] }
    expect(await markOf(staged)).toMatchObject(fresh)
    const { rooms } = server.services
    await rooms.edit(roomName('plan', staged.pitch.id), (doc) => setSeconds(doc, staged.slides[0]!, 300))
    expect(await markOf(staged)).toMatchObject(fresh)
    const design = roomName('design', staged.deck.id)
    await rooms.edit(design, (doc) => renameSlide(doc, staged.slides[1]!, 'New'))
    expect(await markOf(staged)).toMatchObject(fresh)
    const body = { text: plainRichText('New') }
    await rooms.edit(design, (doc) =>
      addBlocks(doc, staged.slides[1]!, [{ kind: 'text', frame: frame(0, 0, 90, 40), body }]),
    )
    expect(await markOf(staged)).toMatchObject({ stageId, fresh: false, changed: 1 })
  })

  test('is that of the fullest rehearsal, not of one that was broken off after it', async () => {
    const staged = await stagePitch(server, 3)
    const { stageId } = await rehearse(staged, 3)
    await rehearse(staged, 2)
    expect(await markOf(staged)).toMatchObject({ stageId, fresh: true })
  })

  test('counts what a broken-off one has not reached', async () => {
    const staged = await stagePitch(server, 3)
    await rehearse(staged, 2)
    expect(await markOf(staged)).toMatchObject({ fresh: false, changed: 0, unseen: 1 })
  })
})
