import { ToggleGroup } from 'radix-ui'
import { Tooltip } from './Tooltip.tsx'
import styles from './ColorSwatches.module.css'

export interface Swatch {
  /** What is chosen: a name in a theme, or the colour itself. */
  value: string
  /** For people: `Accent 1`. */
  name: string
  /** Any CSS colour, to show. */
  css: string
}

interface ColorSwatchesProps {
  label: string
  swatches: readonly Swatch[]
  value: string | null
  onChange: (value: string) => void
}

export function ColorSwatches({ label, swatches, value, onChange }: ColorSwatchesProps) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value ?? ''}
      onValueChange={(next) => next && onChange(next)}
      className={styles.swatches}
    >
      {swatches.map((swatch) => (
        <Tooltip key={swatch.value} text={swatch.name}>
          <ToggleGroup.Item
            value={swatch.value}
            aria-label={swatch.name}
            className={styles.swatch}
            style={{ background: swatch.css }}
          />
        </Tooltip>
      ))}
    </ToggleGroup.Root>
  )
}
