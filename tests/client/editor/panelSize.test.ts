import { expect, test } from 'vitest'
import { panelLimits, settleHeight } from '#client/editor/layout/panelSize.ts'

test('a pull below half the least folds the panel, anything else stays within its limits', () => {
  expect(settleHeight(10)).toBe(0)
  expect(settleHeight(60)).toBe(panelLimits.least)
  expect(settleHeight(200.4)).toBe(200)
  expect(settleHeight(9000)).toBe(panelLimits.most)
})
