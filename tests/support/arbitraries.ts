import { slotFormats } from '#shared/model/slotGrant.ts'
import fc from 'fast-check'
import * as Y from 'yjs'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { initDesign } from '#shared/docs/designDoc.ts'
import { setLanguage } from '#shared/docs/languageDoc.ts'
import { fillText, initPitch, pointsText, setFact, setPicture } from '#shared/docs/pitchDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { headForms, headSizes } from '#shared/blocks/line/model.ts'
import { chartTypes, labelKinds, legendPlaces } from '#shared/blocks/chart/model.ts'
import { flagOptions, labelPlaces, numberOptions, type ChartOptions } from '#shared/blocks/chart/options.ts'
import { presets, shapes, type Shape } from '#shared/blocks/shape/presets.ts'
import { borderKinds, type TableContent } from '#shared/blocks/table/model.ts'
import { newTable } from '#shared/blocks/table/newTable.ts'
import type { Picture, Slot } from '#shared/model/block.ts'
import { mostColumns, verticalAligns } from '#shared/model/body.ts'
import { mostListLevels, signSizes, type ListLevel } from '#shared/model/listMarker.ts'
import { isColor, solid, themeColors, type Color } from '#shared/model/color.ts'
import { fontFamilies } from '#shared/model/font.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import { directions } from '#shared/model/direction.ts'
import {
  aligns,
  capitals,
  type Inline,
  type Marks,
  type Paragraph,
  type RichText,
} from '#shared/model/richText.ts'
import type { TabStop } from '#shared/model/tabStop.ts'
import { textRoles } from '#shared/model/theme.ts'

/** Random values of the model, for property tests. */

/** A record as code makes it: Yjs takes no object without a prototype. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true })

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}` as const)

export const anyColor = (): fc.Arbitrary<Color> =>
  fc.oneof(fc.constantFrom(...themeColors), hex).filter(isColor)

export const anyMarks = (): fc.Arbitrary<Marks> =>
  fc.record(
    {
      bold: fc.constant(true),
      italic: fc.constant(true),
      underline: fc.constant(true),
      strike: fc.constant(true),
      script: fc.constantFrom('sub', 'super'),
      color: anyColor(),
      highlight: anyColor(),
      font: fc.constantFrom(...fontFamilies, 'own:Acme Sans', 'heading', 'body'),
      size: fc.integer({ min: 4, max: 400 }),
      capitals: fc.constantFrom(...capitals),
      link: fc.constantFrom('https://example.com/a?b=c', 'mailto:ada@example.com', 'jump:next'),
    },
    { requiredKeys: [], noNullPrototype: true },
  )

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => !text.includes('\0'))

const anyInline = (): fc.Arbitrary<Inline> =>
  fc.oneof(
    { weight: 5, arbitrary: record({ kind: fc.constant('text'), text: words, marks: anyMarks() }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'break' } as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('client.name', 'meeting.date', 'budget').map((name) => ({
        kind: 'variable' as const,
        name,
        marks: {},
      })),
    },
  )

const anyParagraph = (): fc.Arbitrary<Paragraph> =>
  fc
    .tuple(
      record({
        list: fc.constant(null),
        align: fc.option(fc.constantFrom(...aligns)),
        lineSpacing: fc.option(fc.constantFrom(0.9, 1.15, 1.5, 2)),
        inlines: fc.array(anyInline(), { maxLength: 5 }),
      }),
      fc.option(fc.constantFrom(...directions)),
      anyPlace(),
    )
    .map(([paragraph, direction, place]) => ({ ...paragraph, ...(direction && { direction }), ...place }))

const anyPlace = () =>
  fc.record(
    {
      indent: fc.constantFrom(0, 24, 60.5),
      firstLine: fc.constantFrom(-24, 0, 48),
      spaceBefore: fc.constantFrom(0, 6, 18),
      tabs: fc.constantFrom<TabStop[]>([{ at: 96, align: 'left' }], [{ at: 40.25, align: 'right' }]),
    },
    { requiredKeys: [], noNullPrototype: true },
  )

/** Paragraphs, some of them in well-formed lists: no item is more than one level below the one before. */
export const anyRichText = (): fc.Arbitrary<RichText> =>
  fc
    .array(fc.tuple(anyParagraph(), fc.integer({ min: -1, max: 3 }), fc.constantFrom('bullet', 'number')), {
      maxLength: 8,
    })
    .map((items) => numbered(items))

