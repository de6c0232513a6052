import { memo } from 'react'
import { buttonOf } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import type { StackMove } from '#shared/docs/stackEdits.ts'
import type { Unit } from '#shared/blocks/groups.ts'
import { growsWithWords } from '#shared/blocks/fitted.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Frame } from '#shared/model/frame.ts'
import { canvasCommands } from '../commands/canvasCommands.ts'
import { common, orNull } from './common.ts'
import { framesAt, unitFrame } from '../geometry/unitFrame.ts'
import { Row, Section } from '../sections/Section.tsx'
import { AlignTools } from './AlignTools.tsx'
import { useBlockEdits } from './useBlockEdits.ts'
import styles from './ArrangeSection.module.css'

interface UnitsProps {
  /** Groups are placed as one. */
  units: readonly Unit<ComposedBlock>[]
}

interface ArrangeSectionProps extends UnitsProps {
  /** All that is selected, also what is locked. */
  chosen: readonly Unit<ComposedBlock>[]
}

const stackMoves: readonly StackMove[] = ['front', 'forward', 'backward', 'back']

/** Where blocks stand, how large they are, and what lies over what. */
export const ArrangeSection = memo(
  function ArrangeSection({ chosen, units }: ArrangeSectionProps) {
    const edits = useBlockEdits(units.flatMap(({ blocks }) => blocks))
    const grows = units.every(({ blocks }) => blocks.every(growsWithWords))
    return (
      <Section title="Arrange">
        <Row>
          <FrameField units={units} part="x" sign="X" label="Left edge" />
          <FrameField units={units} part="y" sign="Y" label="Top edge" />
        </Row>
        <Row>
          <FrameField units={units} part="w" sign="W" label="Width" min={1} />
          <FrameField
            units={units}
            part="h"
            sign="H"
            label={grows ? 'Height, which follows the words' : 'Height'}
            min={0}
            disabled={grows}
          />
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
        <AlignTools chosen={chosen} units={units} />
      </Section>
    )
  },
  (before, after) => standing(before) === standing(after),
)

/** What it shows: typing makes a new block at every keystroke, and none of it moves one. */
const standing = ({ chosen }: ArrangeSectionProps): string =>
  JSON.stringify(
    chosen.map(({ group, blocks }) => [
      group,
      blocks.map((block) => [block.id, block.frame, block.locked, growsWithWords(block)]),
    ]),
  )

interface FrameFieldProps extends UnitsProps {
  part: keyof Frame
  sign: string
  label: string
  min?: number
  unit?: string
  disabled?: boolean
}

function FrameField({ units, part, sign, label, min, unit = '', disabled = false }: FrameFieldProps) {
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
      disabled={disabled}
      onCommit={(next) => set(part === 'rotation' ? ((next % 360) + 360) % 360 : next)}
    />
  )
}
