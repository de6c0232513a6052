import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'
import styles from './Badge.module.css'

interface BadgeProps {
  tone?: 'plain' | 'ok' | 'warn' | 'danger'
  /** A dot of this colour before the words. */
  dot?: string | undefined
  children: ReactNode
}

export function Badge({ tone = 'plain', dot, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[tone])}>
      {dot && <i className={styles.dot} style={{ background: dot }} />}
      {children}
    </span>
  )
}
