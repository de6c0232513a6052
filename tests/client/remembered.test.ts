import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { remembered } from '#client/remembered.ts'

const isFold = (value: string): value is 'open' | 'closed' => value === 'open' || value === 'closed'

/** What a page has of its browser. */
const kept = new Map<string, string>()
const page = new EventTarget()
beforeEach(() => {
  vi.stubGlobal('window', page)
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null })
})
afterEach(() => vi.unstubAllGlobals())

/** As the browser tells the other tabs. */
const tell = (key: string | null) => page.dispatchEvent(Object.assign(new Event('storage'), { key }))

test('a choice is the same in all tabs, and what it began as once another tab has cleared everything', () => {
  const choice = remembered('fold', 'closed', isFold)
  const heard = vi.fn()
  choice.subscribe(heard)
  kept.set('fold', 'open')
  tell('another')
  expect(choice.get()).toBe('closed')
  tell('fold')
  expect(choice.get()).toBe('open')
  kept.clear()
  tell(null)
  expect(choice.get()).toBe('closed')
  expect(heard).toHaveBeenCalledTimes(2)
})
