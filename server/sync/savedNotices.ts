import type { Logger } from 'pino'
import type * as Y from 'yjs'
import type { RoomName } from '#shared/protocol/rooms.ts'
import type { Clock } from '../clock.ts'

export type OnSaved = (name: RoomName, doc: Y.Doc) => void

/** Commits come forty times a second; whoever copies a deck's title wants it once in a while. */
const noticeMs = 1_000

/** Tells that a document was saved: at most once a second per room, and always after its last save. */
export class SavedNotices {
  readonly #pending = new Map<RoomName, () => void>()

  constructor(
    private readonly clock: Clock,
    private readonly log: Logger,
    private readonly onSaved: OnSaved,
  ) {}

  saved(name: RoomName, doc: Y.Doc): void {
    if (this.#pending.has(name)) return
    const cancel = this.clock.after(noticeMs, () => this.settle(name, doc))
    this.#pending.set(name, cancel)
  }

  /** Gives the notice that is due for this room, now. */
  settle(name: RoomName, doc: Y.Doc): void {
    const cancel = this.#pending.get(name)
    if (!cancel) return
    this.forget(name)
    try {
      this.onSaved(name, doc)
    } catch (err) {
      this.log.error({ err, room: name }, 'what follows a save failed')
    }
  }

  forget(name: RoomName): void {
    this.#pending.get(name)?.()
    this.#pending.delete(name)
  }
}
