import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { adjustValues, drawShape, roundedArea } from '#shared/blocks/shape/draw.ts'
import { shapeDoc } from '#shared/blocks/shape/doc.ts'
import { mirroredPath } from '#shared/blocks/shape/pen.ts'
import { definitions } from '#shared/blocks/shape/rare/definitions.ts'
import { presets, shapeFamilies, shapes, type Shape } from '#shared/blocks/shape/presets.ts'

const sizes = [
  { w: 300, h: 100 },
  { w: 100, h: 300 },
  { w: 50, h: 50 },
  { w: 0, h: 40 },
] as const

/** The ends of all strokes of a path. */
function ends(path: string): readonly (readonly [x: number, y: number])[] {
  const strokes = path.match(/[MLCA][^MLCAz]*/g) ?? []
  return strokes.map((stroke) => {
    const numbers = (stroke.match(/-?[\d.e+-]+/g) ?? []).map(Number)
    return [numbers.at(-2) ?? NaN, numbers.at(-1) ?? NaN] as const
  })
}

/** Speech bubbles and callouts point out of their frame, the tip of a drop, a circling head and others may. */
const pointsOut = (shape: Shape): boolean =>
  /(Callout|callout\d|Callout\d|ircularArrow|Tabs)$/.test(shape) ||
  shape.startsWith('math') ||
  ['teardrop', 'star5', 'star6', 'star7', 'star10', 'bentUpArrow', 'swooshArrow'].includes(shape)

const anyShape = fc.constantFrom(...shapes).chain((shape) =>
  fc.record({
    shape: fc.constant(shape),
    adjust: fc.record(Object.fromEntries(presets[shape].adjusts.map(({ name }) => [name, fc.integer()]))),
    frame: fc.record({ w: fc.integer({ min: 0, max: 1400 }), h: fc.integer({ min: 0, max: 1400 }) }),
  }),
)

/** What ECMA-376 calls ST_ShapeType has 187; eleven of them are lines. */
const mostShapes = 187 - 11

test('there are all of PowerPoint’s, in families, each with a name of its own', () => {
  expect(shapes.length).toBe(mostShapes)
  for (const family of shapeFamilies) expect(family.shapes.length).toBeGreaterThan(3)
  expect(new Set(shapes.map((shape) => presets[shape].label)).size).toBe(shapes.length)
})

test.each(shapes)('%s stays in its frame, and its words in it', (shape) => {
  for (const frame of sizes) {
    const { layers, words, handles } = drawShape({ shape, adjust: {}, frame })
    const [w, h] = [Math.max(1, frame.w), Math.max(1, frame.h)]
    const reach = pointsOut(shape) ? Math.max(w, h) : 0.5
    for (const [x, y] of [
      ...layers.flatMap(({ path }) => ends(path)),
      ...handles.map((one) => [one.x, one.y]),
    ]) {
      expect(x).toBeGreaterThanOrEqual(-reach)
      expect(x).toBeLessThanOrEqual(w + reach)
      expect(y).toBeGreaterThanOrEqual(-reach)
      expect(y).toBeLessThanOrEqual(h + reach)
    }
    expect(words.x).toBeGreaterThanOrEqual(0)
    expect(words.y).toBeGreaterThanOrEqual(0)
    expect(words.x + words.w).toBeLessThanOrEqual(w + 0.01)
    expect(words.y + words.h).toBeLessThanOrEqual(h + 0.01)
  }
})

test('whatever its adjust values, a shape is drawn with numbers, in its frame unless it points out of it', () => {
  fc.assert(
    fc.property(anyShape, ({ shape, adjust, frame }) => {
      const { layers } = drawShape({ shape, adjust, frame })
      const [w, h] = [Math.max(1, frame.w), Math.max(1, frame.h)]
      const reach = pointsOut(shape) ? 11 * Math.max(w, h) : 0.5
      for (const { path } of layers) {
        expect(path).not.toMatch(/NaN|Infinity|undefined/)
        for (const [x, y] of ends(path)) {
          expect(x).toBeGreaterThanOrEqual(-reach)
          expect(x).toBeLessThanOrEqual(w + reach)
          expect(y).toBeGreaterThanOrEqual(-reach)
          expect(y).toBeLessThanOrEqual(h + reach)
        }
      }
    }),
    { numRuns: 1000 },
  )
})

