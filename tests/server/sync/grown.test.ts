import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { initDesign, maybeSlideMap, readDesign, slidesMap } from '#shared/docs/designDoc.ts'
import { documentSchema, schemaVersion } from '#shared/docs/schema.ts'
import { initPitch, readPitch } from '#shared/docs/pitchDoc.ts'
import { addSlide, deleteSlide } from '#shared/docs/slideEdits.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { openingLimits } from '#shared/protocol/documentBudget.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { nest, pagesThatWrote, tinyItems } from '../../support/attacks.ts'
import { Author } from '../../support/author.ts'
import { RawClient } from '../../support/rawClient.ts'
import { stateRequestMessage } from '../../support/rawFrames.ts'
import { syncServer } from '../../support/syncFixture.ts'

/** A server whose disk holds what an older build took from anyone. */
async function serverWith(room: RoomName, ...updates: readonly Uint8Array[]) {
  const server = await syncServer()
  await server.store.append([{ room, updates }])
  return server
}

const design: RoomName = 'design/old'
const pitch: RoomName = 'pitch/old'

function deckWith(edit: (doc: Y.Doc, slideId: string) => void): Uint8Array {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Spring' })
  const slideId = addSlide(doc, { title: 'First' })
  addSlide(doc, { title: 'Second' })
  edit(doc, slideId)
  return Y.encodeStateAsUpdate(doc)
}

describe('a stored slide that nests twenty thousand deep', () => {
  const deep = () => deckWith((doc, id) => nest(maybeSlideMap(doc, id)!, 'blocks', 20_000))

  test('is read, and so is what stands beside it', async () => {
    const { url, rooms } = await serverWith(design, deep())
    const anna = await Author.join(url, design)
    expect(readDesign(anna.doc).slides.map(({ title }) => title)).toEqual(['First', 'Second'])
    const slides = await rooms.read(design, (doc) => readDesign(doc).slides)
    expect(slides.map(({ title }) => title)).toEqual(['First', 'Second'])
  })

  test('is deleted by its owner, and nobody is thrown out', async () => {
    const { url, rooms } = await serverWith(design, deep())
    const anna = await Author.join(url, design)
    const ben = await Author.join(url, design, { person: 'ben' })
    deleteSlide(anna.doc, readDesign(anna.doc).slides[0]!.id)
    await anna.client.saved()
    await ben.client.until(() => slidesMap(ben.doc).size === 1)
    ben.type('still here')
    await ben.client.saved()
    expect(await rooms.read(design, (doc) => slidesMap(doc).size)).toBe(1)
  })

  test('takes no more into its depths, and is shallow on disk from then on', async () => {
    const { url, rooms, store } = await serverWith(design, deep())
    await (await Author.join(url, design)).client.saved()
    await rooms.edit(design, (doc) => doc.getMap('map').set('saved', true))
    const doc = new Y.Doc()
    for (const update of await store.load(design)) Y.applyUpdate(doc, update)
    expect(JSON.stringify(slidesMap(doc).toJSON()).length).toBeLessThan(2_000)
  })
})

describe('a schema that no build has written', () => {
  const fromTheFuture = () => deckWith((doc) => doc.getMap('meta').set('schema', 999_999))

  test('shuts nobody out, and is put right', async () => {
    const { url, rooms } = await serverWith(design, fromTheFuture())
    const anna = await Author.join(url, design)
    expect(readDesign(anna.doc).title).toBe('Spring')
    await anna.client.saved()
    expect(await rooms.read(design, (doc) => doc.getMap('meta').get('schema'))).toBe(schemaVersion)
    expect(await rooms.read(design, documentSchema)).toBe(schemaVersion)
  })

  test('that one build further on has written is left alone: an old server meets it after going back', async () => {
    const newer = deckWith((doc) => doc.getMap('meta').set('schema', schemaVersion + 1))
    const { url } = await serverWith(design, newer)
    const anna = await RawClient.connect(url, design)
    expect(await anna.closed).toBe(closeCodes.clientTooOld)
  })
})

