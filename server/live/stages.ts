import { randomBytes } from 'node:crypto'
import { compose } from '#shared/compose/compose.ts'
import { newId } from '#shared/model/ids.ts'
import { openStage } from '#shared/stage/open.ts'
import type { Presenter, Stage, Time } from '#shared/stage/stage.ts'
import { conflict } from '../errors.ts'
import type { Documents } from '../library/documents.ts'
import type { OwnedPitch } from '../library/rows.ts'
import type { Log } from '../log.ts'
import { freeze, type FrozenDeck } from './freeze.ts'
import { LiveStage } from './liveStage.ts'
import { logMoments } from './logMoments.ts'
import { hashPasscode } from './passcode.ts'
import { readStage, type StageRows } from './stageRows.ts'
import type { WatchLinkRow } from './tables.ts'

export interface StageOptions {
  readonly mode: Stage['mode']
  /** Only the slides of the plan's short path. */
  readonly short: boolean
  /** Why it starts although checks had something to say. */
  readonly reason: string
  readonly link: {
    readonly passcode: string | null
    readonly expiresAt: string | null
    readonly limit: number
  }
}

/** Starts stages and finds those that run. */
export class Stages {
  readonly #rows: StageRows
  readonly #documents: Documents
  readonly #log: Log
  readonly #now: () => Time
  readonly #live = new Map<string, Promise<LiveStage | null>>()

  constructor(rows: StageRows, documents: Documents, log: Log, now: () => Time = Date.now) {
    this.#rows = rows
    this.#documents = documents
    this.#log = log
    this.#now = now
  }

  async open(pitch: OwnedPitch, by: Omit<Presenter, 'awaySince'>, options: StageOptions): Promise<Opened> {
    const frozen = await this.freezeNow(pitch, options.short)
    const [first, ...rest] = frozen.slides
    if (!first)
      throw conflict('no-slides', 'Every slide of this pitch is hidden. Show at least one, then start.')
    const { id: pitchId } = pitch
    const opening = { id: newId(), pitchId, mode: options.mode, deck: frozen.hash, by }
    const stage = openStage({ ...opening, slides: [first, ...rest] }, this.#now())
    const link = options.mode === 'show' ? await newLink(stage.id, options.link) : null
    await this.#rows.insert(rowOf(stage, pitch.workspace_id, options.reason), frozen, link)
    logMoments(this.#log.child({ mode: stage.mode, reasonGiven: options.reason !== '' }), stage)
    return { stage, link }
  }

  /** The documents as they are at this moment. */
  async freezeNow(pitch: Pick<OwnedPitch, 'id' | 'deck_id'>, short = false): Promise<FrozenDeck> {
    const [design, words, plan] = await Promise.all([
      this.#documents.design(pitch.deck_id),
      this.#documents.pitch(pitch.id),
      this.#documents.plan(pitch.id),
    ])
    return freeze(compose(design, words), plan, short)
  }

  /** One live object a stage, however many ask at once. `null`: there is no such stage. */
  async maybeLive(id: string): Promise<LiveStage | null> {
    const known = this.#live.get(id)
    if (known) return known
    const loading = this.#load(id)
    this.#live.set(id, loading)
    try {
      const live = await loading
      if (!live) this.#live.delete(id)
      return live
    } catch (error) {
      this.#live.delete(id)
      throw error
    }
  }

  /** Lets go of a stage that nobody watches; the next to ask loads it again. */
  release(id: string): void {
    this.#live.delete(id)
  }

  async #load(id: string): Promise<LiveStage | null> {
    const row = await this.#rows.maybe(id)
    if (!row) return null
    const frozen = await this.#rows.frozenDeck(row.deck_hash)
    return new LiveStage(this.#rows, readStage(row), frozen, { now: this.#now, log: this.#log })
  }
}

export interface Opened {
  readonly stage: Stage
  readonly link: WatchLinkRow | null
}

const rowOf = (stage: Stage, workspaceId: string, reason: string) => ({
  id: stage.id,
  pitch_id: stage.pitchId,
  workspace_id: workspaceId,
  mode: stage.mode,
  version: stage.version,
  state: JSON.stringify(stage),
  deck_hash: stage.deck,
  started_at: new Date(stage.startedAt).toISOString(),
  ended_at: null,
  reason,
})

async function newLink(
  stageId: string,
  { passcode, expiresAt, limit }: StageOptions['link'],
): Promise<WatchLinkRow> {
  return {
    code: randomBytes(16).toString('base64url'),
    stage_id: stageId,
    passcode_hash: passcode === null ? null : await hashPasscode(passcode),
    expires_at: expiresAt,
    member_limit: limit,
    closed_at: null,
  }
}
