import type { KyselyPlugin } from 'kysely'
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AssetFiles } from '#server/assets/assetFiles.ts'
import { picturesIn } from '#server/assets/picturesIn.ts'
import { keptFor, lookEvery, UnusedPictures } from '#server/assets/unusedPictures.ts'
import { createLog } from '#server/log.ts'
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

const cut = (deck: DeckRecord, block: string) =>
  rooms().edit(roomName('design', deck.id), (doc) => {
    deleteBlocks(doc, orderedSlides(doc)[0]!.id, [block])
  })

async function deleteForGood(thing: string): Promise<void> {
  expect((await owner.patch(thing, { archived: true })).status).toBe(200)
  expect((await owner.delete(thing)).status).toBe(204)
}

/** A look as it is so long after now. */
const look = (later: number) => server.services.unusedPictures.sweep(Date.now() + later)
const first = lookEvery + 1_000
const dayLater = first + keptFor + 1_000

/** The looks that decide. */
async function dayPasses(): Promise<void> {
  await look(first)
  await look(dayLater)
}

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
    await look(first)
    await look(dayLater - 60_000)
    expect(await isThere(own)).toEqual(there)
    await look(dayLater)
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
    await cut(deck, block)
    for (const hash of [otherPitch, otherDeck, shown]) await inPitch(pitch, hash)
    await deleteForGood(`/api/pitches/${pitch.id}`)
    await dayPasses()
    for (const hash of [otherPitch, otherDeck, shown]) expect(await isThere(hash)).toEqual(there)

    // And with the showing what it alone had on show.
    await deleteForGood(`/api/pitches/${second.id}`)
    await dayPasses()
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
    await dayPasses()
    expect([await isThere(pasted), await isThere(again)]).toEqual([there, there])
  })
})

test('a deck that is deleted for good takes the pictures of its design and of its pitches along', async () => {
  const [design, own] = [await uploaded(), await uploaded()]
  const logo = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 2h3z"/></svg>',
  )
  const to = `/api/assets?workspace=${workspace.id}`
  const drawn = (await owner.upload<Asset>(to, logo)).body.hash
  const { screen_hash: lines } = (await server.services.assets.maybeShownIn(workspace.id, drawn))!
  const deck = await makeDeck(owner, workspace)
  const pitch = await makePitch(owner, deck)
  await inDesign(deck, design)
  await inDesign(deck, drawn)
  expect(await fileIsThere(lines!)).toBe(true)
  await inPitch(pitch, own)
  await owner.patch(`/api/pitches/${pitch.id}`, { archived: true })
  await deleteForGood(`/api/decks/${deck.id}`)
  await dayPasses()
  expect([await isThere(design), await isThere(own), await isThere(drawn)]).toEqual([gone, gone, gone])
  expect(await fileIsThere(lines!)).toBe(false)
})

describe('the day begins', () => {
  test('with the last thing that showed the picture', async () => {
    const hash = await uploaded()
    const [one, other] = [await makeDeck(owner, workspace), await makeDeck(owner, workspace)]
    for (const deck of [one, other]) await inDesign(deck, hash)
    await deleteForGood(`/api/decks/${one.id}`)
    await look(first)
    await deleteForGood(`/api/decks/${other.id}`)
    await look(dayLater)
    expect(await isThere(hash)).toEqual(there)
    await look(dayLater + keptFor)
    expect(await isThere(hash)).toEqual(gone)
  })

  test('anew with each of them, also where no look saw it', async () => {
    const hash = await uploaded()
    const [one, other] = [await makeDeck(owner, workspace), await makeDeck(owner, workspace)]
    await inDesign(one, hash)
    await deleteForGood(`/api/decks/${one.id}`)
    await look(first)
    await inDesign(other, hash)
    await deleteForGood(`/api/decks/${other.id}`)
    await look(dayLater)
    expect(await isThere(hash)).toEqual(there)
    await look(dayLater + keptFor)
    expect(await isThere(hash)).toEqual(gone)
  })

  test('not while a slide shows it: cut minutes before the day is over, it is there for the undo', async () => {
    const hash = await uploaded()
    const [deleted, kept] = [await makeDeck(owner, workspace), await makeDeck(owner, workspace)]
    const [, block] = [await inDesign(deleted, hash), await inDesign(kept, hash)]
    await deleteForGood(`/api/decks/${deleted.id}`)
    await look(first)
    await cut(kept, block)
    await look(dayLater)
    await look(dayLater + keptFor)
    expect(await isThere(hash)).toEqual(there)
  })

  test('with a look, also when nobody looked for a day', async () => {
    const hash = await uploaded()
    const [deleted, kept] = [await makeDeck(owner, workspace), await makeDeck(owner, workspace)]
    const [, block] = [await inDesign(deleted, hash), await inDesign(kept, hash)]
    await deleteForGood(`/api/decks/${deleted.id}`)
    await cut(kept, block)
    await look(dayLater)
    expect(await isThere(hash)).toEqual(there)
    await look(dayLater + keptFor)
    expect(await isThere(hash)).toEqual(gone)
  })

  test('no more once a look has seen it brought back', async () => {
    const hash = await uploaded()
    const [deleted, kept] = [await makeDeck(owner, workspace), await makeDeck(owner, workspace)]
    await inDesign(deleted, hash)
    await deleteForGood(`/api/decks/${deleted.id}`)
    await look(first)
    const block = await inDesign(kept, hash)
    await look(2 * first)
    await cut(kept, block)
    await look(dayLater)
    expect(await isThere(hash)).toEqual(there)
  })
})