type Draft = readonly [Paragraph, number, 'bullet' | 'number']

/** Gives each list item the number it shows; a list of another kind on the same level starts anew. */
function numbered(items: readonly Draft[]): RichText {
  const open: { kind: string; ordinal: number }[] = []
  return items.map(([paragraph, wanted, kind]) => {
    const level = Math.min(wanted, open.length)
    open.length = Math.min(open.length, level + 1)
    if (level < 0) return paragraph
    const list = open[level]
    if (list?.kind === kind) list.ordinal += 1
    else open[level] = { kind, ordinal: 1 }
    return { ...paragraph, list: { kind, level, ordinal: open[level]!.ordinal } }
  })
}

export const anyFrame = (): fc.Arbitrary<Frame> =>
  record({
    x: fc.integer({ min: -200, max: 1400 }),
    y: fc.integer({ min: -200, max: 900 }),
    w: fc.integer({ min: 0, max: 1400 }),
    h: fc.integer({ min: 0, max: 900 }),
    rotation: fc.integer({ min: 0, max: 359 }),
  })

export const anyPicture = (): fc.Arbitrary<Picture> =>
  record({
    asset: fc.integer({ min: 0, max: 15 }).map((n) => n.toString(16).repeat(64)),
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 4000 }),
    alt: words,
  })

const anySlot = (): fc.Arbitrary<Slot> =>
  fc
    .tuple(
      record({
        name: words,
        prompt: words,
        limit: fc.option(fc.integer({ min: 1, max: 200 })),
        required: fc.boolean(),
      }),
      fc.option(fc.subarray([...slotFormats])),
    )
    .map(([slot, formats]) => (formats ? { ...slot, formats } : slot))

/** Within the bounds of the shape's preset: a document keeps nothing else. */
const anyAdjusts = (shape: Shape): fc.Arbitrary<Readonly<Record<string, number>>> =>
  record(
    Object.fromEntries(
      presets[shape].adjusts.map(({ name, low, high }) => [name, fc.integer({ min: low, max: high })]),
    ),
  ).map((values) =>
    Object.fromEntries(
      presets[shape].adjusts.flatMap(({ name, usual }) => {
        const value = values[name]
        return value === undefined || value === usual ? [] : [[name, value]]
      }),
    ),
  )

const anyHead = fc.option(
  record({ form: fc.constantFrom(...headForms), size: fc.constantFrom(...headSizes) }),
)

const anyListLevel = (): fc.Arbitrary<ListLevel> =>
  fc.record(
    {
      before: fc.integer({ min: 0, max: 200 }),
      hang: fc.integer({ min: 0, max: 100 }),
      sign: fc.constantFrom('•', '–', '→'),
      color: anyColor(),
      size: fc.double({ min: signSizes[0], max: signSizes[1], noNaN: true }),
    },
    { requiredKeys: ['before', 'hang', 'sign'], noNullPrototype: true },
  )

