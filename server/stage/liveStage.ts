import type { CommandRefusal, StageInput } from '#shared/stage/command.ts'
import { reduce } from '#shared/stage/reduce.ts'
import type { Stage, Time } from '#shared/stage/stage.ts'
import { systemClock, type Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { FrozenDeck } from '../frozen/freeze.ts'
import { logMoments } from './logMoments.ts'
import { readStage } from '../frozen/stageState.ts'
import type { StageRows } from './stageRows.ts'

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: CommandRefusal }

/** What happened, for those who show it: the stage as it is now, and the deck it shows. */
export type StageListener = (stage: Stage, frozen: FrozenDeck) => void

/** Milliseconds between two stored versions: for what presenters do, and for what an audience says. */
const pace = { presenters: 50, audience: 250 } as const

/** Of what an audience says: how much goes into one version, and how much may wait. */
const most = { atOnce: 500, waiting: 5_000 } as const

interface Waiting {
  readonly input: StageInput
  /** Comes with a `take`. */
  readonly frozen: FrozenDeck | null
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

interface Deps {
  readonly now: () => Time
  readonly log: Log
  readonly clock?: Clock
}

/**
 * One stage in this process. Commands are reduced in memory, in order, and stored as one version against the
 * version they started from; only then anyone is told. The first after a pause goes at once, what comes within
 * 50 ms of it goes together. What presenters do overtakes what the audience says. Another process may hold the
 * same stage; the stored version decides.
 */
export class LiveStage {
  readonly #rows: StageRows
  readonly #now: () => Time
  readonly #log: Log
  readonly #clock: Clock
  readonly #listeners = new Set<StageListener>()
  readonly #audience: Waiting[] = []
  #presenters: Waiting[] = []
  #stage: Stage
  #frozen: FrozenDeck
  #isStoring = false
  #storedAt = Number.NEGATIVE_INFINITY
  #cancelTimer: (() => void) | null = null

  constructor(rows: StageRows, stage: Stage, frozen: FrozenDeck, { now, log, clock = systemClock }: Deps) {
    this.#rows = rows
    this.#stage = stage
    this.#frozen = frozen
    this.#now = now
    this.#log = log
    this.#clock = clock
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
    const isAudience = input.by === 'audience'
    if (isAudience && this.#audience.length >= most.waiting) {
      return Promise.resolve({ ok: false, reason: 'too-many' })
    }
    return new Promise((resolve, reject) => {
      const queue = isAudience ? this.#audience : this.#presenters
      queue.push({ input, frozen, resolve, reject })
      this.#plan()
    })
  }

  /** Whoever waits gets the next version that their pace allows; a presenter does not wait for the audience's. */
  #plan(): void {
    if (this.#isStoring || this.#presenters.length + this.#audience.length === 0) return
    this.#cancelTimer?.()
    this.#cancelTimer = null
    const every = this.#presenters.length > 0 ? pace.presenters : pace.audience
    const wait = this.#storedAt + every - this.#clock.now()
    if (wait <= 0) void this.#turn()
    else this.#cancelTimer = this.#clock.after(wait, () => void this.#turn())
  }

  async #turn(): Promise<void> {
    this.#isStoring = true
    const group = this.#nextGroup()
    try {
      const outcomes = await this.#apply(group)
      for (const [at, { resolve }] of group.entries()) resolve(outcomes[at]!)
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
    this.#isStoring = false
    this.#plan()
  }

  /** Presenters first. A newer deck ends a group: each version brings one deck at the most. */
  #nextGroup(): readonly Waiting[] {
    const take = this.#presenters.findIndex(({ frozen }) => frozen !== null)
    if (take >= 0) return this.#presenters.splice(0, take + 1)
    const presenters = this.#presenters
    this.#presenters = []
    return [...presenters, ...this.#audience.splice(0, most.atOnce)]
  }

  async #apply(group: readonly Waiting[]): Promise<readonly Outcome[]> {
    for (;;) {
      const before = this.#stage
      const { stage, outcomes } = reduced(before, group, this.#now())
      if (stage === before) return outcomes
      const frozen = outcomes.at(-1)?.ok ? (group.at(-1)?.frozen ?? null) : null
      this.#storedAt = this.#clock.now()
      if (await this.#rows.save(stage, before.version, frozen)) {
        logMoments(this.#log, stage, before.moments)
        this.#become(stage, frozen ?? this.#frozen)
        return outcomes
      }
      if (!(await this.#reload())) return group.map(() => ({ ok: false, reason: 'ended' }))
    }
  }

  /**
   * Somebody else stored a version first: theirs is the truth, and the commands are judged against it again.
   * `false`: the stage has been deleted with its pitch.
   */
  async #reload(): Promise<boolean> {
    const row = await this.#rows.maybe(this.#stage.id)
    if (!row) return false
    const frozen =
      row.deck_hash === this.#frozen.hash ? this.#frozen : await this.#rows.frozenDeck(row.deck_hash)
    this.#become(readStage(row), frozen)
    return true
  }

  #become(stage: Stage, frozen: FrozenDeck): void {
    this.#stage = stage
    this.#frozen = frozen
    for (const listener of this.#listeners) listener(stage, frozen)
  }
}

/** The stage after all of them, and what became of each. */
function reduced(before: Stage, group: readonly Waiting[], now: Time) {
  let stage = before
  const outcomes = group.map(({ input }): Outcome => {
    const result = reduce(stage, input, now)
    if (result.ok) stage = result.stage
    return result.ok ? { ok: true } : result
  })
  return { stage, outcomes }
}
