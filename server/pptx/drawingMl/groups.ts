import type { PlanFrame, PlanShape } from '#shared/pptx/plan.ts'
import { clamp, degrees } from '#shared/pptx/units.ts'
import { el, join, type Xml } from '../xml/xml.ts'

/** Shapes one behind the other in the stack. */
interface Run {
  readonly first: number
  readonly last: number
}

/**
 * Puts the shapes of a slide into the groups that PowerPoint can have of them, each behind the one before as they stand
 * on the slide: a group with others between its members is left out, since PowerPoint would bring those together, and
 * so is what PowerPoint puts into no group, which is a table. `firstId`: of the groups.
 */
export function inGroups(shapes: readonly PlanShape[], firstId: number): Grouped {
  const groups = runsOf(shapes).map((run, at) => {
    const id = firstId + at
    return { ...run, id, head: groupHead(shapes, run, id) }
  })
  return {
    around: (drawn, at) =>
      join([
        ...groups.filter(({ first }) => first === at).map(({ head }) => `<p:grpSp>${head}` as Xml),
        drawn,
        ...groups.filter(({ last }) => last === at).map(() => '</p:grpSp>' as Xml),
      ]),
    outermost: (at) => groups.find(({ first, last }) => first <= at && at <= last)?.id ?? null,
  }
}

interface Grouped {
  /** What was drawn of the shape at an index, with where groups begin and end. */
  around(drawn: Xml, at: number): Xml
  /** The id of the largest group that it is in. */
  outermost(at: number): number | null
}

/** The outer ones first, each of two shapes at least. */
function runsOf(shapes: readonly PlanShape[]): readonly Run[] {
  const members = new Map<string, number[]>()
  shapes.forEach(({ kind, within = [] }, at) => {
    if (kind === 'table') return
    for (const key of within.map((_, depth) => within.slice(0, depth + 1).join('/')))
      members.set(key, [...(members.get(key) ?? []), at])
  })
  const runs = [...members.values()]
    .map((places): Run & { readonly count: number } => ({
      first: places[0]!,
      last: places.at(-1)!,
      count: places.length,
    }))
    .filter(({ first, last, count }) => count > 1 && last - first + 1 === count)
  const isAgain = (run: Run, at: number): boolean =>
    runs.slice(0, at).some(({ first, last }) => first === run.first && last === run.last)
  return runs.filter((run, at) => !isAgain(run, at)).sort((a, b) => a.first - b.first || b.last - a.last)
}

/** What a group says of itself: the rectangle around its shapes, in which they stand as they would without it. */
function groupHead(shapes: readonly PlanShape[], { first, last }: Run, id: number): Xml {
  const { x, y, cx, cy } = around(shapes.slice(first, last + 1).map(({ frame }) => frame))
  return join([
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id, name: `Group ${id}` }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el(
        'a:xfrm',
        {},
        el('a:off', { x, y }),
        el('a:ext', { cx, cy }),
        el('a:chOff', { x, y }),
        el('a:chExt', { cx, cy }),
      ),
    ),
  ])
}

/** Sizes have 32 bits. What lies in a group keeps its place, however far apart. */
const largest = 2_147_483_647

function around(frames: readonly PlanFrame[]): Omit<PlanFrame, 'rotation'> {
  const boxes = frames.map(({ x, y, cx, cy, rotation }) => {
    const turn = (degrees(rotation) * Math.PI) / 180
    const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))]
    const [across, down] = [(cx * cos + cy * sin) / 2, (cx * sin + cy * cos) / 2]
    const [middle, centre] = [x + cx / 2, y + cy / 2]
    return { left: middle - across, right: middle + across, top: centre - down, bottom: centre + down }
  })
  const [x, y] = [
    Math.floor(Math.min(...boxes.map(({ left }) => left))),
    Math.floor(Math.min(...boxes.map(({ top }) => top))),
  ]
  // A size of nothing would leave PowerPoint no measure for what is inside.
  const cx = clamp(Math.ceil(Math.max(...boxes.map(({ right }) => right))) - x, 1, largest)
  const cy = clamp(Math.ceil(Math.max(...boxes.map(({ bottom }) => bottom))) - y, 1, largest)
  return { x, y, cx, cy }
}
