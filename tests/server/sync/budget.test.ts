import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { slidesMap } from '#shared/docs/designDoc.ts'
import { goalText } from '#shared/docs/goalDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { documentBudget, overBudgetText, type BudgetLimit } from '#shared/protocol/documentBudget.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import type { RoomKind } from '#shared/policy.ts'
import { systemClock } from '#server/clock.ts'
import { syncLimits } from '#server/sync/limits.ts'
import { nest, pagesThatWrote, tinyItems } from '../../support/attacks.ts'
import { eventually } from '../../support/eventually.ts'
import { Author } from '../../support/author.ts'
import { RawClient } from '../../support/rawClient.ts'
import { answerMessage, stateRequestMessage } from '../../support/rawFrames.ts'
import { syncServer } from '../../support/syncFixture.ts'

/** Waits for the words with which a change was refused. */
async function wordsFor({ client }: Author): Promise<string> {
  await client.until(() => client.of('denied').length > 0)
  return client.of('denied')[0]!.reason
}

const said = (limit: BudgetLimit, kind: RoomKind = 'design') => overBudgetText(limit, kind)

describe('a change that would make a document too large is refused whole, with words, and nobody else notices:', () => {
  const small = {
    ...documentBudget,
    bytes: 4_000,
    items: 300,
    authors: 3,
    slides: 5,
    blocksPerSlide: 4,
    themeKeys: 20,
    roots: 6,
  }

  const cases: readonly (readonly [string, BudgetLimit, (doc: Y.Doc) => void])[] = [
    ['too many bytes', 'bytes', (doc) => doc.getText('text').insert(0, 'x'.repeat(5_000))],
    [
      'too many items',
      'items',
      (doc) =>
        doc.transact(() => {
          for (let at = 0; at < 301; at++) doc.getMap('map').set(`${at}`, 1)
        }),
    ],
    [
      'too many slides',
      'slides',
      (doc) =>
        doc.transact(() => {
          for (let at = 0; at < 6; at++) addSlide(doc, {})
        }),
    ],
    [
      'too many blocks on one slide, in one paste',
      'blocksPerSlide',
      (doc) => addSlide(doc, { blocks: Array.from({ length: 5 }, () => ({ kind: 'line', frame })) }),
    ],
    [
      'too many fonts in the theme',
      'themeKeys',
      (doc) =>
        doc.transact(() => {
          for (let at = 0; at < 21; at++) doc.getMap('theme').set(`own.Font ${at}`, 1)
        }),
    ],
    [
      'too many texts',
      'roots',
      (doc) =>
        doc.transact(() => {
          for (let at = 0; at < 8; at++) doc.getText(`fill/${at}`).insert(0, 'x')
        }),
    ],
    ['types nested too deep', 'depth', (doc) => nest(doc.getMap('map'), 'deep', documentBudget.depth + 1)],
    ['a key as long as a page', 'nameLength', (doc) => doc.getMap('map').set('k'.repeat(201), 1)],
  ]

  test.each(cases)('%s', async (_name, limit, edit) => {
    const { url, rooms } = await syncServer({ budget: small })
    const room = 'design/one'
    const ben = await Author.join(url, room, { person: 'ben' })
    ben.type('calm')
    await ben.client.saved()
    const anna = await Author.join(url, room)
    edit(anna.doc)
    expect(await wordsFor(anna)).toBe(said(limit))
    expect(ben.text).toBe('calm')
    ben.type(' still')
    await ben.client.saved()
    expect(await rooms.read(room, (doc) => doc.getText('text').toJSON())).toBe('calm still')
    expect(await rooms.read(room, (doc) => doc.store.clients.size)).toBe(1 + 1)
  })

  test('one slide, one block, one level at a time ends at the same limits', async () => {
    const { url, rooms } = await syncServer({ budget: { ...small, bytes: 40_000, depth: 6 } })
    const anna = await Author.join(url, 'design/one')
    for (let at = 0; at < 9; at++) addSlide(anna.doc, {})
    expect(await wordsFor(anna)).toBe(said('slides'))
    expect(await rooms.read('design/one', (doc) => slidesMap(doc).size)).toBe(5)
    const ben = await Author.join(url, 'design/two', { person: 'ben' })
    let innermost = nest(ben.doc.getMap('map'), 'deep', 1)
    for (let level = 1; level < 9; level++) innermost = nest(innermost, 'in', 1)
    expect(await wordsFor(ben)).toBe(said('depth'))
  })

  test('too many pages that wrote in it', async () => {
    const { url } = await syncServer({ budget: small })
    const anna = await Author.join(url, 'pitch/one', { roles: ['sales'] })
    Y.applyUpdate(anna.doc, pagesThatWrote(5))
    expect(await wordsFor(anna)).toBe(said('authors', 'pitch'))
  })

  test('what one side wants from a meeting in too many pieces', async () => {
    const { url } = await syncServer({ budget: { ...small, goalItems: 10 } })
    const anna = await Author.join(url, 'plan/one', { roles: ['sales'] })
    for (let at = 0; at < 11; at++) goalText(anna.doc, 'sales').insert(0, 'x')
    expect(await wordsFor(anna)).toBe(said('goalItems', 'plan'))
  })

  test('what was deleted makes room, and deleting is always possible', async () => {
    const { url, rooms } = await syncServer({ budget: small })
    const anna = await Author.join(url, 'design/one')
    for (let at = 0; at < 5; at++) addSlide(anna.doc, {})
    for (const id of [...slidesMap(anna.doc).keys()].slice(0, 3)) slidesMap(anna.doc).delete(id)
    for (let at = 0; at < 3; at++) addSlide(anna.doc, {})
    await anna.client.saved()
    expect(await rooms.read('design/one', (doc) => slidesMap(doc).size)).toBe(5)
  })
})

