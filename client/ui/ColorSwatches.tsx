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

/** Colours that belong together. */
export interface SwatchGroup {
  label: string
  swatches: readonly Swatch[]
}

interface ColorSwatchesProps {
  groups: readonly SwatchGroup[]
  value: string | null
  onChange: (value: string) => void
}

/** All colours of a few groups; their names are on show where there are several. */
export function ColorSwatches({ groups, ...choice }: ColorSwatchesProps) {
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <div key={group.label}>
          {groups.length > 1 && (
            <p aria-hidden className={styles.label}>
              {group.label}
            </p>
          )}
          <Group {...group} {...choice} />
        </div>
      ))}
    </div>
  )
}

function Group({ label, swatches, value, onChange }: SwatchGroup & Omit<ColorSwatchesProps, 'groups'>) {
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
