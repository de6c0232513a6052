import type { UserId } from '#shared/model/ids.ts'
import type { Place } from '#shared/docs/places.ts'
import type { RichText } from '#shared/model/richText.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'

/** Words of mine at one place, as I saw them. */
export interface PlacedWords {
  readonly place: Place
  readonly text: RichText
}

/** The same with what stood there when I was cut off; `null`: I was not. */
export interface UnsentWords extends PlacedWords {
  readonly before: RichText | null
}

/** What one copy of a document has that the server has not, as this machine keeps it. */
export interface Unsent {
  /** `<person>/<room>/<copy>` */
  readonly key: string
  readonly update: Uint8Array
  /** In case the update can not be taken any more. */
  readonly words: readonly UnsentWords[]
  /** The form of the document it belongs to, and who founded that: into another it does not fit. */
  readonly schema: number
  readonly founder: number | null
  /** A page has tried to send it. What did not get through then is offered as words from there on. */
  readonly tried: boolean
}

/** Where it is kept; what tests replace. */
export interface UnsentStore {
  put(unsent: Unsent): Promise<void>
  remove(keys: readonly string[]): Promise<void>
  /** Those whose key begins so. */
  under(prefix: string): Promise<readonly Unsent[]>
}

/**
 * One person's changes that wait on this machine for the server. Not a copy of any document: only what is not saved,
 * so that nothing refused comes back by itself and a reader leaves nothing behind. A browser that keeps nothing
 * (private windows, no room) loses nothing here but the promise: whatever fails says so by its answer.
 */
export class UnsentShelf {
  readonly #store: UnsentStore
  /** Keys that this page wrote or has handed out. */
  readonly #known = new Set<string>()
  #person: UserId | null = null

  constructor(store: UnsentStore) {
    this.#store = store
  }

  /** Whose changes they are. Nothing is kept before that is known. */
  keepFor(person: UserId): void {
    this.#person = person
  }

  /** The key of one copy's changes; `null` while nobody is known. */
  keyOf(room: RoomName, copy: string): string | null {
    return this.#person === null ? null : `${this.#person}/${room}/${copy}`
  }

  /** `false`: this browser could not keep it. */
  async put(unsent: Unsent): Promise<boolean> {
    this.#known.add(unsent.key)
    return this.#store.put(unsent).then(
      () => true,
      () => false,
    )
  }

  /** What earlier pages left of this room, each once; what was tried already comes last, for it may be in the rest. */
  async take(room: RoomName): Promise<readonly Unsent[]> {
    const found = (await this.#all(`${room}/`))
      .filter(({ key }) => !this.#known.has(key))
      .sort((a, b) => Number(a.tried) - Number(b.tried))
    for (const unsent of found) await this.put({ ...unsent, tried: true })
    return found
  }

  /** The rooms that earlier pages left something of. */
  async rooms(): Promise<ReadonlySet<RoomName>> {
    const found = (await this.#all('')).filter(({ key }) => !this.#known.has(key))
    return new Set(found.map(({ key }) => key.split('/').slice(1, 3).join('/') as RoomName))
  }

  remove(keys: readonly string[]): void {
    if (keys.length > 0) void this.#store.remove(keys).catch(() => undefined)
  }

  /** Everything of this person's, when they sign out. */
  async clear(): Promise<void> {
    const keys = (await this.#all('')).map(({ key }) => key)
    await this.#store.remove(keys).catch(() => undefined)
  }

  #all(prefix: string): Promise<readonly Unsent[]> {
    if (this.#person === null) return Promise.resolve([])
    return this.#store.under(`${this.#person}/${prefix}`).catch(() => [])
  }
}
