import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { setFill } from '#shared/docs/pitchDoc.ts'
import { setSpeaker } from '#shared/docs/planDoc.ts'
import { renameSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { PitchChecks } from '#shared/protocol/stage.ts'
import type { PitchRecord } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { eventually } from '../../support/eventually.ts'
import { makePitch } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { stagePitch, type StagedPitch } from '../../support/stage.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.discard())

/** The list follows what was saved, and says what the checks say. */
async function expectListed({ sam, pitch }: StagedPitch, count: number): Promise<void> {
  await server.services.refresh.flush()
  const { body } = await sam.get<PitchRecord>(`/api/pitches/${pitch.id}`)
  const { body: checks } = await sam.get<PitchChecks>(`/api/pitches/${pitch.id}/checks`)
  expect([body.concerns, checks.concerns.length]).toEqual([count, count])
}

test('the list says how much is open in a pitch, whoever changes what', async () => {
  const staged = await stagePitch(server)
  const { pitch, deck, slides, sam } = staged
  const { rooms, documents } = server.services
  await eventually(() => expectListed(staged, 0))

  let slot = ''
  await documents.editDesign(deck.id, (doc) => {
    const offer = { name: 'Offer', prompt: 'Say it', limit: null, required: true }
    ;[slot = ''] = addBlocks(doc, slides[0]!, [{ kind: 'text', frame: frame(0, 0, 400, 80), slot: offer }])
  })
  await eventually(() => expectListed(staged, 1))

  await rooms.edit(roomName('plan', pitch.id), (doc) => setSpeaker(doc, slides[0]!, null))
  await eventually(() => expectListed(staged, 2))

  const sayInSlot = (words: string) =>
    documents.editPitch(pitch.id, (doc) => setFill(doc, { block: slot, part: '' }, plainRichText(words)))
  await sayInSlot('Ten pence a crate')
  await eventually(() => expectListed(staged, 1))
  // Words that do not fit their box count as well.
  await sayInSlot('Ten pence a crate. '.repeat(20))
  await eventually(() => expectListed(staged, 2))
  await sayInSlot('Ten pence')
  await eventually(() => expectListed(staged, 1))

  await makePitch(sam, deck, 'Kestrel Air')
  await documents.editDesign(deck.id, (doc) => renameSlide(doc, slides[1]!, 'What Kestrel Air did'))
  await eventually(() => expectListed(staged, 2))
})
