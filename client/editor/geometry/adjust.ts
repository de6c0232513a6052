import { adjustValues, drawShape, type Adjusts, type Outlined } from '#shared/blocks/shape/draw.ts'
import { degree, type Adjust } from '#shared/blocks/shape/preset.ts'
import { presets } from '#shared/blocks/shape/presets.ts'
import type { Point } from './rect.ts'

/** A tenth of a percent, or a degree: what people mean when they drag. */
const tidiest = ({ is }: Adjust): number => (is === 'angle' ? degree : 100)

/**
 * The adjust values that bring a yellow handle, by its place in the preset's list, as near as they can to a point,
 * which counts from the corner of the frame. They are sought, not computed: so a preset says only where its handles
 * are. `free`: as near as it goes, instead of a round number.
 */
export function pulledAdjusts(shape: Outlined, at: number, to: Point, free: boolean): Adjusts {
  const moved = (drawShape(shape).handles[at]?.moves ?? []).flatMap(
    (one) => presets[shape.shape].adjusts[one] ?? [],
  )
  const apart = (adjust: Adjusts): number => {
    const handle = drawShape({ ...shape, adjust: { ...shape.adjust, ...adjust } }).handles[at]
    return handle ? Math.hypot(handle.x - to.x, handle.y - to.y) : Infinity
  }
  let found: Adjusts = {}
  // One after the other, and again where one changes what the other was best at.
  for (let pass = 0; pass < mostPasses && (pass === 0 || apart(found) > 0.5); pass++) {
    for (const { name, low, high } of moved)
      found = { ...found, [name]: lowest((value) => apart({ ...found, [name]: value }), low, high) }
    if (moved.length < 2) break
  }
  const tidied = moved.map((adjust) => {
    const step = free ? 1 : tidiest(adjust)
    const { name, low, high } = adjust
    return [name, Math.min(high, Math.max(low, Math.round((found[name] ?? 0) / step) * step))] as const
  })
  return Object.fromEntries(tidied)
}

const mostPasses = 6

/** Samples in a round, and rounds: each looks closer at where the one before was best. */
const [samples, rounds] = [16, 9]

/** Where a function that falls towards one place is lowest; the least of those that are equal. */
function lowest(of: (value: number) => number, low: number, high: number): number {
  let [from, to] = [low, high]
  let best = low
  for (let round = 0; round < rounds; round++) {
    const step = (to - from) / samples
    const tried = Array.from({ length: samples + 1 }, (_, at) => from + at * step)
    best = tried.reduce((least, value) => (of(value) < of(least) - 1e-6 ? value : least))
    ;[from, to] = [Math.max(low, best - step), Math.min(high, best + step)]
  }
  return best
}

/** What an adjust value is called, with its unit: `Corners 16.7 %`. */
export function adjustReadout(shape: Pick<Outlined, 'shape' | 'adjust'>, changed: Adjusts): string {
  const values = adjustValues(shape)
  return presets[shape.shape].adjusts
    .flatMap(({ name, label, is }, at) =>
      name in changed
        ? [`${label} ${is === 'angle' ? angleText(values[at] ?? 0) : shareText(values[at] ?? 0)}`]
        : [],
    )
    .join(' · ')
}

const angleText = (value: number): string => `${Math.round(value / degree)}°`
const shareText = (value: number): string => `${Number((value / 1000).toFixed(1))} %`
