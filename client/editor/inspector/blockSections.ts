import type { ComponentType } from 'react'
import type { BlockKind, ComposedBlock } from '#shared/blocks/kinds.ts'
import { CellSection } from './CellSection.tsx'
import { ChartAxesSection } from './ChartAxesSection.tsx'
import { ChartNumbersSection } from './ChartNumbersSection.tsx'
import { ChartSection } from './ChartSection.tsx'
import { ImageSection } from './ImageSection.tsx'
import { LineSection } from './LineSection.tsx'
import { ShapeSection } from './ShapeSection.tsx'
import { SurfaceSection } from './SurfaceSection.tsx'
import { TableSection } from './TableSection.tsx'
import { TextSection } from './TextSection.tsx'

type SectionOf<C> = ComponentType<{ blocks: readonly C[] }>
export type BlockSection = SectionOf<ComposedBlock>

/** What marketing sets of each kind, above and below the arranging that all kinds have. */
interface KindSections<C> {
  readonly above: readonly SectionOf<C>[]
  readonly below: readonly SectionOf<C>[]
}

const sections: { readonly [K in BlockKind]: KindSections<Extract<ComposedBlock, { kind: K }>> } = {
  text: { above: [TextSection], below: [SurfaceSection] },
  shape: { above: [TextSection, ShapeSection], below: [SurfaceSection] },
  image: { above: [ImageSection, ShapeSection], below: [] },
  line: { above: [LineSection], below: [] },
  table: { above: [CellSection, TableSection], below: [] },
  chart: { above: [ChartSection, ChartAxesSection, ChartNumbersSection], below: [] },
}

/** The sections that all of the blocks have. */
export function sectionsOf(blocks: readonly ComposedBlock[], where: keyof KindSections<never>) {
  const [first, ...others] = blocks.map(({ kind }) => sections[kind][where] as readonly BlockSection[])
  return (first ?? []).filter((section) => others.every((other) => other.includes(section)))
}
