import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { orderedSlides } from '#shared/docs/designDoc.ts'
import { setPicture } from '#shared/docs/pitchDoc.ts'
import { frame } from '#shared/model/frame.ts'
import type { Role } from '#shared/policy.ts'
import type {
  Asset,
  DeckRecord,
  Invitation,
  PicturesTaken,
  PitchRecord,
  Workspace,
} from '#shared/protocol/api.ts'
import type { PitchChecks } from '#shared/protocol/stage.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { join, makeDeck, makePitch, makeWorkspace, type TestPerson } from '../../support/people.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { AudienceScreen, PresenterScreen, startStage } from '../../support/stage.ts'
import { exportedBy } from '../../support/exportedBy.ts'

/** A deck of ours that names pictures of another company, which people of ours wrote into it. */
let server: TestServer
let stranger: TestPerson
let theirs: Workspace
let owner: TestPerson
let ours: Workspace
let seller: TestPerson
let deck: DeckRecord
let pitch: PitchRecord
let inDesign: string
let inPitch: string

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner: stranger, workspace: theirs } = await makeWorkspace(server.url, 'Another company'))
  ;({ owner, workspace: ours } = await makeWorkspace(server.url, 'Ours'))
  seller = await join(owner, ours, ['sales'])
  deck = await makeDeck(owner, ours)
  pitch = await makePitch(owner, deck)
  inDesign = await uploaded(stranger, theirs, '#aa0000')
  inPitch = await uploaded(stranger, theirs, '#00aa00')
  const { rooms } = server.services
  const slot = await rooms.edit(roomName('design', deck.id), (doc) => {
    const [slide] = orderedSlides(doc)
    const place = { name: 'Photo', prompt: '', limit: null, required: false }
    const [, slotted] = addBlocks(doc, slide!.id, [
      { kind: 'image', frame: frame(0, 0, 90, 90), picture: pictureOf(inDesign) },
      { kind: 'image', frame: frame(100, 0, 90, 90), slot: place },
    ])
    return slotted!
  })
  await rooms.edit(roomName('pitch', pitch.id), (doc) =>
    setPicture(doc, { block: slot, part: '' }, pictureOf(inPitch)),
  )
})
afterAll(() => server.discard())

const pictureOf = (asset: string) => ({ asset, width: 9, height: 9, alt: '' })

async function uploaded(by: TestPerson, workspace: Workspace, background: string): Promise<string> {
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background } })
    .png()
    .toBuffer()
  return (await by.upload<Asset>(`/api/assets?workspace=${workspace.id}`, bytes)).body.hash
}

/** Lets someone of ours into the other company, too. */
async function letInto(person: TestPerson, roles: readonly Role[]): Promise<void> {
  const { email } = person
  const { body } = await stranger.post<Invitation>(`/api/workspaces/${theirs.id}/invitations`, {
    email,
    roles,
  })
  await person.post(`/api/invitations/${body.url.split('/invite/')[1]}/accept`)
}

const bring = (person: TestPerson, hashes: readonly string[]) =>
  person.post<PicturesTaken>(`/api/decks/${deck.id}/pictures`, { hashes })

const status = async (person: TestPerson, path: string) => (await person.raw(path)).status

async function exportedFrom(path: string): Promise<readonly Buffer[]> {
  const answer = await exportedBy(owner, path)
  const { entries } = openPptx(new Uint8Array(await answer.arrayBuffer()))
  return entries.filter(({ name }) => name.startsWith('ppt/media/')).map(({ bytes }) => bytes)
}

/** What the other company's pictures look like, as far as a file of ours shows any of it. */
async function colours(media: readonly Buffer[]): Promise<readonly string[]> {
  const found = await Promise.all(
    media.map(async (bytes) =>
      (await sharp(bytes).removeAlpha().raw().toBuffer()).subarray(0, 3).toString('hex'),
    ),
  )
  return found.sort()
}

const grey = 'd9dde5'

describe('a picture’s hash opens it nowhere but in its own workspace', () => {
  test('not on a screen, through the deck, the stage or by itself, for members of both either', async () => {
    const { stageId } = await startStage(owner, pitch, { mode: 'rehearsal' })
    await letInto(owner, ['viewer'])
    for (const hash of [inDesign, inPitch]) {
      expect(await status(owner, `/api/decks/${deck.id}/pictures/${hash}`)).toBe(404)
      expect(await status(owner, `/api/stages/${stageId}/pictures/${hash}`)).toBe(404)
      expect(await status(owner, `/api/assets/${hash}`)).toBe(404)
      expect(await status(owner, `/api/workspaces/${ours.id}/pictures/${hash}`)).toBe(404)
      expect(await status(seller, `/api/workspaces/${theirs.id}/pictures/${hash}`)).toBe(404)
      expect(await status(stranger, `/api/decks/${deck.id}/pictures/${hash}`)).toBe(404)
    }
  })

  test('not before an audience', async () => {
    const { stageId, watchUrl } = await startStage(owner, pitch)
    const presenter = await PresenterScreen.open(owner, stageId)
    const screen = await AudienceScreen.open(watchUrl!)
    for (const hash of [inDesign, inPitch]) {
      expect(screen.wire).toContain(hash)
      expect(await status(screen.browser as TestPerson, `${screen.path}/pictures/${hash}`)).toBe(404)
    }
    screen.leave()
    await presenter.leave()
  })

  test('not in a file: the design’s, the pitch’s, or one of what was shown', async () => {
    const { stageId } = await startStage(owner, pitch, { mode: 'rehearsal' })
    expect(await colours(await exportedFrom(`/api/decks/${deck.id}/exports?format=pptx`))).toEqual([grey])
    for (const copy of ['client', 'presenter']) {
      for (const path of [`pitches/${pitch.id}`, `stages/${stageId}`])
        expect(
          await colours(await exportedFrom(`/api/${path}/exports?format=pptx&copy=${copy}&reason=Asked`)),
        ).toEqual([grey, grey])
    }
  })

  test('and the checks name what will be missing', async () => {
    const { body } = await owner.get<PitchChecks>(`/api/pitches/${pitch.id}/checks`)
    expect(body.concerns.map(({ text }) => text)).toContain('2 pictures are missing on slide 1')
  })
})

describe('pasting brings the picture along', () => {
  test('nobody takes over what they see nowhere', async () => {
    expect((await bring(seller, [inDesign])).body).toEqual({ missing: [inDesign] })
    expect(await status(seller, `/api/decks/${deck.id}/pictures/${inDesign}`)).toBe(404)
  })

  test('what a person sees elsewhere is shown here, on every screen and in the file', async () => {
    expect((await bring(owner, [inDesign, inPitch, 'f'.repeat(64)])).body).toEqual({
      missing: ['f'.repeat(64)],
    })
    for (const person of [owner, seller])
      expect(await status(person, `/api/decks/${deck.id}/pictures/${inDesign}`)).toBe(200)
    const { watchUrl } = await startStage(owner, pitch)
    const screen = await AudienceScreen.open(watchUrl!)
    expect(await status(screen.browser as TestPerson, `${screen.path}/pictures/${inPitch}`)).toBe(200)
    screen.leave()
    const media = await exportedFrom(`/api/pitches/${pitch.id}/exports?format=pptx&copy=client&reason=Asked`)
    expect(await colours(media)).toEqual(['00aa00', 'aa0000'])
    const { body } = await owner.get<PitchChecks>(`/api/pitches/${pitch.id}/checks`)
    expect(body.concerns.map(({ text }) => text).filter((text) => text.includes('picture'))).toEqual([])
  })
})
