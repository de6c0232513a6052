import { useState, type KeyboardEvent, type ReactNode } from 'react'

interface Draft {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

interface DraftFieldProps {
  value: string
  onCommit: (value: string) => void
  /** Whether Enter ends a line instead of the field. */
  multiline?: boolean
  children: (draft: Draft) => ReactNode
}

/** Text that becomes one step of undo when its field is left; Escape gives back what stood there. */
export function DraftField({ value, onCommit, multiline = false, children }: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)

  function commit() {
    if (draft !== null && draft !== value) onCommit(draft)
    setDraft(null)
  }

  return children({
    value: draft ?? value,
    onChange: setDraft,
    onBlur: commit,
    onKeyDown: (event) => {
      // The canvas listens for the same keys.
      event.stopPropagation()
      if (event.key === 'Escape') setDraft(null)
      if (event.key === 'Enter' && !multiline) {
        event.preventDefault()
        commit()
      }
    },
  })
}
