import type { Axis } from './guide.ts'
import type { Rect } from './rect.ts'

/** A rectangle seen along one axis: where it lies on it, and where across it. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly acrossStart: number
  readonly acrossEnd: number
}

export const spanOf = ({ x, y, w, h }: Rect, axis: Axis): Span =>
  axis === 'x'
    ? { start: x, end: x + w, acrossStart: y, acrossEnd: y + h }
    : { start: y, end: y + h, acrossStart: x, acrossEnd: x + w }

/** What can line up with something: both edges and the middle. */
export const linesOf = ({ start, end }: Span): readonly number[] => [start, (start + end) / 2, end]

export const sideBySide = (a: Span, b: Span): boolean =>
  a.acrossStart < b.acrossEnd && b.acrossStart < a.acrossEnd
