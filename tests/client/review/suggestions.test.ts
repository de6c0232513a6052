import { expect, test } from 'vitest'
import { suggestionsAt, waitingFor } from '#client/review/openSuggestions.ts'
import { newsBetween, newsWords, reviewFor } from '#client/review/suggestionNews.ts'
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
  // The words of a client's file show with that client's pitch, and in the design.
  const returned = [suggestion('returned', { from: 'p1' })]
  expect(['p1', 'p2', null].map((pitch) => ids(waitingFor('marketing', returned, pitch)))).toEqual([
    ['returned'],
    [],
    ['returned'],
  ])
})

test('on a block its asker sees the answer, others see what is open', () => {
  expect(ids(suggestionsAt(all, 'b', 'p1', 'sam'))).toEqual(['design', 'mine', 'done'])
  expect(ids(suggestionsAt(all, 'b', 'p1', 'mia'))).toEqual(['design', 'mine'])
})

const [mia, sam] = [
  { id: 'mia', roles: ['marketing'] },
  { id: 'sam', roles: ['sales'] },
] as const

test('what waits for a person, wherever in the deck: questions of theirs to answer, and answers to theirs', () => {
  const told = (person: typeof mia | typeof sam) =>
    reviewFor(all, person).map(({ kind, suggestion: { id } }) => `${kind} ${id}`)
  expect(told(mia)).toEqual(['asked design'])
  // Nobody is asked to answer themselves.
  expect(told(sam)).toEqual(['answered done'])
  const { mine, 'other client': other } = Object.fromEntries(all.map((one) => [one.id, one]))
  const fromMia = [mine!, other!].map((one) => ({ ...one, by: by('mia') }))
  expect(reviewFor(fromMia, sam).map(({ suggestion }) => suggestion.id)).toEqual(['mine', 'other client'])
})

test('what has come in since is news once, to the person it is for', () => {
  const asked = suggestion('new', { text: 'Better words' })
  expect(newsBetween(all, [...all, asked], mia)).toEqual([{ kind: 'asked', suggestion: asked }])
  expect(newsBetween(all, [...all, asked], sam)).toEqual([])
  const answered = { ...asked, decision: { outcome: 'accepted', by: by('mia'), answer: 'Fine' } as const }
  const [news] = newsBetween([...all, asked], [...all, answered], sam)
  expect(newsWords(news!, 'on slide 4')).toBe('mia accepted your suggestion on slide 4: Fine')
  expect(newsWords({ kind: 'asked', suggestion: asked }, 'on slide 4')).toBe(
    'sam suggests other words on slide 4',
  )
})
