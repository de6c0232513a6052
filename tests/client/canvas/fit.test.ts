import { expect, test } from 'vitest'
import { fitOf } from '#client/editor/fit/fit.ts'

const lineHeight = 30

test.each([
  ['room left', { available: 95, content: 60, lines: 2 }, { lines: 2, room: 3, overflows: false }],
  ['just full', { available: 60, content: 60, lines: 2 }, { lines: 2, room: 2, overflows: false }],
  ['a hair over', { available: 60, content: 61.5, lines: 2 }, { lines: 2, room: 2, overflows: false }],
  ['over', { available: 60, content: 120, lines: 4 }, { lines: 4, room: 2, overflows: true }],
  ['a little over', { available: 60, content: 66, lines: 2 }, { lines: 2, room: 1, overflows: true }],
  ['no words', { available: 60, content: 0, lines: 0 }, { lines: 0, room: 2, overflows: false }],
])('%s', (_name, laidOut, fit) => {
  expect(fitOf({ ...laidOut, lineHeight })).toEqual(fit)
})
