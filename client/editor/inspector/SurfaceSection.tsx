import { memo } from 'react'
import { NumberField } from '#client/ui/NumberField.tsx'
import { Switch } from '#client/ui/Switch.tsx'
import { common, isOn, orNull } from './common.ts'
import { PaintField } from './PaintField.tsx'
import { sameParts } from './sameParts.ts'
import { Section } from '../sections/Section.tsx'
import { StrokeField } from './StrokeField.tsx'
import type { WordedBlock } from './TextSection.tsx'
import { useBlockEdits } from './useBlockEdits.ts'

/** The area behind the words: fill, outline, corners, shadow. */
export const SurfaceSection = memo(
  function SurfaceSection({ blocks }: { blocks: readonly WordedBlock[] }) {
    const edits = useBlockEdits(blocks)
    const isDrawn = blocks.every(isIcon)
    return (
      <Section title="Area">
        {!isDrawn && (
          <PaintField
            label="Fill"
            value={common(blocks, ({ surface }) => surface.fill) ?? null}
            onNone={() => edits.surface({ fill: null })}
            onChange={(fill) => edits.surface({ fill })}
          />
        )}
        <StrokeField
          label="Outline"
          value={common(blocks, ({ surface }) => surface.stroke) ?? null}
          onNone={() => edits.surface({ stroke: null })}
          onChange={(stroke) => edits.surface({ stroke })}
        />
        {blocks.every(hasCorners) && (
          <NumberField
            label="Corner radius"
            sign="Corners"
            unit="px"
            min={0}
            max={360}
            value={orNull(common(blocks, ({ surface }) => surface.radius))}
            onCommit={(radius) => edits.surface({ radius })}
          />
        )}
        {!isDrawn && (
          <Switch
            label="Shadow"
            checked={isOn(common(blocks, ({ surface }) => surface.shadow))}
            onChange={(shadow) => edits.surface({ shadow })}
          />
        )}
      </Section>
    )
  },
  sameParts<WordedBlock>((block) => ({ ...block.surface, corners: hasCorners(block), drawn: isIcon(block) })),
)

/** Other shapes have corners of their own, or none. */
const hasCorners = (block: WordedBlock): boolean =>
  block.kind === 'text' || (block.shape === 'rect' && !block.drawing)

/** Strokes have no area to fill, and cast no shadow. */
const isIcon = (block: WordedBlock): boolean => block.kind === 'shape' && block.drawing !== null
