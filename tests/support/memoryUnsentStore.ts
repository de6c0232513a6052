import type { Unsent, UnsentStore } from '#client/sync/unsentShelf.ts'

/** A browser's storage that outlives its pages. */
export class MemoryUnsentStore implements UnsentStore {
  readonly kept = new Map<string, Unsent>()
  /** A browser that keeps nothing. */
  isFull = false

  put(unsent: Unsent): Promise<void> {
    if (this.isFull) return Promise.reject(new Error('full'))
    this.kept.set(unsent.key, structuredClone(unsent))
    return Promise.resolve()
  }

  remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.kept.delete(key)
    return Promise.resolve()
  }

  under(prefix: string): Promise<readonly Unsent[]> {
    return Promise.resolve([...this.kept.values()].filter(({ key }) => key.startsWith(prefix)))
  }
}