test('a deck that is deleted in the middle of a look, after it was gone through, takes its pictures along', async () => {
  const hash = await uploaded()
  const [one, other] = [await makeDeck(owner, workspace), await makeDeck(owner, workspace)]
  for (const deck of [one, other]) await inDesign(deck, hash)
  await deleteForGood(`/api/decks/${one.id}`)
  const looking = new UnusedPictures({
    ...{ db: server.services.db, files: server.services.assets.files, log: createLog('silent') },
    stored: async function* (room) {
      if (room !== roomName('design', other.id)) return
      await deleteForGood(`/api/decks/${other.id}`)
      yield Buffer.from(hash)
    },
  })
  await looking.sweep(Date.now() + first)
  await dayPasses()
  expect(await isThere(hash)).toEqual(gone)
})

describe('a file', () => {
  const plugin = (each: () => Promise<void>): KyselyPlugin => ({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      await each()
      return result
    },
  })

  test('stays for the other workspaces that show it, and is missed at no moment', async () => {
    const hash = await uploaded()
    const other = await makeWorkspace(server.url)
    await server.services.assets.takeOver(other.workspace.id, [hash], [workspace.id])
    const deck = await makeDeck(owner, workspace)
    await inDesign(deck, hash)
    await deleteForGood(`/api/decks/${deck.id}`)
    await look(first)
    const moments: boolean[] = []
    const db = server.services.db.withPlugin(plugin(async () => void moments.push(await fileIsThere(hash))))
    const looking = new UnusedPictures({
      ...{ db, files: new AssetFiles(server.dataDir, db), log: createLog('silent') },
      stored: async function* () {},
    })
    await looking.sweep(Date.now() + dayLater)
    expect(moments.length).toBeGreaterThan(3)
    expect(moments).not.toContain(false)
    expect(await isThere(hash)).toEqual([false, true])
    expect(await server.services.assets.maybeShownIn(other.workspace.id, hash)).not.toBeNull()
  })

  test('is put back when the database fails while it is set aside', async () => {
    const hash = await server.services.assets.files.write(Buffer.from('nobody has a row for this'))
    const fails = async () => {
      if (!(await fileIsThere(hash))) throw new Error('the disk is full')
    }
    const files = new AssetFiles(server.dataDir, server.services.db.withPlugin(plugin(fails)))
    await expect(files.removeUnneeded(hash)).rejects.toThrow('the disk is full')
    expect(await fileIsThere(hash)).toBe(true)
  })

  test('that is just gone is taken over by nobody', async () => {
    const [hash, other] = [await uploaded(), await makeWorkspace(server.url)]
    const { assets } = server.services
    await rm(assets.files.path(hash))
    expect(await assets.takeOver(other.workspace.id, [hash], [workspace.id])).toEqual([hash])
    expect(await assets.maybeShownIn(other.workspace.id, hash)).toBeNull()
    // Who had it keeps the row: the file may come back from a backup.
    expect(await assets.takeOver(workspace.id, [hash], [])).toEqual([hash])
    expect(await assets.maybeShownIn(workspace.id, hash)).not.toBeNull()
  })

  test('that was set aside when the server died comes back where it is needed, and goes where it is not', async () => {
    const { files } = server.services.assets
    const needed = await uploaded()
    const unneeded = await files.write(Buffer.from('nobody has a row for this either'))
    const aside = join(files.root, 'aside')
    await mkdir(aside, { recursive: true })
    expect([await fileIsThere(needed), await fileIsThere(unneeded)]).toEqual([true, true])
    for (const hash of [needed, unneeded]) await rename(files.path(hash), join(aside, `${hash}.before`))
    const { url } = server
    await server.close()
    server = await startTestServer({ config: { dataDir: server.dataDir, port: Number(new URL(url).port) } })
    expect([await fileIsThere(needed), await fileIsThere(unneeded)]).toEqual([true, false])
    expect(await readdir(aside)).toEqual([])
  })
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
