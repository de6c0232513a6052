import { expect, test } from 'vitest'
import { shapes } from '#shared/blocks/shape/model.ts'
import { shapePath, textArea } from '#client/slide/blocks/shape/shapeGeometry.ts'

test('corners round up to half of the shorter side', () => {
  expect(shapePath('rect', 100, 40, 500)).toBe(shapePath('rect', 100, 40, 20))
  expect(shapePath('rect', 100, 40)).toBe('M0 0H100V40H0z')
})

test.each(shapes)('the words of a %s stay inside its frame', (shape) => {
  for (const [w, h] of [
    [300, 100],
    [100, 300],
    [50, 50],
  ] as const) {
    const area = textArea(shape, w, h)
    expect(area.x).toBeGreaterThanOrEqual(0)
    expect(area.y).toBeGreaterThanOrEqual(0)
    expect(area.w).toBeGreaterThan(0)
    expect(area.x + area.w).toBeLessThanOrEqual(w)
    expect(area.y + area.h).toBeLessThanOrEqual(h)
  }
})
