import { expect, test } from 'vitest'
import { matchingFamilies, nextShape } from '#client/editor/blocks/shape/shapeRows.ts'

const found = (typed: string) => matchingFamilies(typed).flatMap(({ shapes }) => shapes)

test('a shape is found by a word of its name or its family’s, and by nothing else', () => {
  expect(found('decision')).toEqual(['flowChartDecision'])
  expect(found('star 5')).toEqual(['star5'])
  expect(found('callouts bubble')).toHaveLength(4)
  expect(found('kangaroo')).toEqual([])
  expect(found('').length).toBeGreaterThanOrEqual(40)
})

test('arrow keys go along the rows of all families, down from the field and up to it again', () => {
  const families = matchingFamilies('')
  expect(nextShape(families, null, 'ArrowDown')).toBe('rect')
  expect(nextShape(families, null, 'ArrowLeft')).toBeUndefined()
  expect(nextShape(families, 'rect', 'ArrowUp')).toBeNull()
  expect(nextShape(families, 'rect', 'ArrowRight')).toBe('roundRect')
  // The first family's second row has one shape: whoever comes from further right ends there.
  expect(nextShape(families, 'round1Rect', 'ArrowDown')).toBe('snipRoundRect')
  expect(nextShape(families, 'snipRoundRect', 'ArrowDown')).toBe('ellipse')
  expect(nextShape(families, 'snipRoundRect', 'ArrowRight')).toBe('ellipse')
  expect(nextShape(families, 'rect', 'End')).toBe('rightBrace')
  expect(nextShape(families, 'rightBrace', 'ArrowRight')).toBeUndefined()
})
