import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkUpdate } from '#server/sync/checkUpdate.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { tinyItems } from '../../support/attacks.ts'
import { Author } from '../../support/author.ts'
import { anyEdit, applyEdit, contentsOf, type Edit } from '../../support/edits.ts'
import { anyMutation, mutate } from '../../support/mutations.ts'
import { RawClient } from '../../support/rawClient.ts'
import { answerMessage, barrierMessage } from '../../support/rawFrames.ts'
import { syncServer } from '../../support/syncFixture.ts'

const room = 'design/one'

function edited(from: Y.Doc | null, client: number, edits: readonly Edit[]): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  for (const edit of edits) applyEdit(doc, edit)
  return doc
}

const passes = (doc: Y.Doc, update: Uint8Array): boolean => {
  try {
    checkUpdate(doc, update)
    return true
  } catch {
    return false
  }
}

const edits = fc.array(anyEdit, { maxLength: 20 })

test('the parts of an update do what it would have done', () => {
  fc.assert(
    fc.property(edits, edits, edits, fc.integer({ min: 1, max: 7 }), (base, one, two, size) => {
      const whole = edited(null, 1, base)
      const inParts = edited(whole, 4, [])
      const update = Y.encodeStateAsUpdate(edited(edited(whole, 2, one), 3, two))
      for (const part of checkUpdate(inParts, update).parts(size)) Y.applyUpdate(inParts, part)
      Y.applyUpdate(whole, update)
      expect(contentsOf(inParts)).toEqual(contentsOf(whole))
      expect(Y.equalSnapshots(Y.snapshot(inParts), Y.snapshot(whole))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('nor do those of one made for mischief throw, wait, or leave anything out', () => {
  const mischief = fc.array(anyMutation, { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(
      edits,
      edits,
      edits,
      mischief,
      fc.integer({ min: 1, max: 7 }),
      (base, one, two, spoilt, size) => {
        const whole = edited(null, 1, base)
        const theirs = edited(edited(whole, 2, one), 3, two)
        const update = mutate(Y.encodeStateAsUpdate(theirs), spoilt)
        if (!passes(whole, update)) return
        const inParts = edited(whole, 4, [])
        for (const part of checkUpdate(inParts, update).parts(size)) {
          Y.applyUpdate(inParts, part)
          expect(inParts.store.pendingStructs).toBeNull()
          expect(inParts.store.pendingDs).toBeNull()
        }
        Y.applyUpdate(whole, update)
        expect(Y.decodeStateVector(Y.encodeStateVector(inParts))).toEqual(
          Y.decodeStateVector(Y.encodeStateVector(whole)),
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('an item whose beginning is there goes on where that ends, or is refused', () => {
  // The words of a type that was deleted are garbage; a deletion made longer claims to go on behind them in another.
  const whole = edited(null, 1, [
    ...([{ kind: 'type', at: 0, words: '   ' }] as const),
    ...([{ kind: 'nest', key: 'b', words: ' ' }] as const),
  ])
  const known = Y.getState(whole.store, 1)
  const garbled = (): Uint8Array => {
    const encoder = encoding.createEncoder()
    // One author with one item: three positions that are there and two that are not, behind the first words.
    for (const number of [1, 1, 1, known - 3]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, 0b1000_0001)
    for (const number of [1, 0, 5]) encoding.writeVarUint(encoder, number)
    // Nothing deleted.
    encoding.writeVarUint(encoder, 0)
    return encoding.toUint8Array(encoder)
  }
  expect(passes(whole, garbled())).toBe(false)
  applyEdit(whole, { kind: 'set', key: 'b', value: '' })
  expect(passes(whole, garbled())).toBe(false)
})

/** A paste of some thousand blocks, in one transaction. */
function paste(doc: Y.Doc, blocks: number): void {
  doc.transact(() => {
    for (let block = 0; block < blocks; block++)
      doc.getMap('map').set(`block-${block}`, { x: block, y: block })
  })
}

describe('over sockets, a very large edit', () => {
  test('arrives whole, in order with what its author does next, and is saved before that is said', async () => {
    const { url, rooms } = await syncServer()
    const anna = await Author.join(url, room)
    const ben = await Author.join(url, room, { person: 'ben' })
    paste(anna.doc, 8_000)
    anna.doc.getMap('map').delete('block-7999')
    anna.type('done')
    await anna.client.saved()
    expect(await rooms.read(room, (doc) => doc.getMap('map').size)).toBe(7_999)
    await ben.sees('done')
    expect(ben.doc.getMap('map').size).toBe(7_999)
    expect(ben.doc.store.pendingStructs).toBeNull()
  })

  test('does not keep others from writing', async () => {
    const { url } = await syncServer()
    const anna = await Author.join(url, room)
    const ben = await Author.join(url, room, { person: 'ben' })
    const carl = await Author.join(url, room, { person: 'carl' })
    paste(anna.doc, 20_000)
    await ben.client.until(() => ben.doc.getMap('map').size > 0)
    ben.type('meanwhile')
    await carl.sees('meanwhile')
    expect(carl.doc.getMap('map').size).toBeLessThan(20_000)
    await carl.client.until(() => carl.doc.getMap('map').size === 20_000)
  })

  test('of items that all want one place does not keep others from writing', async () => {
    const { url, rooms } = await syncServer()
    const anna = await Author.join(url, room)
    const ben = await Author.join(url, room, { person: 'ben' })
    const client = await RawClient.join(url, room, { person: 'mallory' })
    client.update(tinyItems(1_400))
    client.update(tinyItems(400, 8))
    client.send(barrierMessage(1))
    await anna.client.until(() => anna.doc.getArray('list').length > 1_400)
    ben.type('meanwhile')
    await anna.sees('meanwhile')
    expect(anna.doc.getArray('list').length).toBeLessThan(1_800)
    await client.until(() => client.of('ack').length > 0)
    expect(await rooms.read(room, (doc) => doc.getArray('list').length)).toBe(1_800)
  })

  test('may overtake the answer that it builds on', async () => {
    const { url, rooms } = await syncServer()
    const doc = new Y.Doc()
    doc.getText('text').insert(0, 'offline')
    const answer = Y.encodeStateAsUpdate(doc)
    const early: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => early.push(update))
    doc.getText('text').insert(7, ' and on'.repeat(2_000))
    doc.getText('text').insert(0, 'still ')
    const client = await RawClient.join(url, room)
    for (const update of early) client.update(update)
    client.send(barrierMessage(3))
    client.send(answerMessage(answer))
    await client.until(() => client.of('ack').some(({ n }) => n === 3))
    const words = await rooms.read(room, (live) => live.getText('text').toJSON())
    expect(words).toBe(`still offline${' and on'.repeat(2_000)}`)
  })

  test('may be what was written offline', async () => {
    const { url, rooms } = await syncServer()
    const doc = new Y.Doc()
    paste(doc, 4_000)
    const client = await RawClient.join(url, room)
    client.send(answerMessage(Y.encodeStateAsUpdate(doc)))
    client.send(barrierMessage(5))
    await client.until(() => client.of('ack').some(({ n }) => n === 5))
    expect(await rooms.read(room, (live) => live.getMap('map').size)).toBe(4_000)
  })

  test('that is refused ends its socket, with nothing of it anywhere', async () => {
    const { url, rooms } = await syncServer()
    const anna = await Author.join(url, room)
    paste(anna.doc, 4_000)
    await anna.client.saved()
    const doc = new Y.Doc()
    paste(doc, 4_000)
    const client = await RawClient.join(url, room, { person: 'mallory' })
    client.update(mutate(Y.encodeStateAsUpdate(doc), [{ kind: 'cut', at: 60_000 }]))
    client.send(barrierMessage(1))
    expect(await client.closed).toBe(closeCodes.protocolError)
    expect(client.of('ack')).toEqual([])
    expect(await rooms.read(room, (live) => live.store.clients.size)).toBe(2)
  })

  test('that is followed by a few words and a goodbye is taken with these words', async () => {
    const { url, rooms } = await syncServer()
    const anna = await Author.join(url, room)
    const ben = await Author.join(url, room, { person: 'ben' })
    anna.client.atOnce(() => {
      paste(anna.doc, 400)
      anna.type('and so on')
      anna.client.close()
    })
    await anna.client.closed
    await ben.sees('and so on')
    expect(await rooms.read(room, (doc) => doc.getMap('map').size)).toBe(400)
  })

  test('whose author hangs up in the middle is still taken', async () => {
    const { url, rooms } = await syncServer()
    const anna = await Author.join(url, room)
    const ben = await Author.join(url, room, { person: 'ben' })
    paste(anna.doc, 8_000)
    await ben.client.until(() => ben.doc.getMap('map').size > 0)
    anna.client.ws.terminate()
    await ben.client.until(() => ben.doc.getMap('map').size === 8_000)
    expect(await rooms.read(room, (doc) => doc.getMap('map').size)).toBe(8_000)
  })
})
