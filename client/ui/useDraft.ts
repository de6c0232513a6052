import { useEffect, useRef, useState } from 'react'

interface Draft {
  /** What is typed and not yet a change; `null`: nothing. */
  readonly typed: string | null
  type(text: string): void
  /** Makes it a change. */
  commit(): void
  /** Gives back what stood there. */
  drop(): void
}

/**
 * Text in a field that becomes a change when it is left. A field that is taken away or closed under the hands of
 * whoever types in it gives its text up as well: `onCommit` has to be told, or the words are gone without a word.
 */
export function useDraft(value: string, onCommit: (text: string) => void, disabled = false): Draft {
  const [typed, setTyped] = useState<string | null>(null)

  function commit() {
    if (typed !== null && typed !== value) onCommit(typed)
    setTyped(null)
  }

  const latest = useRef(commit)
  useEffect(() => {
    latest.current = commit
  })
  useEffect(() => {
    if (disabled) latest.current()
  }, [disabled])
  useEffect(() => () => latest.current(), [])

  return { typed, type: setTyped, commit, drop: () => setTyped(null) }
}
