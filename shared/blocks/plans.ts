import { chartPlan } from './chart/plan.ts'
import { imagePlan } from './image/plan.ts'
import type { BlockKind, ComposedBlock } from './kinds.ts'
import { linePlan } from './line/plan.ts'
import { shapePlan } from './shape/plan.ts'
import type { BlockPlan } from './spec.ts'
import { tablePlan } from './table/plan.ts'
import { textPlan } from './text/plan.ts'

export const plans: { readonly [K in BlockKind]: BlockPlan<Extract<ComposedBlock, { kind: K }>> } = {
  text: textPlan,
  shape: shapePlan,
  image: imagePlan,
  line: linePlan,
  table: tablePlan,
  chart: chartPlan,
}

export const planOf = ({ kind }: ComposedBlock): BlockPlan<ComposedBlock> =>
  plans[kind] as BlockPlan<ComposedBlock>
