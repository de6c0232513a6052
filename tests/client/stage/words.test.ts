import { expect, test } from 'vitest'
import { qrPath } from '#client/stage/qrPath.ts'
import { clockText } from '#client/stage/words.ts'
import { minutesText, planTotals } from '#client/editor/staging/planTotals.ts'
import { noPlan, type Plan } from '#shared/model/plan.ts'

test.each([
  [0, '0:00'],
  [65_000, '1:05'],
  [-5, '0:00'],
  [3_661_000, '1:01:01'],
])('%i ms is %s', (milliseconds, text) => expect(clockText(milliseconds)).toBe(text))

test('a plan adds up by speaker', () => {
  const slides = new Map([
    ['a', { ...noPlan, speaker: 'maya', seconds: 60 }],
    ['b', { ...noPlan, speaker: 'sam', seconds: 30 }],
    ['c', { ...noPlan, seconds: 30 }],
  ])
  const plan: Plan = { pair: { marketing: null, sales: null }, goals: { marketing: [], sales: [] }, slides }
  const people = [
    { userId: 'maya', name: 'Maya' },
    { userId: 'sam', name: 'Sam' },
  ]
  const shown = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  expect(planTotals(plan, shown, people)).toBe('2:00 planned · Maya 50 %, Sam 25 %')
  expect(planTotals(plan, [{ id: 'x' }], people)).toMatch(/^Give each slide/)
  expect(minutesText(65)).toBe('1:05')
})

test('a link becomes a square of squares', () => {
  const { path, size } = qrPath('https://decks.example.com/watch/AAAAAAAAAAAAAAAAAAAAAA')
  expect(size).toBeGreaterThan(20)
  expect(path.startsWith('M0 0h1v1h-1z')).toBe(true)
})
