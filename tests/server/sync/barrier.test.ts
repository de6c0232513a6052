import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { syncLimits } from '#server/sync/limits.ts'
import type { DocumentStore } from '#server/documents/documentStore.ts'
import { Author } from '../../support/author.ts'
import { RawClient } from '../../support/rawClient.ts'
import { answerMessage, barrierMessage } from '../../support/rawFrames.ts'
import { syncServer } from '../../support/syncFixture.ts'

const room = 'design/one'

/** A disk that a test can stop. */
function valve() {
  let isShut = false
  const wrapStore = (store: DocumentStore): DocumentStore => {
    const append = store.append.bind(store)
    store.append = async (batch) => {
      if (isShut) throw new Error('no space left')
      await append(batch)
    }
    return store
  }
  return { wrapStore, shut: () => (isShut = true), open: () => (isShut = false) }
}

async function storedText(store: DocumentStore): Promise<string> {
  const doc = new Y.Doc()
  for (const update of await store.load(room)) Y.applyUpdate(doc, update)
  return doc.getText('text').toJSON()
}

test('an acknowledged edit is on disk, also a deletion', async () => {
  const { url, store } = await syncServer()
  const anna = await Author.join(url, room)
  anna.type('words')
  await anna.client.saved()
  expect(await storedText(store)).toBe('words')
  anna.doc.getText('text').delete(0, 4)
  await anna.client.saved()
  expect(await storedText(store)).toBe('s')
})

test('a barrier with nothing before it is answered', async () => {
  const { url } = await syncServer()
  const client = await RawClient.join(url, room)
  await client.saved()
})

test('each barrier is answered with its own number, in order', async () => {
  const { url } = await syncServer()
  const anna = await Author.join(url, room)
  for (const n of [7, 300, 70_000]) {
    anna.type('x')
    anna.client.send(barrierMessage(n))
  }
  await anna.client.until(() => anna.client.of('ack').length === 3)
  expect(anna.client.of('ack').map(({ n }) => n)).toEqual([7, 300, 70_000])
})

test('others see an edit before it is saved, and "saved" waits for the disk', async () => {
  const disk = valve()
  const { url, store } = await syncServer({ wrapStore: disk.wrapStore })
  const anna = await Author.join(url, room)
  const ben = await Author.join(url, room, { person: 'ben' })
  await anna.client.saved()
  disk.shut()
  anna.type('words')
  anna.client.send(barrierMessage(99))
  await ben.sees('words')
  await anna.client.caughtUp()
  expect(anna.client.of('ack').map(({ n }) => n)).not.toContain(99)
  expect(await storedText(store)).toBe('')
  disk.open()
  await anna.client.until(() => anna.client.of('ack').some(({ n }) => n === 99))
  expect(await storedText(store)).toBe('words')
})

test("someone who repeats another's unsaved edit hears no early answer", async () => {
  const disk = valve()
  const { url } = await syncServer({ wrapStore: disk.wrapStore })
  const anna = await Author.join(url, room)
  const ben = await Author.join(url, room, { person: 'ben' })
  await anna.client.saved()
  disk.shut()
  anna.type('words')
  await ben.sees('words')
  ben.client.update(Y.encodeStateAsUpdate(ben.doc))
  ben.client.send(barrierMessage(1_000))
  await ben.client.caughtUp()
  expect(ben.client.of('ack')).toEqual([])
  disk.open()
  await ben.client.until(() => ben.client.of('ack').length === 1)
})

test('while the disk refuses, memory stays bounded: writers are told to come back', async () => {
  const disk = valve()
  const limits = { ...syncLimits, backlogBytes: 10_000, waitingAcks: 5 }
  const { url } = await syncServer({ wrapStore: disk.wrapStore, limits })
  const anna = await Author.join(url, room)
  const ben = await Author.join(url, room, { person: 'ben' })
  await anna.client.saved()
  disk.shut()
  anna.type('x'.repeat(20_000))
  anna.type('one more')
  expect(await anna.client.closed).toBe(closeCodes.tryLater)
  for (let n = 0; n < 6; n++) ben.client.send(barrierMessage(n))
  expect(await ben.client.closed).toBe(closeCodes.tooFast)
  disk.open()
})

test('what was typed offline arrives before the barrier that follows the reconnect', async () => {
  const { url, store } = await syncServer()
  const doc = new Y.Doc()
  doc.getText('text').insert(0, 'offline')
  const anna = await Author.join(url, room, {}, doc)
  await anna.client.saved()
  expect(await storedText(store)).toBe('offline')
})

describe('someone who comes back with offline edits and types on at once', () => {
  /** What was typed offline, and what was typed after it. */
  function typed() {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const words of ['offline ', 'online ', 'and on'])
      doc.getText('text').insert(doc.getText('text').length, words)
    return updates as [Uint8Array, Uint8Array, Uint8Array]
  }

  test('loses nothing when the new words overtake the old, and hears "saved" after both', async () => {
    const { url, store } = await syncServer()
    const [offline, online, andOn] = typed()
    const client = await RawClient.join(url, room)
    client.update(online)
    client.update(andOn)
    client.send(barrierMessage(1))
    await client.caughtUp()
    expect(client.of('ack')).toEqual([])
    client.send(answerMessage(offline))
    await client.until(() => client.of('ack').length === 1)
    expect(await storedText(store)).toBe('offline online and on')
  })

  test('is stopped when the answer does not bring what is missing', async () => {
    const { url, store } = await syncServer()
    const [, online] = typed()
    const client = await RawClient.join(url, room)
    client.update(online)
    client.send(answerMessage(Uint8Array.of(0, 0)))
    expect(await client.closed).toBe(closeCodes.protocolError)
    expect(await storedText(store)).toBe('')
  })

  test('is stopped when the answer never comes', async () => {
    const { url } = await syncServer()
    const [, online] = typed()
    const client = await RawClient.join(url, room)
    for (let n = 0; n <= 200; n++) client.update(online)
    expect(await client.closed).toBe(closeCodes.protocolError)
  })
})
