import { expect, onTestFinished, test } from 'vitest'
import { Allowances } from '#server/accounts/allowances.ts'
import { signUp } from '../../support/people.ts'
import { startTestServer } from '../../support/server.ts'

const hour = 3_600_000
const three = { name: 'thanks', most: 3, within: hour } as const

test('of many at once, in whatever process, as many go through as there are; others and other times have their own', async () => {
  const server = await startTestServer()
  onTestFinished(() => server.discard())
  let now = Date.parse('2026-11-30T12:00:00Z')
  const processes = [1, 2].map(() => new Allowances(server.services.db, () => now))
  const [one, other] = [await signUp(server.url), await signUp(server.url)]
  const rush = await Promise.all(
    Array.from({ length: 8 }, (_, nth) => processes[nth % 2]!.take(one.id, three)),
  )
  expect(rush.filter(Boolean)).toHaveLength(3)
  expect(await processes[0]!.take(other.id, three)).toBe(true)
  expect(await processes[0]!.take(one.id, { ...three, name: 'photo' })).toBe(true)
  now += hour - 1
  expect(await processes[1]!.take(one.id, three)).toBe(false)
  now += 1
  const next = await Promise.all(Array.from({ length: 4 }, () => processes[0]!.take(one.id, three)))
  expect(next).toEqual([true, true, true, false])
})
