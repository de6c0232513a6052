import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { AnySocket } from '#client/browser/anySocket.ts'
import { leaveFormatsAlone } from '#shared/docs/transact.ts'
import { schemaVersion } from '#shared/docs/migrations.ts'
import { placeKey, placesIn, wordsAt, type Place } from '#shared/docs/places.ts'
import { newId } from '#shared/model/ids.ts'
import { isBlank, type RichText } from '#shared/model/richText.ts'
import { messageTypes, syncTypes } from '#shared/protocol/frames.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { barrierFrame } from './barrier.ts'
import type { RoomEvent } from './roomState.ts'

/** How to reach the server; what tests replace. */
export interface LinkOptions {
  /** `wss://host/sync` */
  readonly url: string
  readonly WebSocket?: typeof globalThis.WebSocket
  readonly now: () => number
  /** Milliseconds. */
  readonly timing: {
    /** How long changes gather before one barrier asks after all of them. */
    readonly gather: number
    /** How long an answer may take before the connection counts as dead. */
    readonly patience: number
    /** The same while there is reason to think that it is. */
    readonly doubt: number
    /** The longest pause between two attempts to connect. */
    readonly longestPause: number
  }
}

/** Words of mine at one place, as I saw them. */
export interface PlacedWords {
  readonly place: Place
  readonly text: RichText
}

/** One copy of a room's document and its connection, for as long as the copy is sound. */
export class RoomLink {
  readonly id = newId()
  readonly doc = new Y.Doc()
  readonly awareness: Awareness
  readonly #provider: WebsocketProvider
  readonly #options: LinkOptions
  readonly #report: (event: RoomEvent) => void
  /** Where I wrote and since which change, as long as that change is not known to be on disk. */
  readonly #unsaved = new Map<string, { readonly place: Place; readonly change: number }>()
  #made = 0
  #asked = 0
  #kept = 0
  #gathering: ReturnType<typeof setTimeout> | null = null
  #waiting: ReturnType<typeof setTimeout> | null = null
  /** Whether the server asked for what I have, in this connection. It asks nobody who may only read. */
  #asksForMine = false
  #ended = false

  constructor(name: RoomName, options: LinkOptions, report: (event: RoomEvent) => void) {
    this.#options = options
    this.#report = report
    leaveFormatsAlone(this.doc)
    this.#provider = new WebsocketProvider(options.url, name, this.doc, {
      params: { schema: String(schemaVersion) },
      // Over BroadcastChannel a refused edit reached another tab and was saved under that tab's rights.
      disableBc: true,
      maxBackoffTime: options.timing.longestPause,
      WebSocketPolyfill: options.WebSocket ?? (AnySocket as unknown as typeof WebSocket),
    })
    this.awareness = this.#provider.awareness
    this.#listen()
  }

  /** Hands over the words that I wrote and that are not known to be on disk, place by place. */
  takeUnsavedWords(): readonly PlacedWords[] {
    const places = [...this.#unsaved.values()].map(({ place }) => place)
    this.#unsaved.clear()
    return places
      .map((place) => ({ place, text: wordsAt(this.doc, place) }))
      .filter(({ text }) => !isBlank(text))
  }

  /** Finds out now whether the server still answers, instead of waiting for silence. */
  probe(): void {
    if (!this.#provider.wsconnected) return this.#reconnect()
    this.#sendBarrier()
    this.#await(this.#options.timing.doubt)
  }

  /** Ends the connection; the document stays readable. */
  disconnect(): void {
    this.#ended = true
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
      if (decoding.peekVarUint(decoder) === syncTypes.step1) this.#asksForMine = true
      takeSync(answer, decoder, ...rest)
    }
    provider.on('sync', (synced) => synced && this.#synced())
    provider.on('connection-close', () => this.#lost())
    provider.on('closed', ({ code }) => this.#tell({ type: 'closed', code }))
    this.doc.on('afterTransaction', this.#changed)
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
  }

  #refused(reason: string): void {
    this.#tell({ type: 'refused', at: this.#options.now(), reason })
  }

  #lost(): void {
    this.#stopTimers()
    this.#asksForMine = false
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
    this.#kept = Math.max(this.#kept, upTo)
    for (const [key, { change }] of this.#unsaved) if (change <= upTo) this.#unsaved.delete(key)
    if (this.#waiting) clearTimeout(this.#waiting)
    this.#waiting = null
    if (this.#kept < this.#asked) this.#await(this.#options.timing.patience)
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
  #tell(event: RoomEvent): void {
    if (!this.#ended) this.#report(event)
  }
}

const readOnly = 'You may no longer change this, so what you changed last was not saved.'

/** The rest of a refusal (y-protocols/auth): its kind, then a sentence for the person. */
function reasonIn(decoder: decoding.Decoder): string {
  decoding.readVarUint(decoder)
  return decoding.readVarString(decoder)
}
