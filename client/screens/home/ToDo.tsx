import { Check } from 'lucide-react'
import { Badge } from '#client/ui/Badge.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import styles from './Row.module.css'

interface ToDoProps {
  /** Suggestions that wait for the answer of whoever owns the words. */
  suggestions: number
  owner: 'marketing' | 'sales'
  /** What stands between a pitch and its client; `null`: nobody has looked yet. */
  concerns?: number | null
}

/** What is left to do, in a word or two. Whether words fit their boxes shows once the pitch is open. */
export function ToDo({ suggestions, owner, concerns = null }: ToDoProps) {
  if (suggestions === 0 && concerns === null) return null
  return (
    <span className={styles.todo}>
      <Readiness concerns={concerns} />
      {suggestions > 0 && (
        <Badge dot={`var(--${owner})`}>
          {suggestions === 1 ? '1 suggestion' : `${suggestions} suggestions`}
        </Badge>
      )}
    </span>
  )
}

/** Whether a pitch is ready for its client. */
export function Readiness({ concerns }: { concerns: number | null }) {
  if (concerns === null) return null
  if (concerns > 0) return <Badge tone="warn">{concerns} open</Badge>
  return (
    <Badge tone="ok">
      <Icon icon={Check} size={12} />
      Ready
    </Badge>
  )
}
