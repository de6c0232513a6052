import { expect, test } from 'vitest'
import { contrast } from '#shared/checks/contrast.ts'
import { palettes } from '#client/editor/theme/palettes.ts'

test('contrast follows WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test.each(palettes.map((palette) => [palette.name, palette.colors] as const))(
  '%s keeps every layout readable',
  (_name, { text, text2, background, background2, accent1, link }) => {
    const pairs = [
      [text, background],
      [text, background2],
      [text2, background],
      [text2, background2],
      [background, accent1],
      [link, background],
    ] as const
    for (const [ink, ground] of pairs) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
  },
)
