import { expect, test } from 'vitest'
import { suggestionsAt, waitingFor } from '#client/review/openSuggestions.ts'
import type { Suggestion } from '#shared/model/review.ts'

const by = (id: string) => ({ id, name: id, at: '' })
const suggestion = (id: string, part: Partial<Suggestion> = {}): Suggestion => ({
  id,
  slideId: 's',
  blockId: 'b',
  part: '',
  pitchId: null,
  by: by('sam'),
  note: '',
  text: null,
  was: null,
  decision: null,
  ...part,
})
const declined = { outcome: 'declined', by: by('mia'), answer: '' } as const
const ids = (list: readonly Suggestion[]) => list.map(({ id }) => id)

const all = [
  suggestion('design'),
  suggestion('mine', { pitchId: 'p1' }),
  suggestion('other client', { pitchId: 'p2' }),
  suggestion('done', { decision: declined }),
]

test('each side sees what it has to answer, and nothing of another client', () => {
  expect(ids(waitingFor('marketing', all, 'p1'))).toEqual(['design'])
  expect(ids(waitingFor('sales', all, 'p1'))).toEqual(['mine'])
  expect(ids(waitingFor('sales', all, null))).toEqual([])
})

test('on a block its asker sees the answer, others see what is open', () => {
  expect(ids(suggestionsAt(all, 'b', 'p1', 'sam'))).toEqual(['design', 'mine', 'done'])
  expect(ids(suggestionsAt(all, 'b', 'p1', 'mia'))).toEqual(['design', 'mine'])
})
