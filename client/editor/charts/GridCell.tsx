import { useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useDraft } from '#client/ui/useDraft.ts'
import styles from './DataGrid.module.css'

/** Where a cell stands: row -1 are the names of series, column -1 those of categories. */
export interface CellAt {
  readonly row: number
  readonly column: number
}

interface GridCellProps {
  at: CellAt
  label: string
  value: string
  numeric: boolean
  /** What stands there until something is written. */
  placeholder?: string | undefined
  /** What to write where something makes no sense. */
  hint?: string
  /** `false`: what is written makes no sense there, and stays to be put right. */
  onCommit: (text: string) => boolean
  onFocus?: (at: CellAt) => void
  onMove: (at: CellAt) => void
  onPaste: (at: CellAt, event: ClipboardEvent) => void
}

/** One cell: written in at once, Enter goes down, arrows go where they point, Escape gives back what stood there. */
export function GridCell({
  at,
  label,
  value,
  numeric,
  placeholder,
  hint = 'Write one, or a fact as {{seats}}.',
  onCommit,
  onFocus,
  onMove,
  onPaste,
}: GridCellProps) {
  const [wrong, setWrong] = useState<string | null>(null)
  const { typed, type, commit, drop } = useDraft(value, (text) => setWrong(onCommit(text) ? null : text))
  const shown = typed ?? wrong ?? value

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { key, currentTarget: input } = event
    // The canvas listens for the same keys.
    event.stopPropagation()
    if (key === 'Escape') {
      drop()
      setWrong(null)
      return
    }
    const step = stepOf(event, input)
    if (!step) return
    event.preventDefault()
    commit()
    onMove({ row: at.row + step.row, column: at.column + step.column })
  }

  return (
    <input
      className={styles.cell}
      aria-label={label}
      aria-invalid={wrong !== null || undefined}
      title={wrong === null ? undefined : `No number. ${hint}`}
      data-cell={`${at.row}/${at.column}`}
      data-numeric={numeric || undefined}
      data-draft={typed === null && wrong === null ? undefined : ''}
      inputMode={numeric ? 'decimal' : 'text'}
      autoComplete="off"
      // What most come for, and what a spreadsheet's cells are pasted into.
      autoFocus={at.row === 0 && at.column === 0}
      spellCheck={!numeric}
      value={shown}
      placeholder={placeholder}
      onChange={(event) => type(event.target.value)}
      onBlur={commit}
      onFocus={(event) => {
        event.currentTarget.select()
        onFocus?.(at)
      }}
      onKeyDown={handleKeyDown}
      onPaste={(event) => onPaste(at, event)}
    />
  )
}

/** Left and right leave a cell where the caret has no further to go. */
function stepOf({ key, shiftKey, nativeEvent }: KeyboardEvent, input: HTMLInputElement): CellAt | null {
  if (nativeEvent.isComposing) return null
  const { selectionStart: start, selectionEnd: end, value } = input
  const isWhole = start === 0 && end === value.length
  switch (key) {
    case 'Enter':
      return { row: shiftKey ? -1 : 1, column: 0 }
    case 'ArrowDown':
      return { row: 1, column: 0 }
    case 'ArrowUp':
      return { row: -1, column: 0 }
    case 'ArrowLeft':
      return !shiftKey && (isWhole || end === 0) ? { row: 0, column: -1 } : null
    case 'ArrowRight':
      return !shiftKey && (isWhole || start === value.length) ? { row: 0, column: 1 } : null
    default:
      return null
  }
}
