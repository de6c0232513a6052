import { environmentManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exportsQuery } from '#client/exports/exportsQuery.ts'
import { exportsShown } from '#client/exports/exportsShown.ts'

/** Ids of files that are ready; and how often the server was asked. */
let listed: readonly string[]
let asked: number
beforeEach(() => {
  listed = []
  asked = 0
  vi.useFakeTimers()
  // Servers look once.
  environmentManager.setIsServer(() => false)
  vi.stubGlobal('fetch', () => {
    asked += 1
    return Promise.resolve(
      Response.json({ exports: listed.map((id) => ({ id, state: { kind: 'ready', bytes: 1 } })) }),
    )
  })
})
afterEach(() => {
  exportsShown.getState().leave()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  environmentManager.setIsServer(() => true)
})

const { wait } = exportsShown.getState()
const waiting = () => exportsShown.getState().waiting

test('what is asked for beside a list in which all is finished is looked for at once', async () => {
  listed = ['first']
  const observer = new QueryObserver(new QueryClient(), exportsQuery())
  const end = observer.subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asked).toBe(1)
  wait('second')
  listed = ['second', 'first']
  observer.setOptions(exportsQuery())
  await vi.advanceTimersByTimeAsync(700)
  expect(observer.getCurrentResult().data?.map(({ id }) => id)).toEqual(listed)
  exportsShown.getState().forget('second')
  observer.setOptions(exportsQuery())
  await vi.advanceTimersByTimeAsync(59_000)
  expect(asked).toBe(2)
  end()
})

test('what is not there any more is waited for no more; what was asked for meanwhile is', async () => {
  wait('gone')
  const looking = new QueryClient().fetchQuery(exportsQuery())
  wait('new')
  await looking
  expect(waiting()).toEqual(['new'])
})

test('the next person at this browser waits for nothing', () => {
  wait('theirs')
  exportsShown.getState().leave()
  expect(exportsShown.getState()).toMatchObject({ open: false, waiting: [] })
})
