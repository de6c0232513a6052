import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Author } from '../../support/author.ts'
import { anyEdit, applyEdit, contentsOf } from '../../support/edits.ts'
import { syncServer } from '../../support/syncFixture.ts'

const people = ['anna', 'ben', 'carl'] as const

/** Somebody edits, waits until the disk has it, or loses the line, writes on alone and comes back. */
const anyStep = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), who: fc.nat({ max: 2 }), edit: anyEdit }),
  },
  fc.record({ kind: fc.constant('wait' as const), who: fc.nat({ max: 2 }) }),
  fc.record({
    kind: fc.constant('drop' as const),
    who: fc.nat({ max: 2 }),
    offline: fc.array(anyEdit, { maxLength: 4 }),
  }),
)

test('whatever people do, in whatever order, all of them and the disk end up with the same document', async () => {
  const { url, rooms, store } = await syncServer()
  let room = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 40 }), async (steps) => {
      const name = `design/convergence-${++room}` as const
      const authors = await Promise.all(people.map((person) => Author.join(url, name, { person })))
      for (const step of steps) {
        const author = authors[step.who]!
        if (step.kind === 'edit') applyEdit(author.doc, step.edit)
        else if (step.kind === 'wait') await author.client.saved()
        else {
          author.client.close()
          await author.client.closed
          for (const edit of step.offline) applyEdit(author.doc, edit)
          authors[step.who] = await Author.join(url, name, { person: people[step.who]! }, author.doc)
        }
      }
      for (const { client } of authors) await client.saved()
      // Every socket has been written to by now; an answer comes after all that.
      for (const { client } of authors) await client.caughtUp()
      const expected = await rooms.read(name, contentsOf)
      for (const { doc } of authors) expect(contentsOf(doc)).toEqual(expected)
      expect(contentsOf(await stored(store.load(name)))).toEqual(expected)
      for (const { client } of authors) client.close()
    }),
    { numRuns: 25 },
  )
})

test('typing that reaches everybody is never sent back to its author', async () => {
  const { url } = await syncServer()
  const anna = await Author.join(url, 'design/one')
  const ben = await Author.join(url, 'design/one', { person: 'ben' })
  for (const letter of 'hello') anna.type(letter)
  await ben.sees('hello')
  await anna.client.caughtUp()
  expect(anna.client.of('update')).toEqual([])
})

test('an edit of the server reaches everybody', async () => {
  const { url, rooms } = await syncServer()
  const anna = await Author.join(url, 'review/one')
  await rooms.edit('review/one', (doc) => doc.getText('text').insert(0, 'from the server'))
  await anna.sees('from the server')
})

test('a document larger than the send buffer still reaches a newcomer, and what follows it', async () => {
  const { url, rooms } = await syncServer()
  const long = 'x'.repeat(9 * 1024 * 1024)
  await rooms.edit('design/long', (doc) => doc.getText('text').insert(0, long))
  const anna = await Author.join(url, 'design/long')
  await rooms.edit('design/long', (doc) => doc.getText('text').insert(0, 'y'))
  await anna.client.until(() => anna.text.length === long.length + 1)
})

async function stored(updates: Promise<readonly Uint8Array[]>): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const update of await updates) Y.applyUpdate(doc, update)
  return doc
}