const frame = { x: 0, y: 0, w: 10, h: 10, rotation: 0 }

describe('a place that thousands of items want', () => {
  const listed = (doc: Y.Doc) => doc.getArray('list').length

  test('takes no more of them, one at a time or many at once, and others write on', async () => {
    const { url, rooms } = await syncServer()
    const ben = await Author.join(url, 'design/one', { person: 'ben' })
    const crowd = await RawClient.join(url, 'design/one')
    const items = 4_900
    crowd.update(tinyItems(items))
    await eventually(async () => expect(await rooms.read('design/one', listed)).toBe(items))
    for (const more of [101, 5_000]) {
      const another = await RawClient.join(url, 'design/one')
      another.update(tinyItems(more, 8))
      await another.until(() => another.of('denied').length > 0)
      expect(another.of('denied')[0]!.reason).toContain('at the same place')
    }
    ben.type('calm')
    await ben.client.saved()
    expect(await rooms.read('design/one', listed)).toBe(items)
  })

  test.each([
    ['one author', () => tinyItems(25_000)],
    ['two authors', () => Y.mergeUpdates([tinyItems(9_000, 8), tinyItems(9_000)])],
  ])('is not crowded by one update of %s either, and nothing of it is in', async (_, update) => {
    const { url, rooms } = await syncServer()
    const another = await RawClient.join(url, 'design/one')
    another.update(update())
    await another.until(() => another.of('denied').length > 0)
    expect(await rooms.read('design/one', listed)).toBe(0)
  })

  test('takes nothing of a page that comes back with words there and elsewhere', async () => {
    const { url, rooms } = await syncServer()
    const crowd = await RawClient.join(url, 'design/one')
    crowd.update(tinyItems(4_990))
    await eventually(async () => expect(await rooms.read('design/one', listed)).toBe(4_990))
    const away = new Y.Doc()
    away.transact(() => {
      for (let nth = 0; nth < 400; nth += 1) away.getMap('map').set(`key ${nth}`, 'written offline')
    })
    const back = await RawClient.join(url, 'design/one', { person: 'carl' })
    back.send(answerMessage(Y.mergeUpdates([Y.encodeStateAsUpdate(away), tinyItems(20, 9)])))
    await back.until(() => back.of('denied').length > 0)
    expect(await rooms.read('design/one', (doc) => doc.getMap('map').size)).toBe(0)
    expect(await rooms.read('design/one', listed)).toBe(4_990)
  })

  test('is none where a page was away while hundreds of letters were written at the place it wrote at', async () => {
    const { url, rooms } = await syncServer()
    const ben = await Author.join(url, 'design/one', { person: 'ben' })
    ben.type('Here: .')
    await ben.client.saved()
    const away = new Y.Doc()
    Y.applyUpdate(away, Y.encodeStateAsUpdate(ben.doc))
    away.getText('text').insert(6, 'written offline')
    away.getMap('map').set('colour', 'written offline')
    ben.doc.transact(() => {
      for (let nth = 0; nth < 700; nth += 1) {
        ben.doc.getText('text').insert(6, nth % 2 === 0 ? 'a' : 'b', { bold: nth % 2 === 0 })
        ben.doc.getMap('map').set('colour', nth)
        ben.doc.getMap('map').set('width', nth)
      }
    })
    await ben.client.saved()
    const back = await RawClient.join(url, 'design/one', { person: 'carl' })
    back.send(answerMessage(Y.encodeStateAsUpdate(away)))
    await ben.client.until(() => ben.text.includes('written offline'))
    expect(back.of('denied')).toEqual([])
    expect(await rooms.read('design/one', (doc) => doc.getText('text').toJSON())).toContain('written offline')
  })
})

