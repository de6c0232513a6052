import { expect, test } from 'vitest'
import { openerFor } from '#client/editor/introduction/openerFor.ts'
import { longestOpener } from '#shared/model/notification.ts'
import type { InCommon } from '#shared/protocol/people.ts'

const common = (shared: Partial<InCommon>): InCommon => ({ interests: [], city: '', pitches: [], ...shared })

test('a first line is made of what both share, and can be sent as it is', () => {
  const line = (shared: Partial<InCommon>) => openerFor(common(shared), 'Harbour Foods')
  expect(line({ interests: ['Old maps', 'Chess'], city: 'Lisbon' })).toBe(
    'Hello! I see we share an interest: Old maps. I look forward to working on Harbour Foods with you.',
  )
  expect(line({ city: 'Lisbon', pitches: ['Kestrel'] })).toContain('both in Lisbon')
  expect(line({ pitches: ['Kestrel'] })).toContain('the pitch for Kestrel')
  expect(line({})).toBe('Hello! I look forward to working on Harbour Foods with you.')
  const long = '👩🏽‍🚀'.repeat(60)
  for (const shared of [{ interests: [long] }, { city: long }, { pitches: [long] }])
    expect(openerFor(common(shared), long).length).toBeLessThanOrEqual(longestOpener)
})
