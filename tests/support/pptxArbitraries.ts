import fc from 'fast-check'
import { chartTypes, labelKinds, legendPlaces, type ComposedChartBlock } from '#shared/blocks/chart/model.ts'
import { headForms, headSizes, routes, sides } from '#shared/blocks/line/model.ts'
import { shapes } from '#shared/blocks/shape/presets.ts'
import { borderKinds } from '#shared/blocks/table/model.ts'
import { mostColumns, verticalAligns } from '#shared/model/body.ts'
import type { Picture } from '#shared/model/block.ts'
import type { Surface } from '#shared/model/surface.ts'
import { directions, type Direction } from '#shared/model/direction.ts'
import { dashes, themeColors, type Color, type Paint, type Stroke } from '#shared/model/color.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedBody } from '#shared/model/body.ts'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import { fontFamilies, type Font } from '#shared/model/font.ts'
import type { Frame } from '#shared/model/frame.ts'
import { tabAligns } from '#shared/model/tabStop.ts'
import {
  aligns,
  capitals,
  type Inline,
  type ListItem,
  type Marks,
  type Paragraph,
  type RichText,
} from '#shared/model/richText.ts'
import { defaultTheme, textRoles, type TextStyle } from '#shared/model/theme.ts'
import { anyChartOptions } from './arbitraries.ts'

/**
 * Any deck at all, far worse than a document yields: control characters and halves of characters, numbers
 * without bounds, lists that skip levels, links to nowhere.
 */
export const anyComposedDeck = (): fc.Arbitrary<ComposedDeck> =>
  fc.record({
    title: wildString,
    client: wildString,
    theme: fc.constant(defaultTheme),
    slides: fc.array(slide, { maxLength: 3 }),
    problems: fc.constant([]),
    parked: fc.constant([]),
  })

const wildString = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 24 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u0000\u001b',
      '\ud83d',
      'a\ud800b',
      '\ufffe]]>',
      '<b>&amp;"\'',
      'one\r\ntwo\vthree',
      '  ',
    ),
  },
)

const wildNumber = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -50, max: 1400 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1e9, -1e9, 0.0001, Number.MAX_VALUE, Infinity, NaN) },
)

const color: fc.Arbitrary<Color> = fc.oneof(
  fc.constantFrom<Color[]>(...themeColors),
  fc.constantFrom<Color[]>('#ff8800', '#000000', '#nonsense', '#FFF'),
)

const paint: fc.Arbitrary<Paint> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('solid' as const),
      color,
      alpha: wildNumber,
      pattern: fc.record({
        name: fc.constantFrom('pct5', 'wave', 'nonsense'),
        front: color,
        behind: color,
      }),
    },
    { requiredKeys: ['kind', 'color', 'alpha'] },
  ),
  fc.record({ kind: fc.constant('gradient' as const), angle: wildNumber, from: color, to: color }),
)

const stroke: fc.Arbitrary<Stroke> = fc.record({
  color,
  width: wildNumber,
  dash: fc.constantFrom(...dashes),
})

const frame: fc.Arbitrary<Frame> = fc.record({
  x: wildNumber,
  y: wildNumber,
  w: wildNumber,
  h: wildNumber,
  rotation: wildNumber,
})

const font = fc.constantFrom<Font[]>(...fontFamilies, 'heading', 'body')

const marks: fc.Arbitrary<Marks> = fc.record(
  {
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strike: fc.boolean(),
    script: fc.constantFrom('sub', 'super'),
    color,
    highlight: color,
    font,
    size: wildNumber,
    capitals: fc.constantFrom(...capitals),
    link: fc.oneof(
      wildString,
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.emailAddress().map((address) => `mailto:${address}`),
      fc.constantFrom(
        'https://ex ample.com',
        'javascript:alert(1)',
        'http://[::1',
        'tel:+49 30 12',
        'https://a.b/%zz"<>',
        ...['slide:gone', 'slide:', 'jump:next', 'jump:away'],
      ),
    ),
  },
  { requiredKeys: [] },
)

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('text' as const), text: wildString, marks }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' } as const) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('variable' as const), name: wildString, marks }) },
)

const listItem: fc.Arbitrary<ListItem> = fc.record({
  kind: fc.constantFrom('bullet', 'number'),
  level: fc.oneof(fc.nat(8), wildNumber),
  ordinal: fc.option(fc.oneof(fc.integer({ min: 1, max: 5 }), wildNumber)),
})