test('after a refusal the page hears no "saved", whatever it says', async () => {
  const { url } = await syncServer()
  const anna = await Author.join(url, 'design/one')
  nest(anna.doc.getMap('map'), 'deep', 100)
  await wordsFor(anna)
  anna.type('words on top')
  const saved = anna.client.saved().then(
    () => 'saved',
    () => 'never',
  )
  await anna.client.caughtUp()
  anna.client.close()
  expect(await saved).toBe('never')
})

describe('what only the server may write, nobody else writes:', () => {
  const attacks: readonly (readonly [RoomKind, string, (doc: Y.Doc) => void])[] = [
    ['design', 'a schema from the future', (doc) => doc.getMap('meta').set('schema', 999_999)],
    ['design', 'no schema at all', (doc) => doc.getMap('meta').delete('schema')],
    ['design', 'an unknown key', (doc) => doc.getMap('meta').set('founder', 7)],
    ['design', 'a sequence where the keys are', (doc) => doc.getArray('meta').insert(0, ['x'])],
    ['pitch', 'a title', (doc) => doc.getMap('meta').set('title', 'mine')],
    ['plan', 'a schema from the future', (doc) => doc.getMap('meta').set('schema', 999_999)],
  ]
  test.each(attacks)('in a %s, %s', async (kind, _name, attack) => {
    const { url, rooms } = await syncServer()
    const room = `${kind}/one` as const
    const roles = kind === 'design' ? ['marketing' as const] : ['sales' as const]
    const anna = await Author.join(url, room, { roles })
    const before = await rooms.read(room, (doc) => doc.getMap('meta').toJSON())
    attack(anna.doc)
    expect(await wordsFor(anna)).toMatch(/out of step/)
    expect(await rooms.read(room, (doc) => doc.getMap('meta').toJSON())).toEqual(before)
    const again = await Author.join(url, room, { roles, person: 'ben' })
    await again.client.saved()
  })

  test.each(['title', 'template'])('marketing writes the %s of its deck as before', async (key) => {
    const { url, rooms } = await syncServer()
    const anna = await Author.join(url, 'design/one')
    for (const value of ['One', 'Two']) anna.doc.getMap('meta').set(key, value)
    await anna.client.saved()
    expect(await rooms.read('design/one', (doc) => doc.getMap('meta').get(key))).toBe('Two')
  })
})

test('what one person may write counts over all rooms and sockets of theirs', async () => {
  const { url } = await syncServer({ limits: { ...syncLimits, personPerSecond: 1, personBurst: 100 } })
  const pages: Author[] = []
  for (let at = 0; at < 4; at++) pages.push(await Author.join(url, `design/number-${at}`))
  for (const { doc } of pages) for (let key = 0; key < 40; key++) doc.getMap('map').set('key', key)
  expect(await Promise.race(pages.map(({ client }) => client.closed))).toBe(closeCodes.tooFast)
  const ben = await Author.join(url, 'design/number-0', { person: 'ben' })
  await ben.client.saved()
})

test("a reader's questions about a large document are answered a few at a time", async () => {
  // No time goes by, so what may be asked does not grow again however long this takes.
  const { url, rooms } = await syncServer({ clock: { ...systemClock, now: () => 0 } })
  await rooms.edit('design/one', (doc) =>
    doc.transact(() => {
      for (let at = 0; at < 60_000; at++) doc.getMap('map').set(`${at}`, 1)
    }),
  )
  const reader = await RawClient.join(url, 'design/one', { roles: ['viewer'] })
  const other = new Y.Doc()
  other.getMap('map').set('x', 1)
  for (let at = 0; at < 12; at++) reader.send(stateRequestMessage(Y.encodeStateVector(other)))
  expect(await reader.closed).toBe(closeCodes.tooFast)
})
