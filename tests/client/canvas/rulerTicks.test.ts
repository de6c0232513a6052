import { expect, test } from 'vitest'
import { rulerTicks } from '#client/editor/canvas/ruling/rulerTicks.ts'

test.each([0.1, 0.5, 1, 4])('at a zoom of %s ticks and numbers of a ruler have room', (zoom) => {
  const ticks = rulerTicks(1280, zoom)
  const labels = ticks.filter(({ isLabelled }) => isLabelled)
  expect((ticks[1]!.at - ticks[0]!.at) * zoom).toBeGreaterThanOrEqual(6)
  expect((labels[1]!.at - labels[0]!.at) * zoom).toBeGreaterThanOrEqual(zoom < 0.2 ? 20 : 40)
  expect(labels[0]!.at).toBe(0)
})