export const anyBlock = (): fc.Arbitrary<BlockContent> => {
  const common = {
    frame: anyFrame(),
    slot: fc.option(anySlot()),
    reason: fc.constantFrom('', 'Legal approved it'),
  }
  const body = fc.record(
    {
      text: anyRichText(),
      role: fc.constantFrom(...textRoles),
      autofit: fc.constantFrom('shrink', 'grow'),
      columns: record({
        count: fc.integer({ min: 2, max: mostColumns }),
        gap: fc.integer({ min: 0, max: 400 }),
      }),
      lists: fc.array(anyListLevel(), { minLength: 1, maxLength: mostListLevels }),
    },
    { requiredKeys: ['text', 'role'], noNullPrototype: true },
  )
  return fc.oneof(
    record({ kind: fc.constant('text'), body, ...common }),
    fc.constantFrom(...shapes).chain((shape) =>
      record({
        kind: fc.constant('shape'),
        shape: fc.constant(shape),
        adjust: anyAdjusts(shape),
        body,
        ...common,
      }),
    ),
    record({ kind: fc.constant('image'), picture: fc.option(anyPicture()), ...common }),
    record({ kind: fc.constant('line'), heads: record({ start: anyHead, end: anyHead }), ...common }),
    anyTable(body, common),
    anyChart(common),
  )
}

/** One with words in every cell, some of them merged, filled or given over, and any look. */
const anyTable = (
  body: fc.Arbitrary<{ text: RichText }>,
  common: { [K in keyof Omit<BlockContent, 'kind'>]: fc.Arbitrary<Required<BlockContent>[K]> },
): fc.Arbitrary<TableContent> =>
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) => {
    const { cells, ...content } = newTable(rows, columns, frame(0, 0, 1, 1))
    const cell = record({
      body: record({ text: body.map(({ text }) => text), valign: fc.constantFrom(...verticalAligns) }),
      fill: fc.option(anyColor().map((color) => solid(color))),
      given: fc.boolean(),
    })
    return record({
      ...Object.fromEntries(Object.entries(content).map(([key, value]) => [key, fc.constant(value)])),
      ...common,
      direction: fc.option(fc.constantFrom(...directions)),
      inset: fc.integer({ min: 0, max: 40 }),
      role: fc.constantFrom(...textRoles),
      headers: record({ row: fc.boolean(), column: fc.boolean() }),
      banded: fc.boolean(),
      accent: anyColor(),
      borders: record({
        kind: fc.constantFrom(...borderKinds),
        stroke: fc.constant({ color: 'text', width: 1, dash: 'solid' } as const),
      }),
      cells: record(Object.fromEntries(Object.keys(cells).map((part) => [part, cell]))),
    }) as fc.Arbitrary<TableContent>
  })

/** The data are a rectangle, whatever was entered in which order; a fact stands where no number does. */
function anyChart(common: {
  frame: fc.Arbitrary<Frame>
  slot: fc.Arbitrary<Slot | null>
  reason: fc.Arbitrary<string>
}) {
  const text = record({ text: anyRichText() })
  const named = (prefix: string, most: number) =>
    fc
      .array(anyRichText(), { minLength: 1, maxLength: most })
      .map((texts) => texts.map((words, at) => ({ id: `${prefix}${at}`, text: words })))
  return fc
    .tuple(
      record({
        kind: fc.constant('chart'),
        title: text,
        x: text,
        y: text,
        categories: named('c', 4),
        look: fc
          .tuple(record({ ...chartLook }), anyChartOptions())
          .map(([look, more]) => ({ ...look, ...more })),
        ...common,
      }),
      named('s', 3),
      fc.array(fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 })), { minLength: 12, maxLength: 12 }),
      fc.array(fc.option(anyColor()), { minLength: 15, maxLength: 15 }),
    )
    .map(([chart, names, numbers, colors]) => {
      const series = names.map((name, at) => ({
        ...name,
        color: colors[12 + at]!,
        asLine: at % 2 === 1,
        values: chart.categories.map((_, point) => rounded(numbers[at * 4 + point]!)),
        points: chart.categories.map((_, point) => colors[at * 4 + point]!),
      }))
      const gap = series.flatMap(({ id, values }) =>
        values.flatMap((value, at) =>
          value === null ? [{ series: id, category: `c${at}`, name: 'seats' }] : [],
        ),
      )
      const highlight = series[0] && chart.categories[0] ? { series: 's0', category: 'c0' } : null
      return { ...chart, series, facts: gap.slice(0, 2), highlight } as const
    })
}

