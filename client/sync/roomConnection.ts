import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { placeKey } from '#shared/docs/places.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import type { TwoVersions } from './twoVersions.ts'
import { RoomLink, type LinkEvent, type LinkOptions } from './roomLink.ts'
import type { PlacedWords } from './unsentShelf.ts'
import { nextRoomState, openingRoom, unsavedChanges, type RoomEvent, type RoomState } from './roomState.ts'

/** A document to read and, where allowed, to write. A refusal replaces it: never keep one in a variable. */
export interface OpenRoom {
  readonly name: RoomName
  readonly doc: Y.Doc
  readonly awareness: Awareness
}

/** What a room is like now; a new object with every change. */
export interface RoomSnapshot {
  readonly room: OpenRoom
  readonly state: RoomState
  /** Whether the document has been read once, so that there is something to show. */
  readonly loaded: boolean
}

/** My words from a document that could not be saved, kept until they are copied, put back or let go. */
export interface KeptWords extends PlacedWords {
  /** The same for the same place of the same copy, whatever is still written there. */
  readonly id: string
  readonly room: RoomName
  /** Under which keys this machine keeps them as well. */
  readonly records: readonly string[]
}

/** Words that a colleague and I wrote anew at one place while apart, until somebody says which ones stay. */
export interface Meeting extends TwoVersions {
  readonly id: string
  readonly room: RoomName
}

/** What a connection tells its page about changes that were not taken. */
export interface RefusalListener {
  /** `reason`: a sentence for the person. */
  onRefused(reason: string): void
  onKept(words: readonly KeptWords[]): void
  onMeetings(meetings: readonly Meeting[]): void
}

/** A room for as long as someone needs it, across lost connections and refused changes. */
export class RoomConnection {
  readonly name: RoomName
  readonly #options: LinkOptions
  readonly #listeners = new Set<() => void>()
  readonly #refusals: RefusalListener
  #link: RoomLink
  /** The fresh copy after a refusal, until it has been read. */
  #next: RoomLink | null = null
  #snapshot: RoomSnapshot

  constructor(name: RoomName, options: LinkOptions, refusals: RefusalListener) {
    this.name = name
    this.#options = options
    this.#refusals = refusals
    this.#link = this.#connect()
    this.#snapshot = { room: this.#roomOf(this.#link), state: openingRoom, loaded: false }
  }

  get snapshot(): RoomSnapshot {
    return this.#snapshot
  }

  get unsaved(): number {
    return unsavedChanges(this.#snapshot.state)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Checks the connection now: the machine says that its network went or came back. */
  probe(): void {
    this.#link.probe()
  }

  /** Tries to connect now, if it waits for its next try: the server is there. */
  hurry(): void {
    this.#link.hurry()
    this.#next?.hurry()
  }

  /** Tries again after the room was closed for good, because the person did something about it. */
  retry(): void {
    const { kind } = this.#snapshot.state
    if (kind !== 'closed' && kind !== 'stuck') return
    this.#next?.destroy()
    this.#next = this.#connect()
    this.#handle({ type: 'retried' })
  }

  /** Keeps on this machine what is not saved yet. */
  store(): void {
    this.#link.store()
  }

  destroy(): void {
    this.#next?.destroy()
    this.#link.destroy()
    this.#listeners.clear()
  }

  #connect(): RoomLink {
    const link: RoomLink = new RoomLink(this.name, this.#options, (event) => this.#heard(link, event))
    return link
  }

  #heard(link: RoomLink, event: LinkEvent): void {
    if (event.type === 'unsendable') return this.#keep(event.words, event.record, [event.record])
    if (event.type === 'two-versions') return this.#meet(event.places)
    if (event.type === 'refused') return this.#refused(link, event)
    if (event.type === 'closed' || (event.type === 'changed' && this.#isFrozen)) this.#keepWords(link)
    if (event.type !== 'synced' || link !== this.#next) return this.#handle(event)
    const old = this.#swap(link)
    this.#handle(event)
    old.destroy()
  }

  /** The refused copy stays on screen, frozen, until a fresh one has been read. */
  #refused(link: RoomLink, event: Extract<RoomEvent, { type: 'refused' }>): void {
    this.#keepWords(link)
    this.#refusals.onRefused(event.reason)
    link.disconnect()
    this.#handle(event)
    const recovering = this.#snapshot.state.kind === 'recovering'
    if (link !== this.#link) link.destroy()
    this.#next = recovering ? this.#connect() : null
  }

  #swap(link: RoomLink): RoomLink {
    const old = this.#link
    this.#link = link
    this.#next = null
    this.#snapshot = { ...this.#snapshot, room: this.#roomOf(link) }
    return old
  }

  /** Nothing that is written into the copy on screen will be sent. */
  get #isFrozen(): boolean {
    const { kind } = this.#snapshot.state
    return this.#next !== null || kind === 'closed' || kind === 'stuck'
  }

  #keepWords(link: RoomLink): void {
    const { records } = link
    this.#keep(link.takeUnsavedWords(), link.id, records)
  }

  #keep(words: readonly PlacedWords[], copy: string, records: readonly string[]): void {
    const kept = words.map(({ place, text }): KeptWords => {
      return { place, text, id: `${copy}/${placeKey(place)}`, room: this.name, records }
    })
    if (kept.length > 0) this.#refusals.onKept(kept)
  }

  #meet(places: readonly TwoVersions[]): void {
    const id = ({ place }: TwoVersions) => `${this.name}/${placeKey(place)}`
    this.#refusals.onMeetings(places.map((one) => ({ ...one, id: id(one), room: this.name })))
  }

  #roomOf({ doc, awareness }: RoomLink): OpenRoom {
    return { name: this.name, doc, awareness }
  }

  #handle(event: RoomEvent): void {
    const state = nextRoomState(this.#snapshot.state, event)
    const loaded = this.#snapshot.loaded || event.type === 'synced'
    if (state === this.#snapshot.state && loaded === this.#snapshot.loaded && event.type !== 'synced') return
    this.#snapshot = { ...this.#snapshot, state, loaded }
    for (const listener of [...this.#listeners]) listener()
  }
}
