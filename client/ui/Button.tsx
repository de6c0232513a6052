import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { classNames } from './classNames.ts'
import { Icon, type LucideIcon } from './Icon.tsx'
import { Spinner } from './Spinner.tsx'
import styles from './Button.module.css'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` is the one main action of a screen or dialog. */
  variant?: 'primary' | 'line' | 'quiet' | 'danger'
  size?: 's' | 'm' | 'l'
  icon?: LucideIcon
  /** Work is under way: keeps its width and focus, and takes no further press. */
  loading?: boolean
  /** As wide as its place. */
  wide?: boolean
  /** The one child, a link for instance, becomes the button. */
  asChild?: boolean
}

export function Button({
  variant = 'line',
  size = 'm',
  icon,
  loading = false,
  wide = false,
  asChild = false,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  const look = classNames(styles.button, styles[variant], styles[size], wide && styles.wide, className)
  if (asChild) {
    return (
      <Slot.Root className={look} onClick={onClick} {...rest}>
        {children}
      </Slot.Root>
    )
  }
  return (
    <button
      type={type}
      className={look}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      onClick={loading ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {loading ? <Spinner /> : icon && <Icon icon={icon} />}
      {children}
    </button>
  )
}
