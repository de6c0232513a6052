import { z } from 'zod'
import type { AudienceBlock } from '#shared/blocks/audiences.ts'
import type { BlockKind, ComposedBlock } from '#shared/blocks/kinds.ts'
import { headForms, headSizes, routes, sides } from '#shared/blocks/line/model.ts'
import { filePlaceholderTypes, isPlaceKey, mostFileIndex, type PlaceKey } from '#shared/model/layout.ts'
import { directions } from '#shared/model/direction.ts'
import { slotFormats } from '#shared/model/slotGrant.ts'
import { asDrawing } from '#shared/blocks/shape/drawing.ts'
import { shapes } from '#shared/blocks/shape/presets.ts'
import { borderKinds } from '#shared/blocks/table/model.ts'
import { textRoles } from '#shared/model/theme.ts'
import { chart } from './chartGuard.ts'
import { body, color, flag, number, paint, pictureNature, stroke, surface, text } from './modelGuards.ts'

const track = z.object({ id: text, order: text, size: number })

/** Older copies say only whether there is one. */
const head = z.union([
  z.object({ form: z.enum(headForms), size: z.enum(headSizes) }).nullable(),
  flag.transform((on) => (on ? ({ form: 'triangle', size: 'medium' } as const) : null)),
])

const join = z.object({ block: text, side: z.enum(sides) }).nullable()

/** What each kind has of its own in a copy: all of it is shown. */
export const guards: { readonly [K in BlockKind]: z.ZodRawShape & { readonly kind: z.ZodLiteral<K> } } = {
  text: { kind: z.literal('text'), body, surface },
  shape: {
    kind: z.literal('shape'),
    shape: z.enum(shapes),
    adjust: z.record(text, number).default({}),
    drawing: z
      .object({ name: text, path: text })
      .transform(({ name, path }) => asDrawing(name, path))
      .nullable()
      .default(null),
    mirrored: z.literal(true).exactOptional(),
    body,
    surface,
  },
  image: {
    kind: z.literal('image'),
    picture: z
      .object({
        asset: text,
        width: number,
        height: number,
        alt: text,
        ...pictureNature,
      })
      .nullable(),
    fit: z.enum(['cover', 'contain']),
    focus: z.object({ x: number, y: number }),
    zoom: number.default(1),
    shape: z.enum(shapes).default('rect'),
    adjust: z.record(text, number).default({}),
    tint: color.nullable().default(null),
    opacity: number,
    radius: number,
    stroke: stroke.nullable().default(null),
    shadow: flag.default(false),
  },
  chart: { kind: z.literal('chart'), ...chart },
  line: {
    kind: z.literal('line'),
    stroke,
    heads: z.object({ start: head, end: head }),
    route: z.enum(routes).default('straight'),
    joins: z.object({ start: join, end: join }).default({ start: null, end: null }),
  },
  table: {
    kind: z.literal('table'),
    role: z.enum(textRoles),
    inset: number,
    sides: number.exactOptional(),
    headers: z.object({ row: flag, column: flag }),
    banded: flag,
    accent: color,
    borders: z.object({ kind: z.enum(borderKinds), stroke }),
    direction: z.enum(directions).nullable().default(null),
    rows: z.array(track),
    columns: z.array(track),
    cells: z.record(
      text,
      z.object({
        body,
        fill: paint.nullable(),
        reach: z.object({ row: text, column: text }).nullable(),
        given: flag,
      }),
    ),
  },
}

const shown = {
  id: text,
  frame: z.object({ x: number, y: number, w: number, h: number, rotation: number }),
  link: text.exactOptional(),
}

/** What a composed block has beside what is shown of it. */
const kept = {
  slot: z
    .object({
      name: text,
      prompt: text,
      limit: number.nullable(),
      required: flag,
      formats: z.array(z.enum(slotFormats)).exactOptional(),
      filled: flag,
      length: number,
      filledParts: z.array(text).exactOptional(),
    })
    .nullable(),
  reason: text.default(''),
  place: z.custom<PlaceKey>(isPlaceKey).exactOptional(),
  filePlaceholder: z
    .object({ type: z.enum(filePlaceholderTypes), idx: z.number().int().min(0).max(mostFileIndex) })
    .exactOptional(),
  groups: z.array(text).exactOptional(),
  build: z.object({ order: text, byItem: z.literal(true).exactOptional() }).exactOptional(),
}

/** Of an audience's blocks what is usual is not said. */
const audienceGuards = (): typeof guards => ({
  ...guards,
  image: { ...guards.image, tint: color.exactOptional() },
  table: { ...guards.table, direction: z.literal('rtl').exactOptional() },
})

const ofKinds = (kinds: () => typeof guards, more: z.ZodRawShape) =>
  z.lazy(() => z.union(Object.values(kinds()).map((own) => z.object({ ...shown, ...more, ...own }))))

export const composedBlock = ofKinds(() => guards, kept) as unknown as z.ZodType<ComposedBlock>

/** Slots and reasons of older copies are left behind here. */
export const audienceBlock = ofKinds(audienceGuards, {}) as unknown as z.ZodType<AudienceBlock>
