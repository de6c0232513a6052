/** What the open pitch knows of the client; for the bare design it knows nothing. */
export interface Facts {
  readonly subscribe: (listener: () => void) => () => void
  /** `null`: not stated. */
  valueOf(name: string): string | null
}

export const noFacts: Facts = { subscribe: () => () => undefined, valueOf: () => null }
