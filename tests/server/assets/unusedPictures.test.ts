import { access } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { picturesIn } from '#server/assets/picturesIn.ts'
import { keptFor } from '#server/assets/unusedPictures.ts'
import { addBlocks, deleteBlocks } from '#shared/docs/blockEdits.ts'
import { orderedSlides } from '#shared/docs/designDoc.ts'
import { setPicture } from '#shared/docs/pitchDoc.ts'
import { frame } from '#shared/model/frame.ts'
import type { Asset, DeckRecord, PicturesTaken, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { makeDeck, makePitch, makeWorkspace, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { PresenterScreen, startStage } from '../../support/stage.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace
let colours = 0

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner, workspace } = await makeWorkspace(server.url))
})
afterAll(() => server.discard())

const rooms = () => server.services.rooms
const pictureOf = (asset: string) => ({ asset, width: 9, height: 9, alt: '' })

const bytesOf = (background: string) =>
  sharp({ create: { width: 9, height: 9, channels: 3, background } })
    .png()
    .toBuffer()

async function uploaded(background = `#00${(0x1000 + (colours += 7)).toString(16)}`): Promise<string> {
  const to = `/api/assets?workspace=${workspace.id}`
  return (await owner.upload<Asset>(to, await bytesOf(background))).body.hash
}

const inDesign = (deck: DeckRecord, hash: string) =>
  rooms().edit(roomName('design', deck.id), (doc) => {
    const [slide] = orderedSlides(doc)
    return addBlocks(doc, slide!.id, [
      { kind: 'image', frame: frame(0, 0, 90, 90), picture: pictureOf(hash) },
    ])[0]!
  })

const inPitch = (pitch: PitchRecord, hash: string) =>
  rooms().edit(roomName('pitch', pitch.id), (doc) =>
    setPicture(doc, { block: 'slot', part: '' }, pictureOf(hash)),
  )

async function deleteForGood(thing: string): Promise<void> {
  expect((await owner.patch(thing, { archived: true })).status).toBe(200)
  expect((await owner.delete(thing)).status).toBe(204)
}

/** As it is so long after now. */
const sweep = (later = keptFor + 1_000) => server.services.unusedPictures.sweep(Date.now() + later)

const fileIsThere = (hash: string): Promise<boolean> =>
  access(server.services.assets.files.path(hash)).then(
    () => true,
    () => false,
  )

/** Whether it is shown, and whether its file lies on the disk. */
const isThere = async (hash: string): Promise<readonly boolean[]> => [
  (await server.services.assets.maybeShownIn(workspace.id, hash)) !== null,
  await fileIsThere(hash),
]
const [there, gone] = [
  [true, true],
  [false, false],
]

describe('a pitch that is deleted for good', () => {
  test('takes its pictures along a day later; what its design shows stays', async () => {
    const [own, design] = [await uploaded(), await uploaded()]
    const deck = await makeDeck(owner, workspace)
    const pitch = await makePitch(owner, deck)
    await inDesign(deck, design)
    await inPitch(pitch, own)
    await deleteForGood(`/api/pitches/${pitch.id}`)
    await sweep(keptFor - 60_000)
    expect(await isThere(own)).toEqual(there)
    await sweep()
    expect([await isThere(own), await isThere(design)]).toEqual([gone, there])
  })

  test('leaves those that another pitch, another deck or a showing of another pitch needs', async () => {
    const [otherPitch, otherDeck, shown] = [await uploaded(), await uploaded(), await uploaded()]
    const deck = await makeDeck(owner, workspace)
    const [pitch, second] = [await makePitch(owner, deck), await makePitch(owner, deck, 'Kestrel Air')]
    await inPitch(second, otherPitch)
    await inDesign(await makeDeck(owner, workspace), otherDeck)
    const block = await inDesign(deck, shown)
    const { stageId } = await startStage(owner, second, { mode: 'rehearsal' })
    const presenter = await PresenterScreen.open(owner, stageId)
    await presenter.say({ kind: 'end' })
    await presenter.leave()
    await rooms().edit(roomName('design', deck.id), (doc) => {
      deleteBlocks(doc, orderedSlides(doc)[0]!.id, [block])
    })
    for (const hash of [otherPitch, otherDeck, shown]) await inPitch(pitch, hash)
    await deleteForGood(`/api/pitches/${pitch.id}`)
    await sweep()
    for (const hash of [otherPitch, otherDeck, shown]) expect(await isThere(hash)).toEqual(there)

    // And with the showing what it alone had on show.
    await deleteForGood(`/api/pitches/${second.id}`)
    await sweep()
    expect([await isThere(otherPitch), await isThere(otherDeck)]).toEqual([gone, there])
    expect(await isThere(shown)).toEqual(gone)
  })

  test('leaves those that somebody pastes or uploads again within the day', async () => {
    const [pasted, again] = [await uploaded('#123456'), await uploaded('#654321')]
    const deck = await makeDeck(owner, workspace)
    const pitch = await makePitch(owner, deck)
    for (const hash of [pasted, again]) await inPitch(pitch, hash)
    await deleteForGood(`/api/pitches/${pitch.id}`)
    const { body } = await owner.post<PicturesTaken>(`/api/decks/${deck.id}/pictures`, { hashes: [pasted] })
    expect(body.missing).toEqual([])
    expect(await uploaded('#654321')).toBe(again)
    await sweep()
    expect([await isThere(pasted), await isThere(again)]).toEqual([there, there])
  })
})

test('a deck that is deleted for good takes the pictures of its design and of its pitches along', async () => {
  const [design, own] = [await uploaded(), await uploaded()]
  const deck = await makeDeck(owner, workspace)
  const pitch = await makePitch(owner, deck)
  await inDesign(deck, design)
  await inPitch(pitch, own)
  await owner.patch(`/api/pitches/${pitch.id}`, { archived: true })
  await deleteForGood(`/api/decks/${deck.id}`)
  await sweep()
  expect([await isThere(design), await isThere(own)]).toEqual([gone, gone])
})

test('a file stays for the other workspaces that show it', async () => {
  const hash = await uploaded()
  const other = await makeWorkspace(server.url)
  await server.services.assets.takeOver(other.workspace.id, [hash], [workspace.id])
  const deck = await makeDeck(owner, workspace)
  await inDesign(deck, hash)
  await deleteForGood(`/api/decks/${deck.id}`)
  await sweep()
  expect(await isThere(hash)).toEqual([false, true])
  expect(await server.services.assets.maybeShownIn(other.workspace.id, hash)).not.toBeNull()
})

describe('a picture’s name is found', () => {
  const hash = '0123456789abcdef'.repeat(4)
  const found = async (text: string) => [...(await picturesIn(Buffer.from(text), new Set([hash])))]

  test('wherever it stands, also over two looks and beside other digits', async () => {
    for (const before of [0, 1, 65_500, 65_535, 65_536])
      expect(await found(`${'-'.repeat(before)}${hash}`)).toEqual([hash])
    expect(await found(`{"asset":"${hash}"}`)).toEqual([hash])
    expect(await found(`ab${hash}0`)).toEqual([hash])
  })

  test('and no other is', async () => {
    expect(await found(`${hash.slice(1)}-${'f'.repeat(64)}`)).toEqual([])
  })
})
