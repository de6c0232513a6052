import { newId } from '#shared/model/ids.ts'

/** What this browser keeps of the last copy, for its own tabs alone: clipboards are read by every program. */
interface Copied {
  /** Says on the clipboard which copy it is. */
  readonly id: string
  readonly value: unknown
}

const key = 'duodeck.copied'

/** Where storage is switched off or full, it is for this page. */
let here: Copied | null = null

/** Keeps what belongs to a copy instead of what was kept before; returns the copy's name. */
export function keepCopied(value: unknown): string {
  here = { id: newId(), value }
  try {
    localStorage.removeItem(key)
    localStorage.setItem(key, JSON.stringify(here))
  } catch {
    // Then other tabs get what is on the clipboard, and no more.
  }
  return here.id
}

/** What was kept for a copy; `null` when another one followed, or it was made in another browser. */
export function copiedHere(id: string): unknown {
  if (here?.id === id) return here.value
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    const { id: known, value } = (stored ?? {}) as Partial<Copied>
    return known === id ? value : null
  } catch {
    return null
  }
}

/** For whoever leaves: the next person at this browser gets nothing of it. */
export function forgetCopied(): void {
  here = null
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
