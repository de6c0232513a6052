import type { Refusal, StageInput } from '#shared/stage/command.ts'
import { reduce } from '#shared/stage/reduce.ts'
import type { Stage, Time } from '#shared/stage/stage.ts'
import type { Log } from '../log.ts'
import type { FrozenDeck } from '../frozen/freeze.ts'
import { logMoments } from './logMoments.ts'
import { readStage, type StageRows } from './stageRows.ts'

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: Refusal }

/** What happened, for those who show it: the stage as it is now, and the deck it shows. */
export type StageListener = (stage: Stage, frozen: FrozenDeck) => void

/**
 * One stage in this process. Commands go through one at a time: reduced, stored against the version they
 * started from, and only then told. Another process may hold the same stage; the stored version decides.
 */
export class LiveStage {
  readonly #rows: StageRows
  readonly #now: () => Time
  readonly #log: Log
  readonly #listeners = new Set<StageListener>()
  #stage: Stage
  #frozen: FrozenDeck
  #queue: Promise<unknown> = Promise.resolve()

  constructor(
    rows: StageRows,
    stage: Stage,
    frozen: FrozenDeck,
    { now, log }: { readonly now: () => Time; readonly log: Log },
  ) {
    this.#rows = rows
    this.#stage = stage
    this.#frozen = frozen
    this.#now = now
    this.#log = log
  }

  get stage(): Stage {
    return this.#stage
  }

  get frozen(): FrozenDeck {
    return this.#frozen
  }

  subscribe(listener: StageListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves once the change is stored, or was refused. `frozen` comes with a `take`. */
  command(input: StageInput, frozen: FrozenDeck | null = null): Promise<Outcome> {
    const turn = this.#queue.then(() => this.#apply(input, frozen))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  async #apply(input: StageInput, frozen: FrozenDeck | null): Promise<Outcome> {
    for (;;) {
      const before = this.#stage
      const result = reduce(before, input, this.#now())
      if (!result.ok) return result
      if (await this.#rows.save(result.stage, before.version, frozen)) {
        logMoments(this.#log, result.stage, before.moments)
        this.#become(result.stage, frozen ?? this.#frozen)
        return { ok: true }
      }
      await this.#reload()
    }
  }

  /** Somebody else stored a version first: theirs is the truth, and the command is judged against it again. */
  async #reload(): Promise<void> {
    const row = await this.#rows.maybe(this.#stage.id)
    if (!row) throw new Error(`The stage ${this.#stage.id} is gone from storage`)
    const frozen =
      row.deck_hash === this.#frozen.hash ? this.#frozen : await this.#rows.frozenDeck(row.deck_hash)
    this.#become(readStage(row), frozen)
  }

  #become(stage: Stage, frozen: FrozenDeck): void {
    this.#stage = stage
    this.#frozen = frozen
    for (const listener of this.#listeners) listener(stage, frozen)
  }
}
