import { Check, Crop } from 'lucide-react'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { mostZoom, type Fitting } from '#shared/model/block.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { Row } from '../sections/Section.tsx'

interface CropFieldsProps {
  block: BlockId
  fitting: Fitting
  onChange: (part: Partial<Fitting>) => void
}

/** Cropping on the slide, and the same in numbers: how large the picture is in its frame, and which part shows. */
export function CropFields({ block, fitting: { fit, focus, zoom }, onChange }: CropFieldsProps) {
  const store = useEditorStore()
  const cropping = useEditor((state) => state.cropping === block)
  return (
    <>
      <Button
        icon={cropping ? Check : Crop}
        wide
        onClick={() => store.getState().crop(cropping ? null : block)}
      >
        {cropping ? 'Done cropping' : 'Crop on the slide'}
      </Button>
      {fit === 'cover' && (
        <Row>
          <NumberField
            label="Size of the picture in its frame"
            sign="Size"
            unit="%"
            min={100}
            max={mostZoom * 100}
            value={Math.round(zoom * 100)}
            onCommit={(percent) => onChange({ zoom: percent / 100 })}
          />
          <NumberField
            label="Part that shows, across: 0 is the left, 100 the right"
            sign="X"
            unit="%"
            min={0}
            max={100}
            value={Math.round(focus.x * 100)}
            onCommit={(percent) => onChange({ focus: { ...focus, x: percent / 100 } })}
          />
          <NumberField
            label="Part that shows, down: 0 is the top, 100 the bottom"
            sign="Y"
            unit="%"
            min={0}
            max={100}
            value={Math.round(focus.y * 100)}
            onCommit={(percent) => onChange({ focus: { ...focus, y: percent / 100 } })}
          />
        </Row>
      )}
    </>
  )
}
