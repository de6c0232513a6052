/** An item of another author that must be there first. */
export interface Cause {
  /** Where its author's run stops until the cause is there. */
  readonly neededAt: number
  readonly client: number
  readonly clock: number
}

/** What one update brings of one author. */
export interface Run {
  /** How many positions of this author the document has already. */
  readonly known: number
  /** How many it has afterwards. */
  end: number
  /** Causes that the document lacks, in the order in which they are needed. */
  readonly causes: Cause[]
}

/** Whether some of the runs could never be taken: what they need is missing, or needs them in turn. */
export function circular(runs: ReadonlyMap<number, Run>): boolean {
  const waiting = [...runs].filter(([, run]) => run.causes.length > 0)
  // Nearly always: an author builds on what everybody has.
  if (waiting.length === 0) return false
  const reached = new Map<number, number>()
  let open = waiting.map(([client, run]) => ({ client, run, next: 0 }))
  const isThere = ({ client, clock }: Cause): boolean => {
    const run = runs.get(client)
    return run !== undefined && clock < (reached.get(client) ?? (run.causes.length > 0 ? run.known : run.end))
  }
  for (let progress = true; progress && open.length > 0;) {
    progress = false
    for (const run of open) {
      const before = run.next
      while (run.next < run.run.causes.length && isThere(run.run.causes[run.next]!)) run.next++
      const stop = run.run.causes[run.next]?.neededAt ?? run.run.end
      if (run.next > before || !reached.has(run.client)) progress = true
      reached.set(run.client, stop)
    }
    open = open.filter(({ run, next }) => next < run.causes.length)
  }
  return open.length > 0
}