const paragraph: fc.Arbitrary<Paragraph> = fc.record(
  {
    list: fc.option(listItem),
    align: fc.option(fc.constantFrom(...aligns)),
    lineSpacing: fc.option(wildNumber),
    direction: fc.constantFrom(...directions),
    indent: wildNumber,
    firstLine: wildNumber,
    spaceBefore: wildNumber,
    tabs: fc.array(fc.record({ at: wildNumber, align: fc.constantFrom(...tabAligns) }), { maxLength: 3 }),
    inlines: fc.array(inline, { maxLength: 4 }),
  },
  { requiredKeys: ['list', 'align', 'lineSpacing', 'inlines'] },
)

const text: fc.Arbitrary<RichText> = fc.array(paragraph, { maxLength: 5 })

const style: fc.Arbitrary<TextStyle> = fc.record({
  font,
  size: wildNumber,
  bold: fc.boolean(),
  italic: fc.boolean(),
  color,
  align: fc.constantFrom(...aligns),
  lineSpacing: wildNumber,
  spaceAfter: wildNumber,
  tracking: wildNumber,
})

const body: fc.Arbitrary<ComposedBody> = fc.record(
  {
    text,
    role: fc.constantFrom(...textRoles),
    style,
    valign: fc.constantFrom(...verticalAligns),
    inset: wildNumber,
    sides: wildNumber,
    autofit: fc.constantFrom('shrink', 'grow'),
    columns: fc.record({ count: fc.integer({ min: 2, max: mostColumns }), gap: wildNumber }),
    scale: wildNumber,
    columnHeight: wildNumber,
  },
  { requiredKeys: ['text', 'role', 'style', 'valign', 'inset'] },
)

const surface: fc.Arbitrary<Surface> = fc.record({
  fill: fc.option(paint),
  stroke: fc.option(stroke),
  radius: wildNumber,
  shadow: fc.boolean(),
})

const picture: fc.Arbitrary<Picture> = fc.record(
  {
    asset: fc.oneof(fc.constantFrom('a'.repeat(64), 'b'.repeat(64)), wildString),
    width: wildNumber,
    height: wildNumber,
    alt: wildString,
    drawing: fc.constant(true as const),
  },
  { requiredKeys: ['asset', 'width', 'height', 'alt'] },
)

const slot = fc.option(
  fc.record({
    name: wildString,
    prompt: wildString,
    limit: fc.option(fc.nat()),
    required: fc.boolean(),
    filled: fc.boolean(),
    length: fc.nat(),
  }),
)

/** Blocks of one slide share these, so that some lie in groups, and groups in groups. */
const groups = fc.constantFrom<string[][]>([], ['g0'], ['g0', 'g1'], ['g2'])

/** Orders that are the same, and items of words that are none. */
const build = fc.record(
  { order: fc.constantFrom('a0', 'a1', 'a2'), byItem: fc.constant(true as const) },
  { requiredKeys: ['order'] },
)

const common = { id: fc.constant('block'), frame, slot, reason: wildString }

const anyJoin = fc.option(fc.record({ block: fc.constant('block'), side: fc.constantFrom(...sides) }))
const anyHead = fc.option(
  fc.record({ form: fc.constantFrom(...headForms), size: fc.constantFrom(...headSizes) }),
)

const soleBlock: fc.Arbitrary<ComposedBlock> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), body, surface, ...common }),
  fc.record({
    kind: fc.constant('shape' as const),
    shape: fc.constantFrom(...shapes),
    adjust: fc.dictionary(fc.constantFrom('adj', 'adj1', 'adj2', 'adj3', 'other'), wildNumber),
    drawing: fc.option(fc.constant({ name: 'check', path: 'M 20 6 L 9 17 C 8 16 5 13 4 12 Z' })),
    body,
    surface,
    ...common,
  }),
  fc.record({
    kind: fc.constant('image' as const),
    picture: fc.option(picture),
    fit: fc.constantFrom('cover' as const, 'contain' as const),
    focus: fc.record({ x: wildNumber, y: wildNumber }),
    zoom: wildNumber,
    shape: fc.constantFrom(...shapes),
    adjust: fc.dictionary(fc.constantFrom('adj', 'adj1', 'adj2', 'other'), wildNumber),
    tint: fc.option(color),
    opacity: wildNumber,
    radius: wildNumber,
    stroke: fc.option(stroke),
    shadow: fc.boolean(),
    ...common,
  }),
  fc.record({
    kind: fc.constant('line' as const),
    stroke,
    heads: fc.record({ start: anyHead, end: anyHead }),
    route: fc.constantFrom(...routes),
    joins: fc.record({ start: anyJoin, end: anyJoin }),
    ...common,
  }),
  fc.nat(3).chain((rows) => fc.nat(3).chain((columns) => table(rows, columns))),
  fc.nat(3).chain((series) => fc.nat(3).chain((categories) => chart(series, categories))),
)

