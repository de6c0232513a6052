import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterTyping } from '#client/deck/afterTyping.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('waits until the hands rest, and does it once', () => {
  const act = vi.fn()
  for (let letter = 0; letter < 3; letter += 1) {
    afterTyping(act)
    vi.advanceTimersByTime(40)
  }
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(40)
  expect(act).toHaveBeenCalledOnce()
})

test('does not wait for ever for someone who never rests', () => {
  const act = vi.fn()
  for (let passed = 0; passed < 1_600; passed += 40) {
    afterTyping(act)
    vi.advanceTimersByTime(40)
  }
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(80)
  expect(act).toHaveBeenCalledTimes(2)
})

test('whoever asks while it is done is heard the next time', () => {
  const later = vi.fn()
  afterTyping(() => afterTyping(later))
  vi.advanceTimersByTime(80)
  expect(later).not.toHaveBeenCalled()
  vi.advanceTimersByTime(80)
  expect(later).toHaveBeenCalledOnce()
})
