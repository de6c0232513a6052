import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Author } from '../../support/author.ts'
import { presenceMessage } from '../../support/rawFrames.ts'
import { syncServer } from '../../support/syncFixture.ts'

const room = 'design/one'
const annasId = 4711

function docOf(client: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  return doc
}

/** Joins as a page does: it shows its own id first. */
async function page(url: string, person: string, doc: Y.Doc): Promise<Author> {
  const author = await Author.join(url, room, { person }, doc)
  author.client.send(presenceMessage({ id: doc.clientID, clock: 1, state: {} }))
  await author.client.caughtUp()
  return author
}

const isDenied = ({ client }: Author): boolean => client.of('denied').length > 0

test('nobody writes in the name of a page that is here', async () => {
  const { url, rooms } = await syncServer()
  const anna = await page(url, 'anna', docOf(annasId))
  const mallory = await page(url, 'mallory', docOf(1))
  const forged = docOf(annasId)
  forged.getText('text').insert(0, 'forged')
  mallory.client.update(Y.encodeStateAsUpdate(forged))
  await mallory.client.until(() => isDenied(mallory))
  anna.type('my words')
  await anna.client.saved()
  expect(await rooms.read(room, (doc) => doc.getText('text').toJSON())).toBe('my words')
})

test('nor of one that wrote here and is away', async () => {
  const { url, rooms } = await syncServer()
  const doc = docOf(annasId)
  const anna = await page(url, 'anna', doc)
  anna.type('before ')
  await anna.client.saved()
  anna.client.close()
  await anna.client.closed
  const mallory = await page(url, 'mallory', docOf(1))
  const forged = docOf(1)
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(doc))
  forged.clientID = annasId
  forged.getText('text').insert(0, 'forged')
  mallory.client.update(Y.encodeStateAsUpdate(forged))
  await mallory.client.until(() => isDenied(mallory))
  doc.getText('text').insert(7, 'after')
  const again = await page(url, 'anna', doc)
  await again.client.saved()
  expect(await rooms.read(room, (live) => live.getText('text').toJSON())).toBe('before after')
})

test('words under an id that somebody else took are refused, and never called saved', async () => {
  const { url } = await syncServer()
  const mallory = await page(url, 'mallory', docOf(annasId))
  mallory.type('first')
  await mallory.client.saved()
  mallory.client.close()
  const doc = docOf(annasId)
  doc.getText('text').insert(0, 'words of mine')
  const anna = await page(url, 'anna', doc)
  await anna.client.until(() => isDenied(anna))
  const saved = anna.client.saved().then(
    () => 'saved',
    () => 'never',
  )
  await anna.client.caughtUp()
  anna.client.close()
  expect(await saved).toBe('never')
})

test('a colleague brings back after a crash what the disk never got, until its own page was heard', async () => {
  const { url, rooms } = await syncServer()
  const lost = docOf(annasId)
  lost.getText('text').insert(0, 'lost and found')
  const copy = docOf(7)
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(lost))
  const ben = await page(url, 'ben', copy)
  await ben.client.saved()
  expect(await rooms.read(room, (doc) => doc.getText('text').toJSON())).toBe('lost and found')
  const anna = await page(url, 'anna', lost)
  anna.type(' and more')
  await anna.client.saved()
  expect(await rooms.read(room, (doc) => doc.getText('text').toJSON())).toBe('lost and found and more')
})

test('the same person goes on in a second connection of the same page', async () => {
  const { url, rooms } = await syncServer()
  const doc = docOf(annasId)
  const first = await page(url, 'anna', doc)
  first.type('one')
  const second = await page(url, 'anna', doc)
  second.type(' two')
  await second.client.saved()
  expect(isDenied(second)).toBe(false)
  expect(await rooms.read(room, (live) => live.getText('text').toJSON())).toBe('one two')
})
