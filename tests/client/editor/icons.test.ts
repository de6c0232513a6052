import svgpath from 'svgpath'
import { expect, test } from 'vitest'
import { iconDrawing } from '#client/editor/icons/iconDrawing.ts'
import { inkOn } from '#client/editor/icons/inkOn.ts'
import { iconNodes, matchingIcons } from '#client/editor/icons/iconSet.ts'
import { gradient, solid } from '#shared/model/color.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import { asDrawing, drawnPath, strokesOf } from '#shared/blocks/shape/drawing.ts'

const drawings = Object.entries(iconNodes).map(([name, nodes]) => iconDrawing(name, nodes))

test('every icon is strokes that slides and files take, inside of its square', () => {
  expect(drawings.length).toBeGreaterThan(1_500)
  for (const { name, path } of drawings) {
    expect(asDrawing(name, path), name).toEqual({ name, path })
    const points = strokesOf(path)!.flatMap((stroke) => stroke.points)
    // Handles of curves may lie a little outside.
    expect(Math.min(...points), name).toBeGreaterThan(-4)
    expect(Math.max(...points), name).toBeLessThan(28)
  }
})

test('an icon begins and ends each stroke where lucide’s own path does', () => {
  for (const [name, nodes] of Object.entries(iconNodes)) {
    const given = nodes.flatMap(([element, { d = '' }]) => (element === 'path' ? [d] : []))
    const starts = given.map((d) =>
      svgpath(d)
        .abs()
        .round(3)
        .toString()
        .match(/^M(-?[\d.]+)[ ,]?(-?[\d.]+)/),
    )
    const { path } = iconDrawing(name, nodes)
    for (const start of starts) expect(path, name).toContain(`M ${Number(start![1])} ${Number(start![2])}`)
  }
})

test('icons are found by name first, then by what they stand for', () => {
  expect(matchingIcons('trophy')[0]).toBe('trophy')
  expect(matchingIcons('winner')).toContain('trophy')
  expect(matchingIcons('no such thing at all')).toEqual([])
})

test('a drawing follows its frame, and what is no strokes is none', () => {
  expect(drawnPath({ name: '', path: 'M 0 12 L 24 24 Z' }, 48, 12)).toBe('M0 6L48 12Z')
  const evil = [
    '',
    'L 0 0',
    'M 0',
    'M 0 0 L 1',
    'M 0 0"/><script>',
    'M 0 0 A 1 1 0 0 0 1 1',
    `M${' 0 0 L'.repeat(9_000)}`,
  ]
  for (const path of evil) expect(asDrawing('x', path), path.slice(0, 30)).toBeNull()
  expect(strokesOf(`M${' 1'.repeat(7_000)}!`)).toBeNull()
})

test.each([
  ['a light slide', solid('background'), 'accent1'],
  ['one in the first accent', solid('accent1'), 'background'],
  ['a gradient from light to dark, where nothing stands out', gradient('background', 'text'), 'text'],
  ['a fixed dark colour', solid('#101010'), 'background'],
] as const)('an icon stands out on %s', (_what, background, ink) => {
  expect(inkOn(background, defaultTheme)).toBe(ink)
})
