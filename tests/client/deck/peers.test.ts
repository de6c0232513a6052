import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { announce } from '#client/deck/announce.ts'
import { peersOf } from '#client/deck/peers.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'

const anna: PresenceUser = { id: 'anna', name: 'Anna', roles: ['marketing'] }
const sam: PresenceUser = { id: 'sam', name: 'Sam', roles: ['sales'] }
const rooms: Awareness[] = []

function page(user: PresenceUser): Awareness {
  const awareness = new Awareness(new Y.Doc())
  rooms.push(awareness)
  announce(awareness, { user })
  return awareness
}

/** What `from` says reaches `to`. */
const tell = (from: Awareness, to: Awareness) =>
  applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), 'wire')

afterEach(() => rooms.splice(0).forEach((awareness) => awareness.destroy()))

test('lists the others and where they are, not me and not my other windows', () => {
  const [mine, other, theirs] = [page(anna), page(anna), page(sam)]
  announce(theirs, { user: sam, pitchId: 'p', slideId: 's', selection: ['b'], editing: 'b' })
  for (const from of [other, theirs]) tell(from, mine)
  expect(peersOf(mine).current).toEqual([
    {
      clientId: theirs.clientID,
      user: sam,
      pitchId: 'p',
      slideId: 's',
      selection: ['b'],
      editing: { block: 'b', part: '' },
      following: null,
    },
  ])
})

test('stays the same while only a caret moves', () => {
  const [mine, theirs] = [page(anna), page(sam)]
  tell(theirs, mine)
  const peers = peersOf(mine)
  const before = peers.current
  theirs.setLocalStateField('cursor', { anchor: 1, head: 1 })
  tell(theirs, mine)
  expect(peers.current).toBe(before)
  announce(theirs, { user: sam, slideId: 'next' })
  tell(theirs, mine)
  expect(peers.current[0]?.slideId).toBe('next')
})

test('takes whatever another page says', () => {
  const [mine, theirs] = [page(anna), page(sam)]
  theirs.setLocalState({ user: sam, slideId: 7, selection: [1, 'b', null], editing: {} })
  tell(theirs, mine)
  expect(peersOf(mine).current[0]).toMatchObject({ slideId: null, selection: ['b'], editing: null })
  theirs.setLocalState({ user: 'nobody' })
  tell(theirs, mine)
  expect(peersOf(mine).current).toEqual([])
})

test('says nothing when there is nothing new to say', () => {
  const mine = page(anna)
  let updates = 0
  mine.on('update', () => (updates += 1))
  announce(mine, { user: anna, slideId: 's', selection: [] })
  announce(mine, { user: { ...anna }, slideId: 's', selection: [] })
  expect(updates).toBe(1)
})
