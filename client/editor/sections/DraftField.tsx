import type { KeyboardEvent, ReactNode } from 'react'
import { useDraft } from '#client/ui/useDraft.ts'

interface Draft {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly 'data-draft': '' | undefined
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
  const { typed, type, commit, drop } = useDraft(value, onCommit)
  return children({
    value: typed ?? value,
    onChange: type,
    onBlur: commit,
    'data-draft': typed === null ? undefined : '',
    onKeyDown: (event) => {
      if (event.key === 'Escape') drop()
      if (event.key === 'Enter' && !multiline) {
        event.preventDefault()
        commit()
      }
    },
  })
}
