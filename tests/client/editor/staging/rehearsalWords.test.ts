import { expect, test } from 'vitest'
import { rehearsalWords } from '#client/editor/staging/rehearsalWords.ts'

const mark = {
  stageId: 's',
  startedAt: '2026-11-24T21:40:00Z',
  presenters: ['Mara', 'Tomás'],
  slides: 13,
  missing: 0,
  fresh: true,
}

test.each([
  [mark, 'Rehearsed on this version', '24 November, 21:40, by Mara and Tomás'],
  [
    { ...mark, fresh: false, missing: 2 },
    'Rehearsed before the latest changes',
    '24 November, 21:40, by Mara and Tomás, 2 of 13 slides are new since',
  ],
  [
    { ...mark, fresh: false, presenters: [] },
    'Rehearsed before the latest changes',
    '24 November, 21:40, the slides stand otherwise now',
  ],
])('%#', (of, title, details) => {
  expect(rehearsalWords(of, 'UTC')).toEqual({ title, details })
})

test('a pitch that nobody has rehearsed says so', () => {
  expect(rehearsalWords(null).title).toBe('Not rehearsed yet')
})
