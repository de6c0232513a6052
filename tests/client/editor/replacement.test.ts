import { describe, expect, test } from 'vitest'
import { resultWords, waysFor, type Result } from '#client/editor/find/replacement.ts'
import type { Place } from '#shared/docs/places.ts'
import type { Hit } from '#shared/find/hit.ts'

const hit = (place: Place, from = 0, isFact = false): Hit => {
  return { place, text: [], shown: 'words', from, to: from + 1, isFact }
}
const design: Place = { kind: 'block', slideId: 's', at: { block: 'b', part: '' } }
const fill: Place = { kind: 'fill', at: { block: 'b', part: '' } }
const points: Place = { kind: 'points', slideId: 's' }
const key: Place = { kind: 'key-message', slideId: 's' }

const ways = (hits: readonly Hit[], editDesign: boolean, editPitch: boolean, suggests = true) =>
  waysFor(hits, { editDesign, editPitch }, suggests).map(({ way, hits: own }) => `${own.length} ${way}`)

describe('what replacing comes to', () => {
  const all = [hit(design), hit(design, 3), hit(fill), hit(points), hit(key), hit(fill, 4, true)]

  test('each owner writes their own and suggests on the other’s slides, a suggestion a text', () => {
    expect(ways(all, true, false)).toEqual(['2 write', '1 suggest', '1 theirs', '1 write', '1 fact'])
    expect(ways(all, false, true)).toEqual(['2 suggest', '1 write', '1 write', '1 theirs', '1 fact'])
  })

  test('who may do neither leaves all as it is', () => {
    expect(ways(all, false, false, false)).toEqual(['2 theirs', '1 theirs', '1 theirs', '1 theirs', '1 fact'])
  })
})

const nothing: Result = {
  ...{ replaced: 0, changed: 0, kept: 0, suggested: 0, facts: 0, theirs: 0 },
  ...{ owner: 'marketing', trouble: '' },
}

test.each<[Partial<Result>, string]>([
  [{ replaced: 12, changed: 2 }, '12 replaced. 2 had changed meanwhile and stay as they are.'],
  [{ suggested: 3 }, '3 suggested to marketing, who sees them on the slides.'],
  [{ facts: 1 }, '1 is a client’s fact and stays as it is: change it where it is stated.'],
  [
    { theirs: 2, owner: 'sales' },
    '2 stand where only sales writes and stay as they are. Ask sales to change them.',
  ],
  [{ changed: 1 }, '0 replaced. 1 had changed meanwhile and stays as it is.'],
  [{ replaced: 1, trouble: 'Try again.' }, '1 replaced. Try again.'],
])('%j is said', (some, words) => {
  expect(resultWords({ ...nothing, ...some })).toBe(words)
})
