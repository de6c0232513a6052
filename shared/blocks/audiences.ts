import { audienceChart, type AudienceChartBlock } from './chart/audience.ts'
import { audienceImage, cutImage, type AudienceImageBlock } from './image/audience.ts'
import type { BlockKind, ComposedBlock } from './kinds.ts'
import { audienceLine, type AudienceLineBlock } from './line/audience.ts'
import { audienceShape, type AudienceShapeBlock } from './shape/audience.ts'
import { audienceTable, type AudienceTableBlock } from './table/audience.ts'
import { audienceText, type AudienceTextBlock } from './text/audience.ts'

/** A block as it may leave towards a client: no slot, no reason, nothing that its kind does not name but its link. */
export type AudienceBlock = (
  | AudienceTextBlock
  | AudienceShapeBlock
  | AudienceImageBlock
  | AudienceLineBlock
  | AudienceTableBlock
  | AudienceChartBlock
) & { readonly link?: string }

export const audiences: {
  readonly [K in BlockKind]: (
    block: Extract<ComposedBlock, { kind: K }>,
  ) => Extract<AudienceBlock, { kind: K }>
} = {
  text: audienceText,
  shape: audienceShape,
  image: audienceImage,
  line: audienceLine,
  table: audienceTable,
  chart: audienceChart,
}

export const audienceBlock = (block: ComposedBlock): AudienceBlock => ({
  ...(audiences[block.kind] as (block: ComposedBlock) => AudienceBlock)(block),
  ...(block.link !== undefined && { link: block.link }),
})

/** What is cropped on a slide does not leave with it: the block as it goes over a line to those outside. */
export const cutBlock = (block: AudienceBlock): AudienceBlock =>
  block.kind === 'image' ? cutImage(block) : block