describe('twenty thousand pages have written in a pitch', () => {
  const client = 'Harbour Foods'
  function pitchDoc(): Uint8Array {
    const doc = new Y.Doc()
    initPitch(doc, { client })
    return Y.encodeStateAsUpdate(doc)
  }
  const sales = { roles: ['sales' as const] }

  test('who comes next finds every word under one author', async () => {
    const { url, rooms } = await serverWith(pitch, pitchDoc(), pagesThatWrote(20_000))
    const anna = await Author.join(url, pitch, sales)
    expect(readPitch(anna.doc).facts.get('client.name')).toBe(client)
    expect(readPitch(anna.doc).facts.get('page.19999')).toBe('x')
    expect(await rooms.read(pitch, (doc) => doc.store.clients.size)).toBe(1)
  })

  test('a page from before is told, opens a fresh copy, and nothing is there twice', async () => {
    const before = new Y.Doc()
    Y.applyUpdate(before, pagesThatWrote(44_000))
    const { url, rooms } = await serverWith(pitch, pitchDoc(), Y.encodeStateAsUpdate(before))
    const page = await RawClient.connect(url, pitch, sales)
    page.send(stateRequestMessage(Y.encodeStateVector(before)))
    await page.until(() => page.of('denied').length > 0)
    expect(page.of('denied')[0]!.reason).toMatch(/opened afresh/)
    page.update(Y.encodeStateAsUpdate(before))
    await page.caughtUp()
    expect(await rooms.read(pitch, (doc) => doc.store.clients.size)).toBe(1)
    const fresh = await Author.join(url, pitch, sales)
    await fresh.client.saved()
  })
})

describe('a document too large to open', () => {
  /** Edits of one person, half a megabyte each, until the log is over the limit. */
  function* edits(): Generator<Uint8Array> {
    const doc = new Y.Doc()
    const made: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => made.push(update))
    initDesign(doc, { title: 'Spring' })
    addSlide(doc, { title: 'First' })
    const half = 'x'.repeat(512 * 1024)
    for (let bytes = 0; bytes <= openingLimits.bytes; bytes += half.length)
      doc.getMap('junk').set('value', half)
    yield* made
  }

  test('closes the socket with a code of its own, and takes no memory', async () => {
    const { url } = await serverWith(design, ...edits())
    const anna = await RawClient.connect(url, design)
    expect(await anna.closed).toBe(closeCodes.overgrown)
  })

  test('opens after a repair with all that can be read', async () => {
    const { url, rooms, store } = await serverWith(design, ...edits())
    expect(await rooms.repair(design)).toBe(true)
    const anna = await Author.join(url, design)
    expect(readDesign(anna.doc).slides.map(({ title }) => title)).toEqual(['First'])
    expect(await store.size(design)).toBeLessThan(10_000)
  })

  test('of too many small items, in one copy', async () => {
    const encoder = tinyItems(openingLimits.items + 1)
    const { url } = await serverWith(design, encoder)
    const anna = await RawClient.connect(url, design)
    expect(await anna.closed).toBe(closeCodes.overgrown)
  })
})

test('a repair while people write: each gets a fresh copy, and goes on', async () => {
  const { url, rooms } = await serverWith(
    design,
    deckWith(() => undefined),
  )
  const anna = await Author.join(url, design)
  anna.doc.getMap('meta').set('title', 'Summer')
  await anna.client.saved()
  expect(await rooms.repair(design)).toBe(true)
  expect(await anna.client.closed).toBe(closeCodes.tryLater)
  const stale = await RawClient.connect(url, design)
  stale.send(stateRequestMessage(Y.encodeStateVector(anna.doc)))
  await stale.until(() => stale.of('denied').length > 0)
  const fresh = await Author.join(url, design)
  expect(readDesign(fresh.doc).title).toBe('Summer')
  fresh.doc.getMap('meta').set('title', 'Autumn')
  await fresh.client.saved()
})
