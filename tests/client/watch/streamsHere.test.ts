import { afterEach, expect, test } from 'vitest'
import { StreamsHere } from '#client/watch/streamsHere.ts'

const tabs: StreamsHere[] = []
const open = (): StreamsHere => {
  const tab = new StreamsHere()
  tabs.push(tab)
  return tab
}
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
})

test('three tabs of a browser hold a stream each, the others ask; one that leaves makes room', async () => {
  const seven = Array.from({ length: 7 }, open)
  // As when a browser opens all its tabs again at once.
  const taken = await Promise.all(seven.map((tab) => tab.take()))
  expect(taken.filter((may) => may)).toHaveLength(3)
  expect(await open().take()).toBe(false)
  seven[taken.indexOf(true)]!.close()
  expect(await open().take()).toBe(true)
})
