import { expect, test } from 'vitest'
import { matchingFamilies } from '#client/editor/blocks/shape/shapeRows.ts'

const found = (typed: string) => matchingFamilies(typed).flatMap(({ shapes }) => shapes)

test('a shape is found by a word of its name or its family’s, and by nothing else', () => {
  expect(found('decision')).toEqual(['flowChartDecision'])
  expect(found('star 5')).toEqual(['star5'])
  expect(found('callouts bubble')).toHaveLength(4)
  expect(found('tab')).toEqual(['cornerTabs', 'squareTabs', 'plaqueTabs'])
  expect(found('kangaroo')).toEqual([])
  expect(found('').length).toBeGreaterThanOrEqual(40)
})
