import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { AnySocket } from '#client/browser/anySocket.ts'
import { leaveFormatsAlone } from '#shared/docs/transact.ts'
import { schemaVersion } from '#shared/docs/schema.ts'
import { placeKey, placesIn, wordsAt, type Place } from '#shared/docs/places.ts'
import { newId } from '#shared/model/ids.ts'
import { isBlank } from '#shared/model/richText.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { messageTypes, syncTypes } from '#shared/protocol/frames.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { barrierFrame } from './barrier.ts'
import type { RoomEvent } from './roomState.ts'
import { Safekeeping } from './safekeeping.ts'
import type { TwoVersions } from './twoVersions.ts'
import type { PlacedWords, UnsentShelf, UnsentWords } from './unsentShelf.ts'
import { WritingLog } from './writingLog.ts'

/** How to reach the server; what tests replace. */
export interface LinkOptions {
  /** `wss://host/sync` */
  readonly url: string
  readonly WebSocket?: typeof globalThis.WebSocket
  readonly now: () => number
  /** Where changes wait on this machine; left out: in this page alone. */
  readonly unsent?: UnsentShelf
  /** Milliseconds. */
  readonly timing: {
    /** How long changes gather before one barrier asks after all of them. */
    readonly gather: number
    /** How long an answer may take before the connection counts as dead. */
    readonly patience: number
    /** The same while there is reason to think that it is. */
    readonly doubt: number
    /** How long a change may be unsaved before this machine keeps it. */
    readonly keep: number
    /** The longest pause between two attempts to connect. */
    readonly longestPause: number
  }
}

/** What a copy tells of itself. */
export type LinkEvent =
  | RoomEvent
  | { readonly type: 'unsendable'; readonly words: readonly PlacedWords[]; readonly record: string }
  | { readonly type: 'two-versions'; readonly places: readonly TwoVersions[] }

/** One copy of a room's document and its connection, for as long as the copy is sound. */
export class RoomLink {
  readonly id = newId()
  readonly name: RoomName
  readonly doc = new Y.Doc()
  readonly awareness: Awareness
  readonly #provider: WebsocketProvider
  readonly #options: LinkOptions
  readonly #report: (event: LinkEvent) => void
  readonly #safe: Safekeeping
  /** Where I wrote and since which change, as long as that change is not known to be on disk. */
  readonly #unsaved = new Map<string, { readonly place: Place; readonly change: number }>()
  readonly #log = new WritingLog()
  /** My words as they were just before the answer that ends a time apart. */
  #mine: readonly UnsentWords[] | null = null
  /** Of the answer to what this copy lacks, all but the last, until that is here: they are taken in together. */
  readonly #parts: decoding.Decoder[] = []
  /** Nobody has read this copy or written in it yet. */
  #isUnread = true
  #made = 0
  #asked = 0
  #kept = 0
  #gathering: ReturnType<typeof setTimeout> | null = null
  #waiting: ReturnType<typeof setTimeout> | null = null
  /** Whether the server asked for what I have, in this connection. It asks nobody who may only read. */
  #asksForMine = false
  #ended = false
  #tryingSince = 0

