import type { Axis, Guide } from './guide.ts'
import { sideBySide, type Span } from './span.ts'

/** A place for `moving` where it stands as far from its neighbours as they do from each other. */
interface Spacing {
  /** How far to move. */
  readonly by: number
  readonly gaps: readonly { readonly from: number; readonly to: number }[]
}

/** Every equal spacing within reach along one axis, nearest first. */
export function spacings(moving: Span, others: readonly Span[], reach: number): readonly Spacing[] {
  const row = others.filter((other) => sideBySide(moving, other))
  const before = row.filter(({ end }) => end <= moving.start + reach).sort((a, b) => b.end - a.end)
  const after = row.filter(({ start }) => start >= moving.end - reach).sort((a, b) => a.start - b.start)
  return [between(moving, before[0], after[0]), behind(moving, before), ahead(moving, after)]
    .flatMap((found) => found ?? [])
    .filter(({ by, gaps }) => Math.abs(by) <= reach && gaps.every(({ from, to }) => to - from > 1))
    .sort((a, b) => Math.abs(a.by) - Math.abs(b.by))
}

function between(moving: Span, left: Span | undefined, right: Span | undefined): Spacing | null {
  if (!left || !right) return null
  const length = moving.end - moving.start
  const start = (left.end + right.start - length) / 2
  return {
    by: start - moving.start,
    gaps: [
      { from: left.end, to: start },
      { from: start + length, to: right.start },
    ],
  }
}

function behind(moving: Span, [near, ...further]: readonly Span[]): Spacing | null {
  const far = near && further.find((other) => other.end <= near.start)
  if (!far) return null
  const gap = near.start - far.end
  const start = near.end + gap
  return {
    by: start - moving.start,
    gaps: [
      { from: far.end, to: near.start },
      { from: near.end, to: start },
    ],
  }
}

function ahead(moving: Span, [near, ...further]: readonly Span[]): Spacing | null {
  const far = near && further.find((other) => other.start >= near.end)
  if (!far) return null
  const gap = far.start - near.end
  const end = near.start - gap
  return {
    by: end - moving.end,
    gaps: [
      { from: end, to: near.start },
      { from: near.end, to: far.start },
    ],
  }
}

export const gapGuides = (spacing: Spacing, axis: Axis, moving: Span): readonly Guide[] =>
  spacing.gaps.map((gap) => ({
    kind: 'gap',
    axis,
    ...gap,
    across: (moving.acrossStart + moving.acrossEnd) / 2,
  }))