/** A number is read as it was written: no -0, and nothing too small to be drawn. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toFixed(4)) + 0

/** Any of what a chart may say beyond that, within its bounds. */
export const anyChartOptions = (): fc.Arbitrary<ChartOptions> =>
  fc.record(
    {
      ...Object.fromEntries(
        Object.entries(numberOptions).map(([key, [low, high]]) => [
          key,
          fc.oneof(
            fc.integer({ min: Math.ceil(low), max: high }),
            fc.integer({ min: 1, max: 300 }).map((n) => Math.min(high, Math.max(low, n))),
          ),
        ]),
      ),
      ...Object.fromEntries(flagOptions.map((key) => [key, fc.constant(true)])),
      labelPlace: fc.constantFrom(...labelPlaces),
      labelInk: anyColor(),
    },
    { requiredKeys: [], noNullPrototype: true },
  )

const chartLook = {
  type: fc.constantFrom(...chartTypes),
  legend: fc.constantFrom(...legendPlaces),
  labels: fc.constantFrom(...labelKinds),
  gridlines: fc.boolean(),
  size: fc.integer({ min: 6, max: 60 }),
  ink: anyColor(),
  decimals: fc.option(fc.integer({ min: 0, max: 6 })),
  thousands: fc.boolean(),
  secondAxis: fc.boolean(),
  secondPrefix: fc.constantFrom('', '€ '),
  secondSuffix: fc.constantFrom('', ' %'),
  prefix: fc.constantFrom('', '€ ', '$'),
  suffix: fc.constantFrom('', ' %', '"x'),
}

/** A design document as marketing might leave it. */
export const anyDesignDoc = (): fc.Arbitrary<Y.Doc> =>
  fc
    .tuple(
      fc.array(record({ title: words, blocks: fc.array(anyBlock(), { maxLength: 4 }) }), { maxLength: 4 }),
      fc.constantFrom(null, 'pt-BR', 'zh-HK'),
    )
    .map(([slides, language]) => {
      const doc = new Y.Doc()
      initDesign(doc, { title: 'A deck' })
      setLanguage(doc, language)
      for (const slide of slides) addSlide(doc, slide)
      return doc
    })

/** What sales might write, for blocks and slides that may or may not exist: `at` picks among `ids`. */
export interface Writing {
  readonly what: 'fill' | 'picture' | 'points' | 'fact'
  readonly at: number
  readonly text: RichText
  readonly picture: Picture
}

export const anyWriting = (): fc.Arbitrary<readonly Writing[]> =>
  fc.array(
    record({
      what: fc.constantFrom('fill', 'picture', 'points', 'fact'),
      at: fc.nat(40),
      text: anyRichText(),
      picture: anyPicture(),
    }),
    { maxLength: 10 },
  )

export function pitchDocOf(
  writing: readonly Writing[],
  blockIds: readonly string[],
  slideIds: readonly string[],
): Y.Doc {
  const doc = new Y.Doc()
  initPitch(doc, { client: 'Harbour Foods' })
  const pick = (ids: readonly string[], at: number): string => ids[at % (ids.length + 1)] ?? `gone${at}`
  for (const { what, at, text, picture } of writing) {
    if (what === 'fill') writeRichText(fillText(doc, { block: pick(blockIds, at), part: '' }), text)
    if (what === 'points') writeRichText(pointsText(doc, pick(slideIds, at)), text)
    if (what === 'picture') setPicture(doc, { block: pick(blockIds, at), part: '' }, picture)
    if (what === 'fact') setFact(doc, at % 2 ? 'meeting.date' : 'budget', `value ${at}`)
  }
  return doc
}
