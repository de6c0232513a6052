import { createStore } from 'zustand'

/** What this tab shows of exports, and which it waits for. */
interface ExportsShown {
  readonly open: boolean
  /** Whose files are fetched as soon as they are ready; a reload waits on. */
  readonly waiting: readonly string[]
  readonly show: () => void
  readonly hide: () => void
  readonly wait: (id: string) => void
  /** It has come, or never will. */
  readonly forget: (id: string) => void
  /** The next person at this browser waits for nothing of this one's. */
  readonly leave: () => void
}

const key = 'duodeck.exports'

export const exportsShown = createStore<ExportsShown>((set, get) => ({
  open: false,
  waiting: kept(),
  show: () => set({ open: true }),
  hide: () => set({ open: false }),
  wait: (id) => set({ open: true, waiting: keep([...get().waiting, id]) }),
  forget: (id) => set({ waiting: keep(get().waiting.filter((other) => other !== id)) }),
  leave: () => set({ open: false, waiting: keep([]) }),
}))

function kept(): readonly string[] {
  try {
    return sessionStorage.getItem(key)?.split(' ').filter(Boolean) ?? []
  } catch {
    return []
  }
}

/** Where storage is switched off, the page alone remembers. */
function keep(ids: readonly string[]): readonly string[] {
  try {
    sessionStorage.setItem(key, ids.join(' '))
  } catch {
    return ids
  }
  return ids
}
