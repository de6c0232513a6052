import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import type { Color } from '#shared/model/color.ts'
import { useSwatches } from '#client/deck/swatches.ts'
import { orNull, type Mixed } from './common.ts'
import styles from './Inspector.module.css'

interface TintFieldProps {
  value: Color | null | Mixed
  /** What stands there is a drawing; else it may be one that sales puts there. */
  isDrawing: boolean
  /** `null`: its own colours. */
  onChange: (tint: Color | null) => void
}

/** The colour of a drawing, such as a logo: of the theme, so that it follows it, or any other. */
export function TintField({ value, isDrawing, onChange }: TintFieldProps) {
  return (
    <>
      <ColorPicker
        label="Colour of the drawing"
        value={orNull(value)}
        groups={useSwatches()}
        noneLabel="Its own colours"
        onNone={() => onChange(null)}
        onChange={(color) => onChange(color as Color)}
      />
      <p className={styles.hint}>
        {isDrawing
          ? 'This picture is a drawing (SVG): all of it can have one colour.'
          : 'A drawing (SVG) that is put here, such as a client’s logo, gets this colour.'}
      </p>
    </>
  )
}
