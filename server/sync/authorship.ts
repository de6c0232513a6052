import type { UserId } from '#shared/model/ids.ts'
import type { Author } from '../documents/documentStore.ts'
import { Denial } from './refusal.ts'

/** Announced ids that wrote nothing yet. Beyond so many the oldest are forgotten, which only costs protection. */
const mostAnnounced = 2_000

/**
 * Whose a client id is. Yjs takes for granted that an id belongs to one page: of two that write under one id the
 * second is passed over in silence, and would be told "saved". So the first person to show or to use an id owns
 * it for the room's life, and whoever else comes with it has to open a fresh copy.
 */
export class Authorship {
  readonly #writers: Map<number, string>
  readonly #announced = new Map<number, string>()
  /** Ids whose own page has said all it has, since the room was opened. */
  readonly #heard = new Set<number>()
  readonly #onFirst: (author: Author) => void

  /** `known`: from the store. `onFirst`: an id wrote for the first time, and its person has to be remembered. */
  constructor(known: readonly Author[], onFirst: (author: Author) => void) {
    this.#writers = new Map(known.map(({ client, userId }) => [client, userId]))
    this.#onFirst = onFirst
  }

  /** A writer's page says which id is its own. Throws when that is another person's. */
  announce(userId: UserId, client: number): void {
    this.#expect(userId, client)
    if (this.#writers.has(client)) return
    this.#announced.set(client, userId)
    if (this.#announced.size <= mostAnnounced) return
    const [oldest] = this.#announced.keys()
    this.#announced.delete(oldest!)
  }

  /** A person writes under these ids. Throws, before anything is remembered, when one is another person's. */
  write(userId: UserId, clients: readonly number[]): void {
    for (const client of clients) this.#expect(userId, client)
    for (const client of clients) {
      this.#heard.add(client)
      if (this.#writers.has(client)) continue
      this.#announced.delete(client)
      this.#writers.set(client, userId)
      this.#onFirst({ client, userId })
    }
  }

  /**
   * Soon after a crash a page may bring back what a colleague wrote and the disk never got. It is taken until the
   * colleague's own page was heard, which has all of it.
   */
  repeat(userId: UserId, clients: readonly number[]): void {
    for (const client of clients) {
      if (this.#heard.has(client)) this.#expect(userId, client)
    }
    this.write(
      userId,
      clients.filter((client) => this.#ownerOf(client) === userId),
    )
  }

  #expect(userId: UserId, client: number): void {
    const owner = this.#ownerOf(client)
    if (owner !== undefined && owner !== userId) throw contested()
  }

  #ownerOf(client: number): string | undefined {
    return this.#writers.get(client) ?? this.#announced.get(client)
  }
}

/** Two people write under one id. Whoever is told this opens a fresh copy, under an id of its own. */
export const contested = (): Denial =>
  new Denial(
    'Somebody else wrote in the name of this page, so it was opened afresh. Check that your last words are there.',
  )
