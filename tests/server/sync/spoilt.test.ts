import { expect, test } from 'vitest'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { Author } from '../../support/author.ts'
import { syncServer } from '../../support/syncFixture.ts'

const room = 'design/one'

test('an update that fails halfway is nowhere: not with others, not in memory, not on disk', async () => {
  const { url, rooms } = await syncServer()
  const anna = await Author.join(url, room, { person: 'anna' })
  const ben = await Author.join(url, room, { person: 'ben' })
  anna.type('good ')
  await ben.sees('good ')
  // Nothing that comes over a socket is known to do this, so a fault is put into the live document itself.
  const seat = await rooms.join(room)
  seat.room.doc.on('beforeObserverCalls', () => {
    throw new Error('a fault in the middle of an update')
  })
  anna.type('half')
  expect(await anna.client.closed).toBe(closeCodes.protocolError)
  expect(await ben.client.closed).toBe(closeCodes.tryLater)
  expect(ben.text).toBe('good ')
  seat.release()

  const again = await Author.join(url, room, { person: 'ben' })
  expect(again.text).toBe('good ')
  again.type('as new')
  await again.client.saved()
  expect(await rooms.read(room, (doc) => doc.getText('text').toJSON())).toBe('good as new')
})
