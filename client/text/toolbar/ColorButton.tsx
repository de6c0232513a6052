import { useState } from 'react'
import { isColor, type Color } from '#shared/model/color.ts'
import { Button } from '../../ui/Button.tsx'
import { ColorSwatches, type SwatchGroup } from '../../ui/ColorSwatches.tsx'
import { Icon, type LucideIcon } from '../../ui/Icon.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { writingAid } from '../activeEditor.ts'
import styles from './TextToolbar.module.css'

interface ColorButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly value: Color | null
  readonly groups: readonly SwatchGroup[]
  readonly noneLabel: string
  readonly onChange: (color: Color | null) => void
}

export function ColorButton({ icon, label, value, groups, noneLabel, onChange }: ColorButtonProps) {
  const [open, setOpen] = useState(false)
  const chosen = groups.flatMap(({ swatches }) => swatches).find((swatch) => swatch.value === value)

  function choose(color: string | null) {
    setOpen(false)
    if (color === null || isColor(color)) onChange(color)
  }

  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={styles.color} aria-label={label}>
          <Tooltip text={label}>
            <span className={styles.colorFace}>
              <Icon icon={icon} />
              <span
                className={styles.colorBar}
                style={{ background: chosen?.css ?? value ?? 'transparent' }}
              />
            </span>
          </Tooltip>
        </button>
      }
    >
      <div className={styles.palette} {...writingAid}>
        <ColorSwatches groups={groups} value={value} onChange={choose} />
        <div className={styles.paletteFoot}>
          <label className={styles.anyColor}>
            Any colour
            <input
              type="color"
              defaultValue={chosen?.css ?? value ?? '#000000'}
              onBlur={({ target }) => target.dataset['changed'] && choose(target.value)}
              onChange={({ target }) => void (target.dataset['changed'] = 'yes')}
            />
          </label>
          <Button size="s" variant="quiet" onClick={() => choose(null)}>
            {noneLabel}
          </Button>
        </div>
      </div>
    </Popover>
  )
}