  constructor(name: RoomName, options: LinkOptions, report: (event: LinkEvent) => void) {
    this.name = name
    this.#options = options
    this.#report = report
    this.#safe = new Safekeeping(this, options.unsent ?? null, options.timing.keep, {
      onStored: (upTo) => this.#tell({ type: 'stored', upTo }),
      onUnsendable: (words, record) => this.#tell({ type: 'unsendable', words, record }),
      onTwoVersions: (places) => this.#tell({ type: 'two-versions', places }),
    })
    leaveFormatsAlone(this.doc)
    this.#provider = new WebsocketProvider(options.url, name, this.doc, {
      params: { schema: String(schemaVersion) },
      // Over BroadcastChannel a refused edit reached another tab and was saved under that tab's rights.
      disableBc: true,
      maxBackoffTime: options.timing.longestPause,
      WebSocketPolyfill: options.WebSocket ?? (AnySocket as unknown as typeof WebSocket),
    })
    this.awareness = this.#provider.awareness
    this.#tryingSince = options.now()
    this.#listen()
  }

  get made(): number {
    return this.#made
  }

  get kept(): number {
    return this.#kept
  }

  get isWritable(): boolean {
    return this.#asksForMine && this.#provider.synced
  }

  get hasEnded(): boolean {
    return this.#ended
  }

  /** Under which keys this machine keeps what is not saved. */
  get records(): readonly string[] {
    return this.#safe.records
  }

  /** The words that I wrote and that are not known to be on disk, place by place, and what stood there before. */
  unsavedWords(): readonly UnsentWords[] {
    const isApart = this.#isApart
    return [...this.#unsaved.values()].map(({ place }) => {
      return { place, text: wordsAt(this.doc, place), before: isApart ? this.#log.before(place) : null }
    })
  }

  /** Hands them over: they will not be saved. */
  takeUnsavedWords(): readonly PlacedWords[] {
    const words = this.#mine ?? this.unsavedWords()
    this.#unsaved.clear()
    return words.filter(({ text }) => !isBlank(text))
  }

  /** Keeps on this machine what is not saved yet. */
  store(): void {
    void this.#safe.store()
  }

  /** Finds out now whether the server still answers, instead of waiting for silence. */
  probe(): void {
    if (!this.#provider.wsconnected) return this.#reconnect()
    this.#sendBarrier()
    this.#await(this.#options.timing.doubt)
  }

  /** Tries to connect now, instead of when the pause is over. A try that goes on for long has met a dead line. */
  hurry(): void {
    const { wsconnected, wsconnecting } = this.#provider
    const { now, timing } = this.#options
    if (!wsconnected && (!wsconnecting || now() - this.#tryingSince > timing.doubt)) this.#reconnect()
  }

  /** Ends the connection; the document stays readable. */
  disconnect(): void {
    this.#ended = true
    this.#safe.stop()
    this.#stopTimers()
    this.#provider.destroy()
  }

  destroy(): void {
    if (!this.#ended) this.disconnect()
    this.doc.destroy()
  }

  #listen(): void {
    const provider = this.#provider
    provider.messageHandlers[messageTypes.ack] = (_answer, decoder) =>
      this.#acked(decoding.readVarUint(decoder))
    provider.messageHandlers[messageTypes.auth] = (_answer, decoder) => this.#refused(reasonIn(decoder))
    const takeSync = provider.messageHandlers[messageTypes.sync]!
    provider.messageHandlers[messageTypes.sync] = (answer, decoder, ...rest) => {
      const kind = decoding.peekVarUint(decoder)
      if (kind === syncTypes.step1) this.#asksForMine = true
      else if (kind === syncTypes.update && !provider.synced) {
        return void this.#parts.push(decoding.clone(decoder))
      }
      const parts = kind === syncTypes.step1 ? [] : this.#parts.splice(0)
      if (kind !== syncTypes.step1) this.#read(kind, [...parts, decoder].map(updateIn))
      // It begins an answer each time; none is due to these.
      const take = (to: encoding.Encoder, message: decoding.Decoder) => takeSync(to, message, ...rest)
      for (const part of parts) this.#take(() => take(encoding.createEncoder(), part))
      if (kind === syncTypes.step1) take(answer, decoder)
      else this.#take(() => take(answer, decoder))
      if (kind === syncTypes.step2) this.#isUnread = false
      this.#mine = null
    }
    provider.on('sync', (synced) => synced && this.#synced())
    provider.on('status', ({ status }) => {
      if (status === 'connecting') this.#tryingSince = this.#options.now()
    })
    provider.on('connection-close', () => this.#lost())
    provider.on('closed', ({ code }) => {
      this.#tell({ type: 'closed', code })
      if (isForGood(code)) void this.#safe.bringBack()
    })
    this.doc.on('afterTransaction', this.#changed)
    this.doc.on('update', this.#logMine)
  }

  readonly #logMine = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this.#provider) this.#log.addMine(update, this.#made, this.#options.now())
  }

  /**
   * Takes in what the server sent. Of what a copy begins with nobody has to be told: Yjs encodes all of a transaction
   * anew for whoever listens, which was a tenth of opening a long deck, to learn that it came from the server.
   */
  #take(act: () => void): void {
    if (!this.#isUnread || this.#made > 0) return act()
    const { doc } = this
    const listeners = [this.#provider._updateHandler, this.#logMine] as const
    const listen = () => listeners.forEach((listener) => doc.on('update', listener))
    listeners.forEach((listener) => doc.off('update', listener))
    // Before the provider says that the copy can be read.
    doc.once('afterAllTransactions', listen)
    try {
      act()
    } finally {
      listen()
    }
  }

  readonly #changed = (transaction: Y.Transaction): void => {
    if (transaction.origin === this.#provider || transaction.changed.size === 0) return
    this.#made += 1
    for (const place of placesIn(transaction)) {
      this.#unsaved.set(placeKey(place), { place, change: this.#made })
    }
    // Told of a copy that has ended, too: what someone still writes into it has to be offered back.
    this.#report({ type: 'changed' })
    if (this.#ended) return
    this.#safe.changed()
    this.#gathering ??= setTimeout(() => this.#sendBarrier(), this.#options.timing.gather)
  }

  /**
   * What I wrote while away went up just before, so a barrier behind it covers that too. Unless the right to
   * write was taken away meanwhile: then nothing went up, and a barrier would be answered all the same.
   */
  #synced(): void {
    const unsaved = this.#kept < this.#made
    if (unsaved && !this.#asksForMine) return this.#refused(readOnly)
    this.#tell({ type: 'synced', writable: this.#asksForMine })
    if (unsaved) this.#sendBarrier()
    else this.#safe.allSaved()
    void this.#safe.bringBack()
  }

  /** What others wrote, before it is mixed with mine. */
  #read(kind: number, updates: readonly Uint8Array[]): void {
    if (kind === syncTypes.step2 && this.#unsaved.size > 0) {
      // Back after a time apart.
      this.#mine = this.unsavedWords()
      this.#tellTwoVersions(updates)
    }
    for (const update of updates) this.#log.addTheirs(update)
  }

  #tellTwoVersions(answer: readonly Uint8Array[]): void {
    const mine = [...this.#unsaved.values()].map(({ place }) => place)
    const places = this.#log.twoVersions(mine, answer)
    if (places.length === 0 || !this.#asksForMine) return
    this.#log.know(this.#made, this.doc)
    this.#tell({ type: 'two-versions', places })
  }

  /** Whether the server has been without a change of mine for so long that others may write past it. */
  get #isApart(): boolean {
    if (!this.#provider.wsconnected) return true
    const { waitingSince } = this.#log
    return waitingSince !== null && this.#options.now() - waitingSince > this.#options.timing.doubt
  }

  #refused(reason: string): void {
    this.#tell({ type: 'refused', at: this.#options.now(), reason })
  }

  #lost(): void {
    this.#stopTimers()
    this.#asksForMine = false
    this.#parts.length = 0
    this.#log.broke()
    this.#tell({ type: 'lost' })
  }

  #sendBarrier(): void {
    this.#gathering = null
    const { ws, wsconnected, synced } = this.#provider
    if (!ws || !wsconnected || !synced) return
    this.#asked = this.#made
    ws.send(barrierFrame(this.#asked))
    if (!this.#waiting) this.#await(this.#options.timing.patience)
  }

  #await(milliseconds: number): void {
    if (this.#waiting) clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => this.#reconnect(), milliseconds)
  }

  #acked(upTo: number): void {
    // The line may have stood still without anybody noticing, and got through after all.
    if (this.#isApart && this.#log.othersWrote) this.#tellTwoVersions([])
    this.#kept = Math.max(this.#kept, upTo)
    this.#log.know(this.#kept, this.doc)
    for (const [key, { change }] of this.#unsaved) if (change <= upTo) this.#unsaved.delete(key)
    if (this.#waiting) clearTimeout(this.#waiting)
    this.#waiting = null
    if (this.#kept < this.#asked) this.#await(this.#options.timing.patience)
    if (this.#kept === this.#made) this.#safe.allSaved()
    this.#tell({ type: 'kept', upTo })
  }

  #reconnect(): void {
    if (this.#ended) return
    this.#provider.disconnect()
    this.#provider.wsUnsuccessfulReconnects = 0
    this.#provider.connect()
  }

  #stopTimers(): void {
    for (const timer of [this.#gathering, this.#waiting]) if (timer) clearTimeout(timer)
    this.#gathering = this.#waiting = null
  }

  /** A copy that has ended has nothing more to say; closing it would look like a lost connection. */
  #tell(event: LinkEvent): void {
    if (!this.#ended) this.#report(event)
  }
}

/** The room does not open for this person any more: what waits for it has to be offered as words. */
const isForGood = (code: number): boolean =>
  [closeCodes.notAllowed, closeCodes.noSuchRoom, closeCodes.gone, closeCodes.workspaceGone].some(
    (one) => one === code,
  )

const readOnly = 'You may no longer change this, so what you changed last was not saved.'

/** The update of a message that is not read yet. */
function updateIn(message: decoding.Decoder): Uint8Array {
  const decoder = decoding.clone(message)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

/** The rest of a refusal (y-protocols/auth): its kind, then a sentence for the person. */
function reasonIn(decoder: decoding.Decoder): string {
  decoding.readVarUint(decoder)
  return decoding.readVarString(decoder)
}
