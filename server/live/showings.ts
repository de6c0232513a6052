import { maybeRoom, type RoomName } from '#shared/protocol/rooms.ts'
import type { Time } from '#shared/stage/stage.ts'
import type { Log } from '../log.ts'
import type { LibraryRows } from '../library/rows.ts'
import { Showing } from './showing.ts'
import type { Stages } from './stages.ts'

interface Held {
  readonly showing: Showing
  readonly pitchId: string
  readonly deckId: string
}

/** The showings that someone in this process is connected to. */
export class Showings {
  readonly #stages: Stages
  readonly #rows: LibraryRows
  readonly #log: Log
  readonly #now: () => Time
  readonly #held = new Map<string, Promise<Held | null>>()

  constructor(stages: Stages, rows: LibraryRows, log: Log, now: () => Time = Date.now) {
    this.#stages = stages
    this.#rows = rows
    this.#log = log
    this.#now = now
  }

  /** `null`: no such stage, or its pitch is gone. Two who ask at once get the same one. */
  async maybe(stageId: string): Promise<Showing | null> {
    const opening = this.#held.get(stageId) ?? this.#open(stageId)
    this.#held.set(stageId, opening)
    const held = await opening.catch((error: unknown) => {
      this.#held.delete(stageId)
      throw error
    })
    if (!held) this.#held.delete(stageId)
    return held?.showing ?? null
  }

  /** Call when someone has left: a showing without anyone is let go of. */
  releaseIfEmpty(stageId: string, showing: Showing): void {
    if (!showing.isEmpty) return
    this.#held.delete(stageId)
    this.#stages.release(stageId)
  }

  /** A document was saved: presenters who show it learn whether there is something newer to take. */
  async documentSaved(name: RoomName): Promise<void> {
    const room = maybeRoom(name)
    for (const opening of this.#held.values()) {
      const held = await opening
      if (held && (room?.id === held.pitchId || room?.id === held.deckId)) {
        await held.showing
          .checkForNewer()
          .catch((error: unknown) => this.#log.warn(error, 'newer deck not checked'))
      }
    }
  }

  /** Their rights have changed: they have to ask for them again. */
  async expel(userId: string, code: number): Promise<void> {
    for (const opening of this.#held.values()) {
      const held = await opening
      held?.showing.presenters.expel(userId, code, 'ask again')
    }
  }

  /** The server is stopping: everyone comes back by themselves, and the stages are stored. */
  async closeAll(code: number): Promise<void> {
    for (const opening of this.#held.values()) {
      const held = await opening
      held?.showing.presenters.closeAll(code, 'try later')
      held?.showing.audience.disconnect()
    }
  }

  async #open(stageId: string): Promise<Held | null> {
    const live = await this.#stages.maybeLive(stageId)
    const pitch = live && (await this.#rows.maybePitch(live.stage.pitchId))
    if (!live || !pitch) return null
    // Nobody is connected yet, whatever was stored before the process ended.
    for (const { id, awaySince } of live.stage.presenters) {
      if (awaySince === null) await live.command({ by: 'server', command: { kind: 'leave', id, silence: 0 } })
    }
    const freezeNow = () => this.#stages.freezeNow(pitch)
    return { showing: new Showing(live, freezeNow, this.#now), pitchId: pitch.id, deckId: pitch.deck_id }
  }
}
