import { expect, test } from 'vitest'
import { timeAgo } from '#client/page/timeAgo.ts'

const now = new Date('2026-11-23T12:00:00Z')

test.each([
  ['2026-11-23T11:59:30Z', 'just now'],
  ['2026-11-23T12:00:30Z', 'just now'],
  ['2026-11-23T11:58:00Z', '2 minutes ago'],
  ['2026-11-23T10:00:00Z', '2 hours ago'],
  ['2026-11-22T11:00:00Z', 'yesterday'],
  ['2026-11-10T12:00:00Z', 'last week'],
  ['2024-11-10T12:00:00Z', '2 years ago'],
])('%s is %s', (then, words) => {
  expect(timeAgo(then, now)).toBe(words)
})
