import type { ComponentType } from 'react'
import type { BlockKind } from '#shared/blocks/kinds.ts'
import type { BlockViewProps, DrawnBlock } from '../drawnBlock.ts'
import { ChartView } from './chart/ChartView.tsx'
import { ImageView } from './image/ImageView.tsx'
import { LineView } from './line/LineView.tsx'
import { ShapeView } from './shape/ShapeView.tsx'
import { TableView } from './table/TableView.tsx'
import { TextView } from './text/TextView.tsx'

/** How each kind looks. The audience's bundle holds these, and nothing of how a kind is edited. */
export const views: {
  readonly [K in BlockKind]: ComponentType<BlockViewProps<Extract<DrawnBlock, { kind: K }>>>
} = {
  text: TextView,
  shape: ShapeView,
  image: ImageView,
  line: LineView,
  table: TableView,
  chart: ChartView,
}

export const viewOf = ({ kind }: DrawnBlock): ComponentType<BlockViewProps<DrawnBlock>> =>
  views[kind] as ComponentType<BlockViewProps<DrawnBlock>>
