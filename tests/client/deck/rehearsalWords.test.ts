import { expect, test } from 'vitest'
import { rehearsalWords } from '#client/deck/rehearsalWords.ts'

const mark = {
  stageId: 's',
  startedAt: '2026-11-24T21:40:00Z',
  presenters: ['Mara', 'Tomás'],
  slides: 13,
  changed: 0,
  unseen: 0,
  fresh: true,
}

test.each([
  [mark, 'Rehearsed on this version', '24 November, 21:40, by Mara and Tomás'],
  [
    { ...mark, fresh: false, changed: 2, unseen: 1 },
    'Rehearsed before the latest changes',
    '24 November, 21:40, by Mara and Tomás, 2 of 13 slides changed since, 1 of 13 slides not gone through',
  ],
  [
    { ...mark, fresh: false, unseen: 5, presenters: ['Mara'] },
    'Rehearsed in part',
    '24 November, 21:40, by Mara, 5 of 13 slides not gone through',
  ],
  [
    { ...mark, fresh: false, presenters: [] },
    'Rehearsed before the latest changes',
    '24 November, 21:40, slides were moved or left out since',
  ],
])('%#', (of, title, details) => {
  expect(rehearsalWords(of, 'UTC')).toEqual({ title, details })
})

test('a pitch that nobody has rehearsed says so', () => {
  expect(rehearsalWords(null).title).toBe('Not rehearsed yet')
})
