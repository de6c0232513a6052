import { createStore, useStore, type StoreApi } from 'zustand'
import { showToast } from './toast.ts'

/** A part of a page that nothing needs for its first view, and that is fetched behind it. */
export interface LaterPart<T> {
  readonly arrived: StoreApi<{ readonly part: T | null }>
  /** Fetches it, once, however often it is asked for. Without a line it goes on trying, and says so. */
  readonly bring: () => Promise<T>
}

export function laterPart<T>(load: () => Promise<T>): LaterPart<T> {
  const arrived = createStore<{ readonly part: T | null }>(() => ({ part: null }))
  let coming: Promise<T> | null = null
  const bring = async (): Promise<T> => {
    const part = await fetched(load)
    arrived.setState({ part })
    return part
  }
  return { arrived, bring: () => (coming ??= bring()) }
}

/** The part for whatever is drawn with it, at once when it is here; `null` until then. */
export const useLaterPart = <T>({ arrived }: LaterPart<T>): T | null => useStore(arrived, ({ part }) => part)

async function fetched<T>(load: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await load()
    } catch {
      if (tries === 2) showToast('A part of this page has not arrived yet. It is asked for again.')
      await pause(Math.min(1_000 * 2 ** tries, 30_000))
    }
  }
}

/** Ends earlier as soon as there is a line again. */
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    addEventListener('online', end)
  })
