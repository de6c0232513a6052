import { beforeEach, expect, test, vi } from 'vitest'
import { swiped } from '#client/stage/useSwipe.ts'
import { quoted } from '#client/stage/words.ts'

beforeEach(() => vi.stubGlobal('window', new EventTarget()))

test('notes grow and shrink by steps, and a partner’s are one smaller', async () => {
  const { notesSizes, pointSize, resized } = await import('#client/stage/notesSize.ts')
  expect(resized('22', 1)).toBe('28')
  expect(resized('15', -1)).toBe('15')
  expect(resized(String(notesSizes.at(-1)), 1)).toBe(String(notesSizes.at(-1)))
  expect([pointSize('22', true), pointSize('22', false), pointSize('15', false)]).toEqual([22, 18, 15])
})

test('a finger goes sideways to move a slide; a tap and a scroll do not', () => {
  expect(swiped(-80, 10)).toBe('next')
  expect(swiped(80, -10)).toBe('back')
  expect(swiped(20, 0)).toBeNull()
  expect(swiped(-80, 90)).toBeNull()
})

test('a line gets quotation marks once', () => {
  expect(quoted(' Let me show you. ')).toBe('“Let me show you.”')
  expect(quoted('“Let me show you.”')).toBe('“Let me show you.”')
})
