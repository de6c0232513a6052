import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { memoOf } from '#shared/compose/memo.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { newId, type StageId, type WorkspaceId } from '#shared/model/ids.ts'
import { openStage, setStage } from '#shared/stage/open.ts'
import type { Presenter, Stage, Time } from '#shared/stage/stage.ts'
import { conflict } from '../errors.ts'
import type { Documents, PitchKeys } from '../library/documents.ts'
import type { OwnedPitch } from '../library/rows.ts'
import type { Log } from '../log.ts'
import { freeze, snapshot, type FrozenDeck, type Snapshot } from '../frozen/freeze.ts'
import { LiveStage } from './liveStage.ts'
import { logMoments } from './logMoments.ts'
import { hashPasscode } from '../gates/passcode.ts'
import { readStage, writeConcerns, writeStage } from '../frozen/stageState.ts'
import type { StageRows } from './stageRows.ts'
import type { StageRow, WatchLinkRow } from '../database/tables/stages.ts'

export interface StageOptions {
  /** `later`: it is set, and somebody starts it. */
  readonly start: 'now' | 'later'
  readonly mode: Stage['mode']
  /** Only the slides of the plan's short path. */
  readonly short: boolean
  /** Why it starts although checks had something to say. */
  readonly reason: string
  /** What they said, as sentences. */
  readonly concerns: readonly string[]
  readonly link: {
    readonly passcode: string | null
    readonly expiresAt: string | null
    readonly limit: number
  }
}

export const noSlides = 'Every slide of this pitch is hidden. Show at least one, then start.'

/** Sets stages, starts them at once where that is wished, and finds those that run. */
export class Stages {
  readonly #rows: StageRows
  readonly #documents: Documents
  readonly #log: Log
  readonly #now: () => Time
  readonly #snapshots = memoOf<ComposedDeck, Snapshot>(2)
  readonly #frozen = memoOf<Snapshot, FrozenDeck>(1)

  constructor(rows: StageRows, documents: Documents, log: Log, now: () => Time = Date.now) {
    this.#rows = rows
    this.#documents = documents
    this.#log = log
    this.#now = now
  }

  async open(pitch: OwnedPitch, by: Omit<Presenter, 'awaySince'>, options: StageOptions): Promise<Opened> {
    const frozen = await this.freezeNow(pitch, options.short)
    const [first, ...rest] = frozen.slides
    if (!first) throw conflict('no-slides', noSlides)
    const { id: pitchId } = pitch
    const { mode, short, start } = options
    const opening = { id: newId(), pitchId, mode, short, deck: frozen.hash, by }
    const opens = start === 'now' ? openStage : setStage
    const stage = opens({ ...opening, slides: [first, ...rest] }, this.#now())
    const link = mode === 'show' ? await newLink(stage.id, options.link) : null
    if (!(await this.#rows.insert(rowOf(stage, pitch.workspace_id, options), frozen, link)))
      throw conflict('archived', 'This pitch was archived just now. Restore it first, then show it.')
    logMoments(this.#log.child({ mode }), stage)
    return { stage, link }
  }

  /**
   * The documents as they are at this moment. Where nothing has changed it is the same object. Composing, writing
   * and hashing a large deck have a turn of the event loop each.
   */
  async snapshotNow(pitch: PitchKeys, short = false): Promise<Snapshot> {
    const [deck, plan] = await Promise.all([this.#documents.composed(pitch), this.#documents.plan(pitch.id)])
    await setImmediate()
    return this.#snapshots(deck, [plan, short], () => snapshot(deck, plan, short))
  }

  /** The same to be shown and kept. */
  async freezeNow(pitch: PitchKeys, short = false): Promise<FrozenDeck> {
    const now = await this.snapshotNow(pitch, short)
    await setImmediate()
    return this.#frozen(now, [], () => freeze(now))
  }

  /** Each call makes a live object of its own; `Showings` asks once a stage. `null`: there is no such stage. */
  async maybeLive(id: string): Promise<LiveStage | null> {
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

const rowOf = (stage: Stage, workspaceId: WorkspaceId, { reason, concerns }: StageOptions): StageRow => ({
  id: stage.id,
  pitch_id: stage.pitchId,
  workspace_id: workspaceId,
  mode: stage.mode,
  version: stage.version,
  state: writeStage(stage),
  deck_hash: stage.deck,
  set_at: new Date(stage.setAt).toISOString(),
  started_at: stage.startedAt === null ? null : new Date(stage.startedAt).toISOString(),
  ended_at: null,
  reason,
  concerns: writeConcerns(concerns),
})

async function newLink(
  stageId: StageId,
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
