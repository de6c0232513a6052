import { slideSize } from '#shared/model/frame.ts'
import type { Axis, Guide } from './guide.ts'
import type { Rect } from './rect.ts'
import { gapGuides, spacings } from './spacing.ts'
import { linesOf, spanOf, type Span } from './span.ts'

export interface Snap {
  /** What to add to a movement so that something lines up. */
  readonly x: number
  readonly y: number
  readonly guides: readonly Guide[]
}

export const noSnap: Snap = { x: 0, y: 0, guides: [] }

/** Lines that somebody has drawn to line up with, along each axis. */
export type Lines = Readonly<Record<Axis, readonly number[]>>

const noLines: Lines = { x: [], y: [] }

const slide: Rect = { x: 0, y: 0, w: slideSize.width, h: slideSize.height }

/** Lines a moving rectangle up with the slide, the other blocks, or the gaps between them. */
export function snapMove(moving: Rect, others: readonly Rect[], reach: number, drawn = noLines): Snap {
  const snap = (axis: Axis) => snapAxis(moving, others, reach, axis, drawn)
  const [x, y] = [snap('x'), snap('y')]
  const settled = { ...moving, x: moving.x + x, y: moving.y + y }
  return {
    x,
    y,
    guides: [...guidesFor(settled, others, 'x', drawn), ...guidesFor(settled, others, 'y', drawn)],
  }
}

function snapAxis(moving: Rect, others: readonly Rect[], reach: number, axis: Axis, drawn: Lines): number {
  const span = spanOf(moving, axis)
  const spans = others.map((other) => spanOf(other, axis))
  const toLine = nearest(
    linesOf(span),
    [...[spanOf(slide, axis), ...spans].flatMap(linesOf), ...drawn[axis]],
    reach,
  )
  const toGap = spacings(span, spans, reach)[0]?.by ?? null
  if (toLine === null || toGap === null) return toLine ?? toGap ?? 0
  return Math.abs(toGap) < Math.abs(toLine) ? toGap : toLine
}

/** Lines up the edges that a handle moves: `edges` are their places along the axes, `null` where none moves. */
export function snapEdges(
  edges: { readonly x: number | null; readonly y: number | null },
  others: readonly Rect[],
  reach: number,
  drawn = noLines,
): Snap {
  const along = (axis: Axis): number => {
    const edge = edges[axis]
    const lines = [...[slide, ...others].flatMap((other) => linesOf(spanOf(other, axis))), ...drawn[axis]]
    return edge === null ? 0 : (nearest([edge], lines, reach) ?? 0)
  }
  return { x: along('x'), y: along('y'), guides: [] }
}

function nearest(lines: readonly number[], targets: readonly number[], reach: number): number | null {
  let best: number | null = null
  for (const line of lines) {
    for (const target of targets) {
      const by = target - line
      if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best))) best = by
    }
  }
  return best
}

/** Everything that a settled rectangle lines up with along one axis, one guide a line. */
export function guidesFor(
  settled: Rect,
  others: readonly Rect[],
  axis: Axis,
  drawn = noLines,
): readonly Guide[] {
  const span = spanOf(settled, axis)
  const spans = others.map((other) => spanOf(other, axis))
  const lines = linesOf(span).flatMap((at): Guide[] => {
    const onDrawn = drawn[axis].some((line) => same(line, at)) ? [spanOf(slide, axis)] : []
    const shared = [
      ...onDrawn,
      ...[spanOf(slide, axis), ...spans].filter((other) => linesOf(other).some((line) => same(line, at))),
    ]
    return shared.length === 0 ? [] : [lineThrough(at, axis, [span, ...shared])]
  })
  const equal = spacings(span, spans, 0.01)[0]
  return equal ? [...lines, ...gapGuides(equal, axis, span)] : lines
}

const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.01

const lineThrough = (at: number, axis: Axis, spans: readonly Span[]): Guide => ({
  kind: 'line',
  axis,
  at,
  from: Math.min(...spans.map(({ acrossStart }) => acrossStart)),
  to: Math.max(...spans.map(({ acrossEnd }) => acrossEnd)),
})
