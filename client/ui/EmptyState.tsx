import type { ReactNode } from 'react'
import { Icon, type LucideIcon } from './Icon.tsx'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  icon?: LucideIcon
  title: string
  /** 1 where it is all that the page says. */
  level?: 1 | 2
  /** What to do next, or whom to ask. */
  children?: ReactNode
  action?: ReactNode
}

export function EmptyState({ icon, title, level = 2, children, action }: EmptyStateProps) {
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <div className={styles.empty}>
      {icon && (
        <span className={styles.icon}>
          <Icon icon={icon} size={20} />
        </span>
      )}
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
