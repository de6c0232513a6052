import { expect, test } from 'vitest'
import { daysBetween, localDay, meetingWords } from '#client/page/meetingDate.ts'

const today = '2026-11-23'

test.each([
  ['2026-11-23', { date: 'Mon 23 Nov', distance: 'today', past: false }],
  ['2026-11-24', { date: 'Tue 24 Nov', distance: 'tomorrow', past: false }],
  ['2026-11-26', { date: 'Thu 26 Nov', distance: 'in 3 days', past: false }],
  ['2026-12-31', { date: 'Thu 31 Dec', distance: '', past: false }],
  ['2026-11-03', { date: 'Tue 3 Nov', distance: '', past: true }],
  ['2027-01-08', { date: '8 Jan 2027', distance: '', past: false }],
])('a meeting on %s', (day, words) => {
  expect(meetingWords(day, today)).toEqual(words)
})

test('days are counted across a change of the clock', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2)
})

test('today is the day on the clock at hand, not in Greenwich', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05')
  expect(localDay(new Date(2026, 0, 5, 23, 30))).toBe('2026-01-05')
})
