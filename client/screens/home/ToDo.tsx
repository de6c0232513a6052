import { Badge } from '#client/ui/Badge.tsx'

interface ToDoProps {
  /** Suggestions that wait for the answer of whoever owns the words. */
  suggestions: number
  owner: 'marketing' | 'sales'
}

/** What is left to do, in a word or two. */
export function ToDo({ suggestions, owner }: ToDoProps) {
  if (suggestions === 0) return null
  return (
    <Badge dot={`var(--${owner})`}>{suggestions === 1 ? '1 suggestion' : `${suggestions} suggestions`}</Badge>
  )
}
