import { expect, test } from 'vitest'
import {
  actions,
  may,
  roles,
  roomAccess,
  type Access,
  type Role,
  roomKinds,
  type RoomKind,
} from '#shared/policy.ts'
import { maybeRoom } from '#shared/protocol/rooms.ts'

/** DESIGN's table, said a second time on purpose: a slip in the policy must contradict something. */
const expected: Record<Role, Record<RoomKind, Access>> = {
  marketing: { design: 'write', pitch: 'read', plan: 'write', review: 'read' },
  sales: { design: 'read', pitch: 'write', plan: 'write', review: 'read' },
  viewer: { design: 'read', pitch: 'read', plan: 'read', review: 'read' },
  admin: { design: 'read', pitch: 'read', plan: 'read', review: 'read' },
}

test.each(roles.flatMap((role) => roomKinds.map((kind) => [role, kind] as const)))(
  '%s in a %s room',
  (role, kind) => expect(roomAccess([role], kind)).toBe(expected[role][kind]),
)

test('roles add up, and nobody without one gets in', () => {
  expect(roomAccess(['viewer', 'sales'], 'pitch')).toBe('write')
  for (const kind of roomKinds) expect(roomAccess([], kind)).toBe('none')
  for (const action of actions) expect(may([], action)).toBe(false)
})

test('admins manage people and own no content', () => {
  const content = actions.filter((action) => /create|rename|duplicate|archive|delete|upload/.test(action))
  const theirs = content.filter((action) => may(['admin'], action))
  expect(theirs).toEqual(['workspace.rename', 'workspace.delete'])
  expect(may(['admin'], 'members.manage')).toBe(true)
})

test.each(['design/', 'design/a b', 'notes/x', 'design/../x', '/design/x', `pitch/${'x'.repeat(65)}`])(
  '%s names no room',
  (name) => expect(maybeRoom(name)).toBeNull(),
)
