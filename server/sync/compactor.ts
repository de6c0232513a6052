import type { Logger } from 'pino'
import type { RoomName } from '#shared/protocol/rooms.ts'
import type { DocumentStore } from '../documents/documentStore.ts'

/** Compacts one room after another, so that it never takes more than a slice of the event loop. */
export class Compactor {
  readonly #queue = new Set<RoomName>()
  #running: Promise<void> | null = null

  constructor(
    private readonly store: Pick<DocumentStore, 'compact'>,
    private readonly log: Logger,
    private readonly onCompacted: (room: RoomName, bytes: number) => void,
  ) {}

  request(room: RoomName): void {
    this.#queue.add(room)
    this.#running ??= this.#run().finally(() => (this.#running = null))
  }

  /** Resolves when no room is being compacted. */
  async idle(): Promise<void> {
    await this.#running
  }

  /** Finishes the room in hand and leaves the rest for another day: nothing is lost by that. */
  async stop(): Promise<void> {
    this.#queue.clear()
    await this.#running
  }

  async #run(): Promise<void> {
    for (const room of this.#queue) {
      this.#queue.delete(room)
      try {
        this.onCompacted(room, await this.store.compact(room))
      } catch (err) {
        this.log.warn({ err, room }, 'a document could not be compacted')
      }
    }
  }
}
