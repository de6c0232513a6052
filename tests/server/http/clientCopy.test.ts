import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { setSpeaker } from '#shared/docs/planDoc.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { mostReason, type PitchStages } from '#shared/protocol/stage.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { Refused } from '../../support/people.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { stagePitch, startStage, tooLong, type StagedPitch } from '../../support/stage.ts'
import { askForExport, exportedBy } from '../../support/exportedBy.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

/** With a slot on the first slide that sales has to fill; `block`: its block. */
async function withEmptySlot() {
  const staged = await stagePitch(server, 2)
  const blocks = await server.services.rooms.edit(roomName('design', staged.deck.id), (doc) => {
    const slot = { name: 'Offer', prompt: 'PROMPT-hint', limit: null, required: true }
    const body = { text: plainRichText('PROMPT-example') }
    return addBlocks(doc, staged.slides[0]!, [{ kind: 'text', frame: frame(0, 200, 300, 80), body, slot }])
  })
  const path = `/api/pitches/${staged.pitch.id}/exports?format=pptx`
  return { ...staged, block: blocks[0]!, path }
}

async function fileWords({ sam }: StagedPitch, path: string): Promise<string> {
  const answer = await exportedBy(sam, path)
  const { names, text } = openPptx(new Uint8Array(await answer.arrayBuffer()))
  return names.map(text).join('')
}

const copiesOf = async ({ sam, pitch }: StagedPitch) =>
  (await sam.get<PitchStages>(`/api/pitches/${pitch.id}/stages`)).body.copies

describe('a client’s copy with something open', () => {
  test('is refused without a reason, with what is open, as a start is', async () => {
    const staged = await withEmptySlot()
    for (const reason of ['', '&reason=', '&reason=%20%20']) {
      const { status, body } = await askForExport<Refused>(staged.sam, `${staged.path}&copy=client${reason}`)
      expect([status, body.error]).toEqual([
        409,
        {
          code: 'reason',
          path: 'reason',
          message:
            'Not ready for the client: 1 slot to fill on slide 1. Put it right, or say why it is sent all the same.',
          concerns: ['1 slot to fill on slide 1'],
        },
      ])
    }
    expect(await copiesOf(staged)).toEqual([])
  })

  test('is refused for words that do not fit, whoever asks for it', async () => {
    const staged = await stagePitch(server, 2)
    await server.services.rooms.edit(roomName('design', staged.deck.id), (doc) =>
      addBlocks(doc, staged.slides[1]!, [tooLong]),
    )
    const { status, body } = await askForExport<Refused>(
      staged.sam,
      `/api/pitches/${staged.pitch.id}/exports?format=pptx&copy=client`,
    )
    expect([status, body.error.message]).toEqual([
      409,
      expect.stringContaining('1 text does not fit its box on slide 2'),
    ])
  })

  test('is made for a reason, which is kept with what was open and told to both sides', async () => {
    const staged = await withEmptySlot()
    const reason = 'They asked for a draft.'
    const words = await fileWords(staged, `${staged.path}&copy=client&reason=${encodeURIComponent(reason)}`)
    expect(words).toContain('Words 0')
    expect(words).not.toContain('PROMPT')
    const { body } = await staged.maya.get<PitchStages>(`/api/pitches/${staged.pitch.id}/stages`)
    expect(body.copies).toMatchObject([{ by: 'Sam', reason, concerns: ['1 slot to fill on slide 1'] }])
    const line = server.logged.find(
      (entry) => entry['pitchId'] === staged.pitch.id && entry['concerns'] === 1,
    )
    expect(line).toMatchObject({ msg: 'client copy made against the checks', level: 40, by: staged.sam.id })
    expect(JSON.stringify(server.logged)).not.toContain(reason)
  })

  test('takes a reason of some length and no more', async () => {
    const staged = await withEmptySlot()
    const { status, body } = await askForExport<Refused>(
      staged.sam,
      `${staged.path}&copy=client&reason=${'x'.repeat(mostReason + 1)}`,
    )
    expect([status, body.error.path]).toEqual([400, 'reason'])
  })

  test('of a rehearsal takes one too: no client has seen it yet', async () => {
    const staged = await withEmptySlot()
    const rehearsal = await startStage(staged.sam, staged.pitch, { mode: 'rehearsal', reason: '' })
    const path = `/api/stages/${rehearsal.stageId}/exports?format=pptx&copy=client`
    expect((await askForExport<Refused>(staged.sam, path)).body.error.concerns).toEqual([
      '1 slot to fill on slide 1',
    ])
    expect(await fileWords(staged, `${path}&reason=Asked`)).not.toContain('PROMPT')
    const shown = await startStage(staged.sam, staged.pitch, { reason: 'They insist.' })
    await fileWords(staged, `/api/stages/${shown.stageId}/exports?format=pptx&copy=client`)
    expect((await copiesOf(staged)).map(({ reason }) => reason)).toEqual(['Asked'])
  })

  test('of what was set ahead and never shown takes one as well', async () => {
    const staged = await withEmptySlot()
    const ahead = await startStage(staged.sam, staged.pitch, { start: 'later', reason: '' })
    const path = `/api/stages/${ahead.stageId}/exports?format=pptx&copy=client`
    expect((await askForExport<Refused>(staged.sam, path)).body.error.concerns).toEqual([
      '1 slot to fill on slide 1',
    ])
    await fileWords(staged, `${path}&reason=Asked`)
    expect((await copiesOf(staged)).map(({ reason }) => reason)).toEqual(['Asked'])
  })

  test('goes for good with its pitch', async () => {
    const staged = await withEmptySlot()
    await fileWords(staged, `${staged.path}&copy=client&reason=Asked`)
    await staged.sam.patch(`/api/pitches/${staged.pitch.id}`, { archived: true })
    expect((await staged.sam.delete(`/api/pitches/${staged.pitch.id}`)).status).toBe(204)
    const left = await server.services.db.selectFrom('client_copy').select('pitch_id').execute()
    expect(left.map(({ pitch_id }) => pitch_id)).not.toContain(staged.pitch.id)
  })
})

test('files for the team need no reason, and nobody speaks in a file', async () => {
  const staged = await withEmptySlot()
  expect(await fileWords(staged, `${staged.path}&copy=presenter`)).toContain('PROMPT-example')
  await fileWords(staged, `/api/decks/${staged.deck.id}/exports?format=pptx`)
  const ready = await stagePitch(server, 2)
  await server.services.rooms.edit(roomName('plan', ready.pitch.id), (doc) =>
    setSpeaker(doc, ready.slides[0]!, null),
  )
  await fileWords(ready, `/api/pitches/${ready.pitch.id}/exports?format=pptx&copy=client`)
  expect(await copiesOf(ready)).toEqual([])
})
