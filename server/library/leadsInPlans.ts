import type { Kysely } from 'kysely'
import { setTimeout as pause } from 'node:timers/promises'
import type * as Y from 'yjs'
import { readNamedPair } from '#shared/docs/planDoc.ts'
import type { PitchId } from '#shared/model/ids.ts'
import { describedRoles } from '#shared/model/roleCard.ts'
import { roomName, type RoomName } from '#shared/protocol/rooms.ts'
import type { Schema } from '../database/schema.ts'
import { Refusal } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Leads } from './leads.ts'
import type { LibraryRows } from './rows.ts'

/** Milliseconds of rest after each plan that is read at the start. */
const betweenPlans = 20

interface Deps {
  readonly db: Kysely<Schema>
  readonly rows: LibraryRows
  readonly leads: Leads
  /** A copy of what is stored of a room. */
  readonly stored: (room: RoomName) => Promise<Y.Doc>
  readonly log: Log
}

/**
 * Takes over whom plans named as leads before the library kept it, once for each pitch. Whom somebody named since
 * stays, and so does whoever made things where the plan names nobody who can lead. Those taken over are asked and told.
 */
export class LeadsInPlans {
  readonly #deps: Deps
  #taking: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Begins, one plan after the other. Returns at once. */
  start(): void {
    this.#taking = this.#takeAll().catch((error: unknown) => {
      this.#deps.log.error({ err: error }, 'pitches whose plans name their leads could not be found')
    })
  }

  /** Resolves once everything that was there at the start is taken over. */
  settled(): Promise<void> {
    return this.#taking
  }

  /** The rest waits until the next start. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#taking
  }

  async #takeAll(): Promise<void> {
    const { db, rows, log } = this.#deps
    const pitches = await db.selectFrom('pitch').select('id').where('leads_in_plan', '=', 1).execute()
    for (const { id } of pitches) {
      if (this.#stopped) return
      try {
        await this.#take(id)
        await rows.updatePitch(id, { leads_in_plan: 0 })
      } catch (error) {
        log.error({ err: error, pitch: id }, 'whom a plan names as leads could not be read')
      }
      await pause(betweenPlans)
    }
  }

  async #take(id: PitchId): Promise<void> {
    const { db, rows, leads, stored } = this.#deps
    const pitch = await rows.maybePitch(id)
    const named = readNamedPair(await stored(roomName('plan', id)))
    if (!pitch) return
    for (const side of describedRoles) {
      const userId = named[side]
      const standing = await db
        .selectFrom('pitch_lead')
        .select(['revision', 'named_by'])
        .where('pitch_id', '=', id)
        .where('side', '=', side)
        .executeTakeFirst()
      const isNamed = typeof standing?.named_by === 'string'
      if (userId === null || isNamed) continue
      const to = { userId, revision: standing?.revision ?? 0, with: null }
      await leads.hand(pitch, side, to, null).catch(passOver)
    }
  }
}

/** Who has left since, or holds the role no longer. */
function passOver(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
