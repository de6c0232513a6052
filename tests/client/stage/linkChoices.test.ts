import { expect, test } from 'vitest'
import { choicesOf, linkOf, linkProblems, usualLink } from '#client/stage/linkChoices.ts'
import { termsText } from '#client/stage/linkTerms.ts'

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

test('a link that is out says its terms, and gives its fields back as they are', () => {
  const expiresAt = new Date(2026, 10, 26, 9, 15).toISOString()
  const terms = { expiresAt, limit: 20, passcode: true }
  expect(termsText(terms, now.getTime())).toBe(
    'Open until Thu 26 Nov 2026, 09:15, for up to 20 people at once, with a passcode.',
  )
  expect(termsText({ ...terms, limit: 1, passcode: false }, Date.parse(expiresAt))).toBe(
    'Over since Thu 26 Nov 2026, 09:15, for one person at a time.',
  )
  expect(linkOf(choicesOf(terms), now)).toEqual({ passcode: null, expiresAt, limit: 20 })
  const open = { expiresAt: null, limit: 500, passcode: false }
  expect(termsText(open, 0)).toBe('Open until the presentation ends, for up to 500 people at once.')
  expect(choicesOf(open)).toEqual(usualLink)
})
