import { expect, test } from 'vitest'
import { cutAdvice } from '#client/stage/cutAdvice.ts'
import { qrPath } from '#client/stage/qrPath.ts'
import { clockText } from '#client/stage/words.ts'
import { openStage } from '#shared/stage/open.ts'
import { reduce } from '#shared/stage/reduce.ts'

test.each([
  [0, '0:00'],
  [65_000, '1:05'],
  [-5, '0:00'],
  [3_661_000, '1:01:01'],
])('%i ms is %s', (milliseconds, text) => expect(clockText(milliseconds)).toBe(text))

test('a report says what to cut, and nothing when the plan was kept', () => {
  const by = { id: 'maya', name: 'Maya', side: 'marketing' } as const
  const slides = [
    { id: 'a', speaker: null, seconds: 10 },
    { id: 'b', speaker: null, seconds: 10 },
  ] as const
  const opened = openStage(
    { id: 's', pitchId: 'p', mode: 'rehearsal', deck: 'd', slides: [...slides], by },
    0,
  )
  const next = reduce(
    opened,
    { by: 'presenter', actor: 'maya', command: { kind: 'next', from: 'a' } },
    40_000,
  )
  if (!next.ok) throw new Error(next.reason)
  expect(cutAdvice(next.stage, 45_000)).toContain('slide 1: shorten that one by 0:30')
  expect(cutAdvice(opened, 8_000)).toBeNull()
})

test('a link becomes a square of squares', () => {
  const { path, size } = qrPath('https://decks.example.com/watch/AAAAAAAAAAAAAAAAAAAAAA')
  expect(size).toBeGreaterThan(20)
  expect(path.startsWith('M0 0h1v1h-1z')).toBe(true)
})
