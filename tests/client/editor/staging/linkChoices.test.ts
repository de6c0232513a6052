import { expect, test } from 'vitest'
import { linkOf, linkProblems, usualLink } from '#client/editor/staging/linkChoices.ts'

const now = new Date(2026, 10, 24, 21, 40)

test('a link as it comes lasts as long as the presentation', () => {
  expect(linkProblems(usualLink, now)).toEqual({})
  expect(linkOf(usualLink, now)).toEqual({ passcode: null, expiresAt: null, limit: 500 })
})

test.each([
  ['two-hours', new Date(2026, 10, 24, 23, 40)],
  ['tonight', new Date(2026, 10, 25)],
  ['moment', new Date(2026, 10, 26, 9, 15)],
] as const)('it ends %s', (end, at) => {
  const choices = { ...usualLink, end, moment: '2026-11-26T09:15', passcode: ' harbour ' }
  expect(linkOf(choices, now)).toMatchObject({ expiresAt: at.toISOString(), passcode: 'harbour' })
})

test.each([
  [{ end: 'moment', moment: '' }, { moment: 'Choose a date and a time.' }],
  [{ end: 'moment', moment: '2026-11-24T21:39' }, { moment: 'That is past. Choose a time to come.' }],
  [{ end: 'tonight', moment: 'odd' }, {}],
  [{ passcode: 'abc' }, { passcode: 'Use at least four characters, or none.' }],
  [{ limit: '' }, { limit: 'Give a whole number from 1 to 2,000.' }],
  [{ limit: '2001' }, { limit: 'Give a whole number from 1 to 2,000.' }],
  [{ limit: '12.5' }, { limit: 'Give a whole number from 1 to 2,000.' }],
] as const)('%j', (change, problems) => {
  expect(linkProblems({ ...usualLink, ...change }, now)).toEqual(problems)
})