const block: fc.Arbitrary<ComposedBlock> = fc
  .tuple(soleBlock, fc.option(groups, { nil: undefined }), fc.option(build, { nil: undefined }))
  .map(([sole, within, appears]) => ({
    ...sole,
    ...(within && { groups: within }),
    ...(appears && { build: appears }),
  }))

/** Of any size, none too, in every type, with numbers that no axis can hold. */
function chart(series: number, categories: number): fc.Arbitrary<ComposedChartBlock> {
  const words = fc.record({ text })
  const many = <T>(value: fc.Arbitrary<T>, count: number) =>
    fc.array(value, { minLength: count, maxLength: count })
  const named = (count: number, stem: string) =>
    many(text, count).map((texts) => texts.map((text, at) => ({ id: `${stem}${at}`, text })))
  const rows = fc
    .tuple(
      named(series, 's'),
      many(
        fc.record({
          color: fc.option(color),
          asLine: fc.boolean(),
          values: many(fc.option(wildNumber), categories),
          points: many(fc.option(color), categories),
        }),
        series,
      ),
    )
    .map(([names, looks]) => names.map((name, at) => ({ ...name, ...looks[at]! })))
  return fc.record<ComposedChartBlock>({
    kind: fc.constant('chart' as const),
    look: fc
      .record({
        type: fc.constantFrom(...chartTypes),
        legend: fc.constantFrom(...legendPlaces),
        labels: fc.constantFrom(...labelKinds),
        gridlines: fc.boolean(),
        size: wildNumber,
        ink: color,
        decimals: fc.option(fc.nat(6)),
        thousands: fc.boolean(),
        prefix: wildString,
        suffix: wildString,
        secondAxis: fc.boolean(),
        secondPrefix: wildString,
        secondSuffix: wildString,
      })
      .chain((look) => anyChartOptions().map((more) => ({ ...look, ...more }))),
    title: words,
    x: words,
    y: words,
    categories: named(categories, 'c'),
    series: rows,
    highlight: fc.option(fc.constantFrom({ series: 's0', category: 'c1' }, { series: 's9', category: 'c9' })),
    facts: fc.constant([]),
    ...common,
  })
}

/** Of any size, with merges that lead anywhere. */
function table(rows: number, columns: number): fc.Arbitrary<ComposedBlock> {
  const ids = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}${at}`)
  const tracks = (names: readonly string[]) =>
    fc.tuple(
      ...names.map((id) => fc.record({ id: fc.constant(id), order: fc.constant('a0'), size: wildNumber })),
    )
  const cell = fc.record({
    body,
    fill: fc.option(paint),
    reach: fc.option(
      fc.record({ row: fc.constantFrom('r0', 'r1', 'r2'), column: fc.constantFrom('c0', 'c1', 'c2') }),
    ),
    given: fc.boolean(),
  })
  const parts = ids(rows, 'r').flatMap((row) => ids(columns, 'c').map((column) => `${row}/${column}`))
  return fc.record({
    kind: fc.constant('table' as const),
    direction: fc.constantFrom<(Direction | null)[]>(null, ...directions),
    role: fc.constantFrom(...textRoles),
    inset: wildNumber,
    headers: fc.record({ row: fc.boolean(), column: fc.boolean() }),
    banded: fc.boolean(),
    accent: color,
    borders: fc.record({ kind: fc.constantFrom(...borderKinds), stroke }),
    rows: tracks(ids(rows, 'r')),
    columns: tracks(ids(columns, 'c')),
    cells: fc.record(Object.fromEntries(parts.map((part) => [part, cell]))),
    ...common,
  })
}

const slide: fc.Arbitrary<ComposedSlide> = fc.record({
  id: fc.string(),
  title: wildString,
  section: fc.oneof(fc.constant(''), wildString),
  background: paint,
  hidden: fc.constantFrom<ComposedSlide['hidden'][]>(false, false, 'design', 'pitch'),
  blocks: fc.array(block, { maxLength: 4 }),
  keyMessage: text,
  points: text,
})
