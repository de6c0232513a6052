/** Time as something that is handed in, so that tests own it. */
export interface Clock {
  /** Milliseconds, for differences only. */
  now(): number
  /** Runs once, unless the returned function is called first. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
