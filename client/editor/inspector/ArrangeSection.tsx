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
import type { Unit } from '#shared/blocks/groups.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Frame } from '#shared/model/frame.ts'
import { canvasCommands } from '../commands/canvasCommands.ts'
import { alignFrames, distributeFrames, type Alignment } from './align.ts'
import { common, orNull } from './common.ts'
import { framesAt, unitFrame } from '../geometry/unitFrame.ts'
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

interface UnitsProps {
  /** Groups are placed as one. */
  units: readonly Unit<ComposedBlock>[]
}

const stackMoves: readonly StackMove[] = ['front', 'forward', 'backward', 'back']

/** Where blocks stand, how large they are, and what lies over what. */
export const ArrangeSection = memo(
  function ArrangeSection({ units }: UnitsProps) {
    const edits = useBlockEdits(units.flatMap(({ blocks }) => blocks))
    const spread = units.length > 2
    return (
      <Section title="Arrange">
        <Row>
          <FrameField units={units} part="x" sign="X" label="Left edge" />
          <FrameField units={units} part="y" sign="Y" label="Top edge" />
        </Row>
        <Row>
          <FrameField units={units} part="w" sign="W" label="Width" min={1} />
          <FrameField units={units} part="h" sign="H" label="Height" min={0} />
        </Row>
        <div className={styles.turnAndOrder}>
          <FrameField units={units} part="rotation" sign="∠" label="Rotation" unit="°" />
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
          aria-label={units.length > 1 ? 'Align with each other' : 'Align with the slide'}
        >
          {alignButtons.map(({ to, label, icon }) => (
            <IconButton
              key={to}
              size="s"
              icon={icon}
              label={label}
              onClick={() => edits.frames(alignFrames(units, to))}
            />
          ))}
          {spread && (
            <>
              <IconButton
                size="s"
                icon={AlignHorizontalDistributeCenter}
                label="Space evenly across"
                onClick={() => edits.frames(distributeFrames(units, 'horizontal'))}
              />
              <IconButton
                size="s"
                icon={AlignVerticalDistributeCenter}
                label="Space evenly down"
                onClick={() => edits.frames(distributeFrames(units, 'vertical'))}
              />
            </>
          )}
        </div>
      </Section>
    )
  },
  (before, after) => standing(before) === standing(after),
)

/** What it shows: typing makes a new block at every keystroke, and none of it moves one. */
const standing = ({ units }: UnitsProps): string =>
  JSON.stringify(units.map(({ group, blocks }) => [group, blocks.map(({ id, frame }) => [id, frame])]))

interface FrameFieldProps extends UnitsProps {
  part: keyof Frame
  sign: string
  label: string
  min?: number
  unit?: string
}

function FrameField({ units, part, sign, label, min, unit = '' }: FrameFieldProps) {
  const edits = useBlockEdits(units.flatMap(({ blocks }) => blocks))
  const value = orNull(common(units, (one) => Math.round(unitFrame(one)[part] * 10) / 10))
  const set = (next: number) =>
    edits.frames(new Map(units.flatMap((one) => framesAt(one, { ...unitFrame(one), [part]: next }))))
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
