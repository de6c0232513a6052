import * as Y from 'yjs'
import { schemaVersion } from '#shared/docs/schema.ts'
import { wordsAt } from '#shared/docs/places.ts'
import { founderOf } from '#shared/docs/rewrite.ts'
import { isBlank, plainText } from '#shared/model/richText.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { fits, twoVersions, type TwoVersions } from './twoVersions.ts'
import type { PlacedWords, Unsent, UnsentShelf, UnsentWords } from './unsentShelf.ts'

/** The copy of a document that is looked after. */
export interface KeptCopy {
  readonly id: string
  readonly name: RoomName
  readonly doc: Y.Doc
  /** Changes of mine, and how many of them the server has on disk. */
  readonly made: number
  readonly kept: number
  /** Whether the server takes changes of mine, now. */
  readonly isWritable: boolean
  readonly hasEnded: boolean
  unsavedWords(): readonly UnsentWords[]
}

/** What comes of it. */
export interface SafekeepingListener {
  /** The first `upTo` changes are on this machine. */
  onStored(upTo: number): void
  /** Earlier pages left words that can not be sent any more, kept under `record`. */
  onUnsendable(words: readonly PlacedWords[], record: string): void
  onTwoVersions(places: readonly TwoVersions[]): void
}

/** Keeps on this machine what a copy could not send, and sends what copies in earlier pages could not. */
export class Safekeeping {
  readonly #copy: KeptCopy
  readonly #shelf: UnsentShelf | null
  readonly #listener: SafekeepingListener
  /** Milliseconds that a change may be unsaved before this machine keeps it. */
  readonly #patience: number
  /** Keys of what earlier pages left and this copy is sending. */
  readonly #restored = new Set<string>()
  /** Everything before it is on the server's disk. */
  #since: Uint8Array | undefined
  #timer: ReturnType<typeof setTimeout> | null = null
  #isStored = false

  constructor(copy: KeptCopy, shelf: UnsentShelf | null, patience: number, listener: SafekeepingListener) {
    this.#copy = copy
    this.#shelf = shelf
    this.#patience = patience
    this.#listener = listener
  }

  /** Under which keys this machine keeps what the copy has not saved. */
  get records(): readonly string[] {
    const own = this.#ownKey()
    return [...this.#restored, ...(own === null ? [] : [own])]
  }

  /** A change was made. While the server keeps up, nothing has to be kept here. */
  changed(): void {
    const { made } = this.#copy
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      const { kept, made: madeSince } = this.#copy
      if (kept < made) void this.store()
      else if (kept < madeSince) this.changed()
    }, this.#patience)
  }

  /** The server has all there is. */
  allSaved(): void {
    this.#since = Y.encodeStateVector(this.#copy.doc)
    if (this.#isStored || this.#restored.size > 0) this.#shelf?.remove(this.records)
    this.#isStored = false
    this.#restored.clear()
  }

  /** Keeps what is not saved yet, so that it outlives the page. */
  async store(): Promise<void> {
    const { doc, made, kept } = this.#copy
    const key = this.#ownKey()
    if (!this.#shelf || key === null || kept === made) return
    this.#isStored = true
    const stored = await this.#shelf.put({
      key,
      update: Y.encodeStateAsUpdate(doc, this.#since),
      words: this.#copy.unsavedWords(),
      schema: schemaVersion,
      founder: founderOf(doc),
      tried: false,
    })
    if (stored) this.#listener.onStored(made)
    if (this.#copy.kept === this.#copy.made) this.#shelf.remove([key])
  }

  /** Sends what earlier pages of this person could not, or offers it as words where that is no longer possible. */
  async bringBack(): Promise<void> {
    for (const unsent of (await this.#shelf?.take(this.#copy.name)) ?? []) {
      if (this.#copy.hasEnded) return
      if (this.#canSend(unsent)) this.#send(unsent)
      else this.#offer(unsent)
    }
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  #canSend({ update, schema, founder, tried }: Unsent): boolean {
    const { doc, isWritable } = this.#copy
    const sameForm = schema === schemaVersion && founder === founderOf(doc)
    return isWritable && !tried && sameForm && fits(doc, update)
  }

  #send({ key, update, words }: Unsent): void {
    const { doc, made } = this.#copy
    const places = twoVersions(words, doc)
    this.#restored.add(key)
    Y.applyUpdate(doc, update, this)
    if (this.#copy.made === made) {
      // It had got through, and only the answer had not.
      this.#restored.delete(key)
      this.#shelf?.remove([key])
    } else if (places.length > 0) this.#listener.onTwoVersions(places)
  }

  #offer({ key, words }: Unsent): void {
    const { doc } = this.#copy
    const lost = words.filter(({ place, text }) => {
      return !isBlank(text) && plainText(text) !== plainText(wordsAt(doc, place))
    })
    if (lost.length === 0) this.#shelf?.remove([key])
    else this.#listener.onUnsendable(lost, key)
  }

  #ownKey(): string | null {
    return this.#shelf?.keyOf(this.#copy.name, this.#copy.id) ?? null
  }
}
