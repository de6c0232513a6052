import { expect, test } from 'vitest'
import {
  givingOver,
  offersBySlide,
  offersOf,
  sentChoices,
  takenOf,
  taking,
} from '#client/screens/imports/choices.ts'
import { readReview, writeReview } from '#client/screens/imports/useReview.ts'
import type { ProposedOwner } from '#shared/content/proposedOwners.ts'

const fact = (slide: number, block: number): ProposedOwner => ({
  ...{ slide, block, kind: 'fact', part: '', fact: 'client.name', words: 'Acme' },
})
const slot = (slide: number, block: number): ProposedOwner => ({ slide, block, kind: 'slot', name: 'Figure' })

const offers = offersOf({ proposed: [fact(0, 0), slot(0, 1), slot(3, 2)] })
const all = taking(new Map(), offers, true)

test('proposals are taken together, by slide and one by one, and blocks besides', () => {
  expect(takenOf(all, offers)).toBe(3)
  expect(takenOf(taking(all, offersBySlide(offers).get(0)!, false), offers)).toBe(1)
  const besides = givingOver(taking(all, [offers[1]!], false), { slide: 7, block: 4 }, true)
  expect(takenOf(besides, offers)).toBe(2)
  expect(sentChoices(besides)).toEqual({ facts: [0], slots: { '3': [2], '7': [4] } })
  expect(sentChoices(taking(all, offers, false))).toEqual({ facts: [], slots: {} })
})

test('what is chosen on one slide leaves the others as they are', () => {
  const next = givingOver(all, { slide: 0, block: 9 }, true)
  expect(next.get(3)).toBe(all.get(3))
  expect(next.get(0)).not.toBe(all.get(0))
})

test('title, client and choices outlive a reload; what a browser keeps of another build does not', () => {
  const pitch = { wanted: true, client: 'Acme', notes: false }
  const review = { title: 'Für alle', pitch, choices: all, fit: 'extend' } as const
  expect(readReview(writeReview(review))).toEqual(review)
  const odd = [null, '', '{}', '[1]', '"x"', '[[0,null,{}]]', '{"facts":[1]}', '{"title":"A","choices":[]}']
  for (const kept of odd) expect(readReview(kept)).toBeNull()
  const spoilt = readReview('{"title":"A","pitch":{"client":"B"},"choices":[[0,null,{}]]}')
  expect(spoilt).toMatchObject({ pitch: { wanted: false, client: 'B', notes: false }, fit: 'scale' })
  expect(sentChoices(spoilt!.choices)).toEqual({ facts: [], slots: {} })
})
