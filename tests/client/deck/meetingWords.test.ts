import { expect, test } from 'vitest'
import { meetingDeadline, meetingWords } from '#client/deck/meetingWords.ts'

const monday = new Date(2026, 10, 23, 15, 0)

test.each([
  ['2026-11-23', 'today'],
  ['2026-11-24', 'tomorrow'],
  ['2026-11-26', 'Thu'],
  ['2026-11-29', 'Sun'],
  ['2026-11-30', '30 Nov'],
  ['2026-11-20', '20 Nov'],
  ['2027-01-05', '5 Jan 2027'],
  ['soon', ''],
])('a meeting on %s is said as "%s"', (day, words) => {
  expect(meetingWords(day, monday)).toBe(words)
})

test('the deadline names the weekday within the week and the date beyond it', () => {
  expect(meetingDeadline('2026-11-26', monday)).toBe('Before Thursday')
  expect(meetingDeadline('2026-12-12', monday)).toBe('Before 12 December')
  expect(meetingDeadline('2026-11-23', monday)).toBe('Before the meeting today')
  expect(meetingDeadline(null, monday)).toBe('Before the meeting')
})
