import type { ComponentProps } from 'react'
import { classNames } from './classNames.ts'
import { Icon, type LucideIcon } from './Icon.tsx'
import { ariaShortcut } from './shortcut.ts'
import { Spinner } from './Spinner.tsx'
import { Tooltip } from './Tooltip.tsx'
import styles from './IconButton.module.css'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: LucideIcon
  /** Its name, for the tooltip and for screen readers. */
  label: string
  /** `mod+d`; shown in the tooltip. The page itself listens for it. */
  shortcut?: string
  /** For a button that stays down: `true` or `false`. */
  pressed?: boolean
  variant?: 'quiet' | 'line'
  size?: 's' | 'm' | 'l'
  loading?: boolean
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left'
}

export function IconButton({
  icon,
  label,
  shortcut,
  pressed,
  variant = 'quiet',
  size = 'm',
  loading = false,
  tooltipSide = 'bottom',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} side={tooltipSide}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        aria-busy={loading || undefined}
        aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
        className={classNames(styles.button, styles[variant], styles[size], className)}
        {...rest}
      >
        {loading ? <Spinner /> : <Icon icon={icon} />}
      </button>
    </Tooltip>
  )
}
