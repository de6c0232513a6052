import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { laterPart } from '#client/ui/laterPart.ts'

let page: EventTarget

beforeEach(() => {
  vi.useFakeTimers()
  page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a part is fetched once, however often it is asked for, and is there at once from then on', async () => {
  const load = vi.fn(() => Promise.resolve('writing'))
  const part = laterPart(load)
  expect(part.arrived.getState().part).toBeNull()
  expect(await Promise.all([part.bring(), part.bring()])).toEqual(['writing', 'writing'])
  expect(part.arrived.getState().part).toBe('writing')
  expect(load).toHaveBeenCalledOnce()
})

test('without a line it is asked for again, later and later, and at once when the line is back', async () => {
  let broken = true
  const load = vi.fn(() =>
    broken ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve('writing'),
  )
  const coming = laterPart(load).bring()
  await vi.advanceTimersByTimeAsync(1_999)
  expect(load).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(load).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(3_999)
  expect(load).toHaveBeenCalledTimes(2)
  broken = false
  page.dispatchEvent(new Event('online'))
  expect(await coming).toBe('writing')
  expect(load).toHaveBeenCalledTimes(3)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(load).toHaveBeenCalledTimes(3)
})
