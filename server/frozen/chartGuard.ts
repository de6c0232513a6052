import { z } from 'zod'
import { chartTypes, labelKinds, legendPlaces } from '#shared/blocks/chart/model.ts'
import { flagOptions, labelPlaces, numberOptions, type NumberOption } from '#shared/blocks/chart/options.ts'
import { color, flag, number, richText, text } from './modelGuards.ts'

const words = z.object({ text: richText })
const point = { series: text, category: text }

const each = <K extends string, G>(keys: readonly K[], guard: G) =>
  Object.fromEntries(keys.map((key) => [key, guard])) as Record<K, G>

/** What a chart has of its own in a copy; which facts its numbers come from, only where the team keeps it. */
export const chart = {
  look: z.object({
    type: z.enum(chartTypes),
    legend: z.enum(legendPlaces),
    labels: z.enum(labelKinds),
    gridlines: flag,
    size: number,
    ink: color,
    decimals: number.nullable(),
    thousands: flag,
    prefix: text,
    suffix: text,
    // Copies from before there was one have none.
    secondAxis: flag.default(false),
    secondPrefix: text.default(''),
    secondSuffix: text.default(''),
    ...each(Object.keys(numberOptions) as NumberOption[], number.exactOptional()),
    ...each(flagOptions, z.literal(true).exactOptional()),
    labelPlace: z.enum(labelPlaces).exactOptional(),
    labelInk: color.exactOptional(),
  }),
  title: words,
  x: words,
  y: words,
  categories: z.array(words.extend({ id: text })),
  series: z.array(
    words.extend({
      id: text,
      color: color.nullable(),
      asLine: flag,
      values: z.array(number.nullable()),
      points: z.array(color.nullable()),
    }),
  ),
  highlight: z.object(point).nullable(),
  palette: z.array(color).exactOptional(),
  facts: z.array(z.object({ ...point, name: text })).exactOptional(),
}
