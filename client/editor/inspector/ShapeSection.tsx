import { Smile } from 'lucide-react'
import { memo, useState } from 'react'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { Button } from '#client/ui/Button.tsx'
import type { ComposedImageBlock } from '#shared/blocks/image/model.ts'
import { maskShapes } from '#shared/blocks/image/mask.ts'
import type { ComposedShapeBlock } from '#shared/blocks/shape/model.ts'
import { adjustValues } from '#shared/blocks/shape/draw.ts'
import { degree, whole, type Adjust } from '#shared/blocks/shape/preset.ts'
import { presets } from '#shared/blocks/shape/presets.ts'
import { NumberField } from '#client/ui/NumberField.tsx'
import { Popover } from '#client/ui/Popover.tsx'
import { ShapePicker } from '../blocks/shape/ShapePicker.tsx'
import { ShapePicture } from '../blocks/shape/ShapePicture.tsx'
import { common, orNull } from './common.ts'
import { sameParts } from './sameParts.ts'
import { Section } from '../sections/Section.tsx'
import { useBlockEdits } from './useBlockEdits.ts'
import styles from './ShapeSection.module.css'

type OutlinedBlock = ComposedShapeBlock | ComposedImageBlock

/** More numbers than these fold away: a line that bends twice has eight, which its handles say better. */
const manyFields = 5

/** Which shape it is, or a picture is in, and what its yellow handles move, as numbers. */
export const ShapeSection = memo(
  function ShapeSection({ blocks }: { blocks: readonly OutlinedBlock[] }) {
    const edits = useBlockEdits(blocks)
    const [open, setOpen] = useState(false)
    const editor = useEditorStore()
    const [only] = blocks
    const icon = blocks.length === 1 && only?.kind === 'shape' && only.drawing ? only : null
    const isDrawn = blocks.some((block) => block.kind === 'shape' && block.drawing)
    const shape = isDrawn ? null : orNull(common(blocks, (block) => block.shape))
    const adjusts = shape ? presets[shape].adjusts : []
    const fields = adjusts.map((adjust, at) => (
      <AdjustField
        key={adjust.name}
        adjust={adjust}
        value={orNull(common(blocks, (block) => adjustValues(block)[at] ?? adjust.usual))}
        onChange={(value) => edits.adjust({ [adjust.name]: value })}
      />
    ))
    return (
      <Section title="Shape">
        {icon && (
          <Button icon={Smile} wide onClick={() => editor.getState().chooseIcon(icon.id)}>
            Change the icon
          </Button>
        )}
        <Popover
          label="Shapes"
          align="end"
          open={open}
          onOpenChange={setOpen}
          trigger={
            <button type="button" className={styles.trigger} aria-label="Change the shape">
              {shape && <ShapePicture shape={shape} />}
              <span>{shape ? presets[shape].label : icon ? 'Make it a shape' : 'Several shapes'}</span>
            </button>
          }
        >
          <ShapePicker
            value={shape}
            among={blocks.some(({ kind }) => kind === 'image') ? maskShapes : undefined}
            onPick={(picked) => {
              setOpen(false)
              edits.reshape(picked)
            }}
          />
        </Popover>
        {fields.length > manyFields ? (
          <details className={styles.many}>
            <summary>{fields.length} numbers of its handles</summary>
            <div>{fields}</div>
          </details>
        ) : (
          fields
        )}
      </Section>
    )
  },
  sameParts<OutlinedBlock>((block) => ({
    id: block.id,
    kind: block.kind,
    shape: block.shape,
    adjust: block.adjust,
    drawing: block.kind === 'shape' ? block.drawing : null,
  })),
)

interface AdjustFieldProps {
  adjust: Adjust
  value: number | null
  onChange: (value: number) => void
}

function AdjustField({ adjust: { label, low, high, is }, value, onChange }: AdjustFieldProps) {
  const one = is === 'angle' ? degree : whole / 100
  return (
    <NumberField
      label={label}
      sign={label}
      unit={is === 'angle' ? '°' : '%'}
      min={low / one}
      max={high / one}
      step={is === 'angle' ? 1 : 0.1}
      value={value === null ? null : Number((value / one).toFixed(1))}
      onCommit={(typed) => onChange(Math.round(typed * one))}
    />
  )
}
