import type { PitchId, DeckId, StageId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { maybeRoom, type RoomName } from '#shared/protocol/rooms.ts'
import type { Time } from '#shared/stage/stage.ts'
import type { Log } from '../log.ts'
import { isArchived, type LibraryRows } from '../library/rows.ts'
import { Showing, type ShownPitch } from './showing.ts'
import type { AttendanceRows } from './attendanceRows.ts'
import type { StageRows } from './stageRows.ts'
import type { Stages } from './stages.ts'
import type { WaitingRooms } from './waitingRooms.ts'

interface Deps {
  readonly stages: Stages
  readonly rows: LibraryRows
  readonly stageRows: StageRows
  readonly attendance: AttendanceRows
  readonly waitingRooms: WaitingRooms
  readonly log: Log
}

interface Opened {
  readonly showing: Showing
  readonly pitchId: PitchId
  readonly deckId: DeckId
  readonly workspaceId: WorkspaceId
}

interface Entry {
  readonly opening: Promise<Opened | null>
  holders: number
}

/** A showing that stays as long as anyone holds it. Whoever holds it lets go exactly once, whatever happens. */
export interface Hold {
  readonly showing: Showing
  readonly release: () => void
}

/**
 * The showings that someone in this process is connected to. One stage is one showing: were it let go of while
 * somebody is still on the way in, the two halves of its people would see two stages.
 */
export class Showings {
  readonly #stages: Stages
  readonly #rows: LibraryRows
  readonly #stageRows: StageRows
  readonly #attendance: AttendanceRows
  readonly #waitingRooms: WaitingRooms
  readonly #log: Log
  readonly #now: () => Time
  readonly #entries = new Map<string, Entry>()

  constructor({ stages, rows, stageRows, attendance, waitingRooms, log }: Deps, now: () => Time = Date.now) {
    this.#stages = stages
    this.#rows = rows
    this.#stageRows = stageRows
    this.#attendance = attendance
    this.#waitingRooms = waitingRooms
    this.#log = log
    this.#now = now
  }

  /** Whether anyone in this process is connected to it. */
  isOn(stageId: StageId): boolean {
    return this.#entries.has(stageId)
  }

  /** The showing if anyone in this process is connected to it. */
  async maybeOn(stageId: StageId): Promise<Showing | null> {
    const opened = await this.#entries.get(stageId)?.opening.catch(() => null)
    return opened?.showing ?? null
  }

  /** `null`: no such stage, or its pitch is gone. Two who ask at once get the same one. */
  async hold(stageId: StageId): Promise<Hold | null> {
    const entry = this.#entries.get(stageId) ?? { opening: this.#open(stageId), holders: 0 }
    this.#entries.set(stageId, entry)
    entry.holders += 1
    const release = (): void => {
      entry.holders -= 1
      if (entry.holders === 0) this.#entries.delete(stageId)
    }
    try {
      const opened = await entry.opening
      if (opened) return { showing: opened.showing, release }
    } catch (error) {
      release()
      throw error
    }
    release()
    return null
  }

  /** A document was saved: presenters who show it learn whether there is something newer to take. */
  async documentSaved(name: RoomName): Promise<void> {
    const room = maybeRoom(name)
    for (const { showing, pitchId, deckId } of await this.#opened()) {
      if (room?.id !== pitchId && room?.id !== deckId) continue
      await showing.checkForNewer().catch((error: unknown) => this.#log.warn(error, 'newer deck not checked'))
      await this.#announce(showing)
    }
  }

  /** The day of a pitch's meeting is another, or one of its leads: those who wait for it read so. */
  async announcementChanged(pitchId: PitchId): Promise<void> {
    for (const opened of await this.#opened()) {
      if (opened.pitchId === pitchId) await this.#announce(opened.showing)
    }
  }

  async #announce(showing: Showing): Promise<void> {
    await showing.announce().catch((error: unknown) => this.#log.warn(error, 'those who wait not told'))
  }

  /** A pitch, or the deck of several, was put away: what shows it ends, for everyone. */
  async end(pitchOrDeckId: string): Promise<void> {
    for (const { showing, pitchId, deckId } of await this.#opened()) {
      if (pitchOrDeckId !== pitchId && pitchOrDeckId !== deckId) continue
      await showing.live.command({ by: 'server', command: { kind: 'end' } })
    }
  }

  /** Pitches are deleted for good: their showings, reports and the names in them are too, and whoever is there goes. */
  async erase(pitchIds: readonly PitchId[]): Promise<void> {
    // First, so that nobody comes back.
    for (const id of pitchIds) await this.#stageRows.deleteOf(id)
    for (const { showing, pitchId } of await this.#opened()) if (pitchIds.includes(pitchId)) close(showing)
  }

  /** A workspace was left for good, so that its doors lead nowhere: whoever is in one of its showings goes. */
  async closeIn(workspaceId: WorkspaceId): Promise<void> {
    for (const opened of await this.#opened()) if (opened.workspaceId === workspaceId) close(opened.showing)
  }

  /** Their rights have changed: they have to ask for them again. */
  async expel(userId: UserId, code: number): Promise<void> {
    for (const { showing } of await this.#opened()) showing.presenters.expel(userId, code, 'ask again')
  }

  /** The server is stopping: everyone comes back by themselves, and the stages are stored. */
  async closeAll(code: number): Promise<void> {
    for (const { showing } of await this.#opened()) {
      showing.presenters.closeAll(code, 'try later')
      showing.audience.disconnect()
    }
  }

  /** One that cannot be opened is the business of whoever asked for it. */
  async #opened(): Promise<readonly Opened[]> {
    const openings = [...this.#entries.values()].map(({ opening }) => opening.catch(() => null))
    return (await Promise.all(openings)).filter((opened) => opened !== null)
  }

  async #open(stageId: StageId): Promise<Opened | null> {
    const live = await this.#stages.maybeLive(stageId)
    const pitch = live && (await this.#rows.maybePitch(live.stage.pitchId))
    if (!live || !pitch) return null
    // Nobody is connected yet, whatever was stored before the process ended.
    for (const { id, awaySince } of live.stage.presenters) {
      if (awaySince === null) await live.command({ by: 'server', command: { kind: 'leave', id, silence: 0 } })
    }
    // Put away while nobody was connected.
    if (isArchived(pitch)) await live.command({ by: 'server', command: { kind: 'end' } })
    await this.#attendance.allLeft(stageId, new Date(this.#now()).toISOString())
    const shown: ShownPitch = {
      snapshot: () => this.#stages.snapshotNow(pitch, live.stage.short),
      freeze: () => this.#stages.freezeNow(pitch, live.stage.short),
      waitingRoom: () => this.#waitingRooms.of(pitch.id),
    }
    const showing = new Showing(live, shown, this.#now)
    // Documents may have been saved while nobody showed this stage.
    await showing.checkForNewer()
    await this.#announce(showing)
    return { showing, pitchId: pitch.id, deckId: pitch.deck_id, workspaceId: pitch.workspace_id }
  }
}

/** There is nothing to come back to. */
function close({ presenters, audience }: Showing): void {
  presenters.closeAll(closeCodes.gone, 'deleted')
  audience.close('ended')
}
