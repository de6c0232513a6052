import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
} from 'lucide-react'
import { memo } from 'react'
import { buttonOf } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import type { LucideIcon } from '#client/ui/Icon.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import type { StackMove } from '#shared/docs/stackEdits.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Frame } from '#shared/model/frame.ts'
import { canvasCommands } from '../commands/canvasCommands.ts'
import { alignFrames, distributeFrames, type Alignment } from './align.ts'
import { common, orNull } from './common.ts'
import { sameParts } from './sameParts.ts'
import { Row, Section } from '../sections/Section.tsx'
import { useBlockEdits } from './useBlockEdits.ts'
import styles from './ArrangeSection.module.css'

const alignButtons: readonly { to: Alignment; label: string; icon: LucideIcon }[] = [
  { to: 'left', label: 'Align left', icon: AlignStartVertical },
  { to: 'center', label: 'Align centre', icon: AlignCenterVertical },
  { to: 'right', label: 'Align right', icon: AlignEndVertical },
  { to: 'top', label: 'Align top', icon: AlignStartHorizontal },
  { to: 'middle', label: 'Align middle', icon: AlignCenterHorizontal },
  { to: 'bottom', label: 'Align bottom', icon: AlignEndHorizontal },
]

const stackMoves: readonly StackMove[] = ['front', 'forward', 'backward', 'back']

/** Where blocks stand, how large they are, and what lies over what. */
export const ArrangeSection = memo(
  function ArrangeSection({ blocks }: { blocks: readonly ComposedBlock[] }) {
    const edits = useBlockEdits(blocks)
    const spread = blocks.length > 2
    return (
      <Section title="Arrange">
        <Row>
          <FrameField blocks={blocks} part="x" sign="X" label="Left edge" />
          <FrameField blocks={blocks} part="y" sign="Y" label="Top edge" />
        </Row>
        <Row>
          <FrameField blocks={blocks} part="w" sign="W" label="Width" min={1} />
          <FrameField blocks={blocks} part="h" sign="H" label="Height" min={0} />
        </Row>
        <div className={styles.turnAndOrder}>
          <FrameField blocks={blocks} part="rotation" sign="∠" label="Rotation" unit="°" />
          <div className={styles.buttons} role="group" aria-label="Order">
            {stackMoves.map((move) => (
              <IconButton
                key={move}
                size="s"
                {...buttonOf(canvasCommands[move])}
                onClick={() => edits.restack(move)}
              />
            ))}
          </div>
        </div>
        <div
          className={styles.buttons}
          role="group"
          aria-label={blocks.length > 1 ? 'Align with each other' : 'Align with the slide'}
        >
          {alignButtons.map(({ to, label, icon }) => (
            <IconButton
              key={to}
              size="s"
              icon={icon}
              label={label}
              onClick={() => edits.frames(alignFrames(blocks, to))}
            />
          ))}
          {spread && (
            <>
              <IconButton
                size="s"
                icon={AlignHorizontalDistributeCenter}
                label="Space evenly across"
                onClick={() => edits.frames(distributeFrames(blocks, 'horizontal'))}
              />
              <IconButton
                size="s"
                icon={AlignVerticalDistributeCenter}
                label="Space evenly down"
                onClick={() => edits.frames(distributeFrames(blocks, 'vertical'))}
              />
            </>
          )}
        </div>
      </Section>
    )
  },
  sameParts(({ frame }) => frame),
)

interface FrameFieldProps {
  blocks: readonly ComposedBlock[]
  part: keyof Frame
  sign: string
  label: string
  min?: number
  unit?: string
}

function FrameField({ blocks, part, sign, label, min, unit = '' }: FrameFieldProps) {
  const edits = useBlockEdits(blocks)
  const value = orNull(common(blocks, ({ frame }) => Math.round(frame[part] * 10) / 10))
  const set = (next: number) => edits.reframe((frame) => ({ ...frame, [part]: next }))
  return (
    <NumberField
      label={label}
      sign={sign}
      unit={unit}
      min={min}
      value={value}
      onCommit={(next) => set(part === 'rotation' ? ((next % 360) + 360) % 360 : next)}
    />
  )
}
