import { useSyncExternalStore } from 'react'

/** A choice that this browser keeps, the same in all its tabs. */
export interface Remembered<T extends string> {
  readonly get: () => T
  readonly set: (value: T) => void
  /** Calls back on every change, also one made in another tab. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Storage may be switched off or hold anything: then `initial` stands, and the choice lasts for the page. */
export function remembered<T extends string>(
  key: string,
  initial: T,
  isValid: (value: string) => value is T,
): Remembered<T> {
  const listeners = new Set<() => void>()
  let value = read(key, initial, isValid)
  const tell = () => listeners.forEach((listener) => listener())

  window.addEventListener('storage', (event) => {
    // Without a key, all of it was cleared.
    if (event.key !== null && event.key !== key) return
    value = read(key, initial, isValid)
    tell()
  })

  return {
    get: () => value,
    set(next) {
      value = next
      write(key, next)
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useRemembered = <T extends string>(choice: Remembered<T>): T =>
  useSyncExternalStore(choice.subscribe, choice.get)

function read<T extends string>(key: string, initial: T, isValid: (value: string) => value is T): T {
  try {
    const stored = localStorage.getItem(key)
    return stored !== null && isValid(stored) ? stored : initial
  } catch {
    return initial
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Storage is full or switched off. The choice holds until the page is left.
  }
}