test('what is said of a rare shape is so: what its outline goes by, and what may hold a picture', () => {
  expect(Object.keys(definitions).sort()).toEqual(shapes.filter((shape) => presets[shape].rare).sort())
  for (const [name, { guides = '', handles = '', ...said }] of Object.entries(definitions)) {
    const known = new Set(presets[name as Shape].adjusts.map((adjust) => adjust.name))
    for (const guide of guides.split(', ').filter(Boolean)) {
      const [own = '', operation = '', ...takes] = guide.split(' ')
      expect(
        takes.filter((one) => !isSaid(one, known)),
        `${name}: ${own} ${operation}`,
      ).toEqual([])
      known.add(own)
    }
    const used = [
      said.words,
      ...handles.split(', '),
      ...said.layers.map((one) => one.slice(one.indexOf('M'))),
    ]
    const words = used.flatMap((one) => one.split(' ')).filter((one) => !/^[MLCQAZ]?$/.test(one))
    expect(
      words.filter((one) => !isSaid(one, known)),
      name,
    ).toEqual([])
  }
  for (const shape of shapes) {
    const { layers } = drawShape({ shape, adjust: {}, frame: { w: 100, h: 100 } })
    const areas = layers.filter(({ fill }) => fill !== 'none')
    expect(areas.length > 0 || presets[shape].open, shape).toBe(true)
    expect(
      areas.some(({ fill }) => fill !== 'plain'),
      shape,
    ).toBe(presets[shape].shaded === true)
  }
})

/** A number, what every outline has, or what was said before. */
const isSaid = (word: string, known: ReadonlySet<string>): boolean =>
  known.has(word) || /^(-?\d+|[wh]d\d+|ssd\d+|\d?cd\d|[whltrb]|hc|vc|ss|ls)$/.test(word)

test('mirrored, a shape has its strokes, words and handles on the other side, and twice is itself', () => {
  for (const shape of shapes) {
    const of = (mirrored: boolean) =>
      drawShape({ shape, adjust: {}, frame: { w: 300, h: 200 }, ...(mirrored && { mirrored }) })
    const [usual, turned] = [of(false), of(true)]
    const places = (drawn: typeof usual) => drawn.layers.flatMap(({ path }) => ends(path))
    for (const [at, [x, y]] of places(usual).entries()) {
      expect(places(turned)[at]![0]).toBeCloseTo(300 - x, 5)
      expect(places(turned)[at]![1]).toBe(y)
    }
    expect(turned.words.x + turned.words.w).toBeCloseTo(300 - usual.words.x, 5)
    expect(turned.handles.map(({ x }) => x)).toEqual(usual.handles.map(({ x }) => 300 - x))
    const back = turned.layers.map(({ path }) => mirroredPath(path, 300))
    expect(back).toEqual(usual.layers.map(({ path }) => path.replaceAll(/(\d) (?=[A-Z])/g, '$1')))
  }
})

test('corners of a rectangle round up to half of the shorter side', () => {
  expect(roundedArea(100, 40, 500)).toEqual(roundedArea(100, 40, 20))
  expect(roundedArea(100, 40, 0)).toEqual(
    drawShape({ shape: 'rect', adjust: {}, frame: { w: 100, h: 40 } }).layers,
  )
})

const inDocument = (entries: Readonly<Record<string, unknown>>) => {
  const map = new Y.Doc().getMap('block')
  for (const [key, value] of Object.entries(entries)) map.set(key, value)
  return shapeDoc.read(map, 'block')
}

test.each(shapes)(
  'a document may hold any adjust value of %s; the reader keeps it in its bounds',
  (shape) => {
    for (const wild of [-1e9, 1e9, NaN, 'x', {}, 12_345.678]) {
      const entries = presets[shape].adjusts.map(({ name }) => [`adjust.${shape}.${name}`, wild] as const)
      const { adjust } = inDocument({ shape, ...Object.fromEntries(entries) })
      adjustValues({ shape, adjust }).forEach((value, at) => {
        const { low, high } = presets[shape].adjusts[at]!
        expect(value).toBeGreaterThanOrEqual(low)
        expect(value).toBeLessThanOrEqual(high)
        expect(Number.isInteger(value)).toBe(true)
      })
    }
  },
)

test('documents of before hold on to their six shapes; what nobody knows is a rectangle', () => {
  for (const shape of ['rect', 'ellipse', 'triangle', 'diamond', 'chevron', 'arrow'])
    expect(inDocument({ shape }).shape).toBe(shape)
  expect(inDocument({ shape: 'toString' }).shape).toBe('rect')
  expect(inDocument({}).adjust).toEqual({})
})
