import { useState } from 'react'
import { Button } from './Button.tsx'
import { ColorSwatches, type SwatchGroup } from './ColorSwatches.tsx'
import { maybeHexColor, type HexColor } from './hexColor.ts'
import { Popover } from './Popover.tsx'
import { TextField } from './TextField.tsx'
import styles from './ColorPicker.module.css'

interface ColorPickerProps {
  label: string
  /** A swatch's value or a `#rrggbb`; `null`: none, or several that differ. */
  value: string | null
  groups: readonly SwatchGroup[]
  onChange: (value: string) => void
  /** Offers "none" under this name. */
  noneLabel?: string
  onNone?: () => void
  disabled?: boolean
}

/** A button that shows the colour and opens palette, free choice and hex. */
export function ColorPicker(props: ColorPickerProps) {
  const { label, value, groups, onChange, noneLabel, onNone, disabled = false } = props
  const chosen = groups.flatMap(({ swatches }) => swatches).find((swatch) => swatch.value === value)
  const hex = value === null ? null : maybeHexColor(chosen?.css ?? value)
  return (
    <Popover
      label={label}
      trigger={
        <button type="button" disabled={disabled} className={styles.trigger} aria-label={label}>
          <span
            className={styles.sample}
            data-none={value === null || undefined}
            style={{ background: hex ?? undefined }}
          />
          <span className={styles.name}>{chosen?.name ?? hex ?? noneLabel ?? 'None'}</span>
        </button>
      }
    >
      <div className={styles.panel}>
        {groups.length > 0 && <ColorSwatches groups={groups} value={value} onChange={onChange} />}
        <HexInput key={hex} hex={hex} onChange={onChange} />
        {noneLabel && onNone && (
          <Button size="s" variant="quiet" onClick={onNone}>
            {noneLabel}
          </Button>
        )}
      </div>
    </Popover>
  )
}

function HexInput({ hex, onChange }: { hex: HexColor | null; onChange: (value: string) => void }) {
  const [text, setText] = useState<string>(hex ?? '')
  const typed = maybeHexColor(text)
  const commit = () => typed && typed !== hex && onChange(typed)
  return (
    <div className={styles.own}>
      <input
        type="color"
        aria-label="Any colour"
        className={styles.any}
        value={typed ?? '#000000'}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
      />
      <TextField
        label="Hex"
        labelHidden
        size="s"
        value={text}
        placeholder="#1a2b3c"
        spellCheck={false}
        onChange={setText}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </div>
  )
}
