import type { PlanJoin, PlanShape } from '#shared/pptx/plan.ts'
import type { ComposedBlock } from './kinds.ts'
import { sides, type Join } from './line/model.ts'
import type { Shape } from './shape/presets.ts'

/** What is drawn of a block. */
export interface Planned {
  readonly block: ComposedBlock
  readonly shapes: readonly PlanShape[]
}

/** All shapes of a slide, with lines that know in the file, too, what they stick to. */
export function planJoins(planned: readonly Planned[]): readonly PlanShape[] {
  const blocks = new Map(planned.map(({ block }) => [block.id, block]))
  const joinOf = (join: Join | null): PlanJoin | null => {
    const site = join && siteOf(blocks.get(join.block), join)
    return join && site !== null ? { key: join.block, site } : null
  }
  const joined = planned.map(({ block, shapes }) =>
    block.kind === 'line'
      ? shapes.map((shape) =>
          shape.kind === 'line'
            ? { ...shape, joins: { start: joinOf(block.joins.start), end: joinOf(block.joins.end) } }
            : shape,
        )
      : shapes,
  )
  const keys = new Set(
    joined
      .flat()
      .flatMap((shape) => (shape.kind === 'line' ? [shape.joins.start?.key, shape.joins.end?.key] : [])),
  )
  return planned.flatMap(({ block }, at) =>
    (joined[at] ?? []).map((shape, index) =>
      index === 0 && keys.has(block.id) ? withKey(shape, block.id) : shape,
    ),
  )
}

const withKey = (shape: PlanShape, key: string): PlanShape =>
  shape.kind === 'box' || shape.kind === 'picture' ? { ...shape, key } : shape

/** The shapes whose places are, in PowerPoint, the middles of their sides: top, left, bottom, right. */
const fourSided: readonly Shape[] = [
  'rect',
  'roundRect',
  'diamond',
  'plaque',
  'plus',
  'flowChartProcess',
  'flowChartDecision',
  'flowChartTerminator',
  'flowChartPreparation',
]

/**
 * The number of the place in the middle of a side; `null` for shapes that have other places. A line keeps its form
 * without it and only does not follow in PowerPoint.
 */
function siteOf(block: ComposedBlock | undefined, { side }: Join): number | null {
  const inOrder = (4 - sides.indexOf(side)) % 4
  switch (block?.kind) {
    case 'text':
    case 'image':
      return inOrder
    case 'shape': {
      // The places of a mirrored one are changed over with its sides.
      const place = block.mirrored ? (4 - inOrder) % 4 : inOrder
      if (block.drawing) return place
      if (block.shape === 'ellipse') return 2 * place
      return fourSided.includes(block.shape) ? place : null
    }
    default:
      return null
  }
}
