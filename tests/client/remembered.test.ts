import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { remembered } from '#client/remembered.ts'
import { rememberedSet } from '#client/rememberedSet.ts'

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

test('ids are kept once each, the newest of many, and what is spoilt is none', () => {
  kept.set('ids', '<script>')
  const set = rememberedSet('ids')
  const has = (id: string) => set.isIn(set.all.get(), id)
  expect(has('<script>')).toBe(false)
  for (const id of ['a.b', 'c', 'a.b']) set.add(id)
  expect([set.all.get(), has('a.b'), has('a'), has('')]).toEqual(['c,a.b', true, false, false])
  set.remove('c')
  expect(set.all.get()).toBe('a.b')
  for (let nth = 0; nth < 50; nth += 1) set.add(`id-${nth}`)
  expect([has('a.b'), has('id-0'), has('id-49')]).toEqual([false, true, true])
})
