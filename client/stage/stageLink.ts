import type { SlideId } from '#shared/model/ids.ts'
import type { PresenterEvent, PresenterMessage } from '#shared/protocol/stage.ts'
import type { Pointing } from '#shared/stage/pointing.ts'
import type { PresenterCommand } from '#shared/stage/command.ts'
import { aimed } from './aim.ts'
import { hear, pointed, type PartialFeed } from './stageFeed.ts'

export interface LinkState {
  readonly feed: PartialFeed
  readonly connected: boolean
  /** The code with which the server closed for good. */
  readonly closed: number | null
  /** Why the last command changed nothing, until the next one. */
  readonly refusal: Extract<PresenterEvent, { kind: 'refused' }>['reason'] | null
}

/** The server says something twice a second; this many milliseconds without a word, and the line is down. */
const silenceMs = 4_000

/**
 * One presenter's connection to a stage. It comes back by itself and keeps showing what it knows meanwhile.
 * A command given while the line is down is dropped: by the time it arrived it would move the wrong slide.
 */
export class StageLink {
  readonly #url: string
  readonly #listeners = new Set<() => void>()
  #state: LinkState = { feed: {}, connected: false, closed: null, refusal: null }
  #socket: WebSocket | null = null
  #retry: ReturnType<typeof setTimeout> | undefined
  #watch: ReturnType<typeof setInterval> | undefined
  #heardAt = 0
  #tries = 0
  #n = 0
  /** Where the presses lead that are not answered yet, and the number of the last of them. */
  #aim: { readonly at: SlideId; readonly n: number } | null = null

  constructor(stageId: string) {
    this.#url = `${location.origin.replace(/^http/, 'ws')}/stage/${stageId}`
  }

  get state(): LinkState {
    return this.#state
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  open(): void {
    this.#heardAt = Date.now()
    this.#watch ??= setInterval(() => this.#lookAlive(), 1_000)
    const socket = new WebSocket(this.#url)
    this.#socket = socket
    socket.onmessage = ({ data }: MessageEvent<string>) => this.#hear(JSON.parse(data) as PresenterEvent[])
    socket.onclose = ({ code }) => {
      if (this.#socket === socket) this.#lost(code)
    }
  }

  close(): void {
    clearTimeout(this.#retry)
    clearInterval(this.#watch)
    this.#watch = undefined
    this.#socket?.close()
    this.#socket = null
  }

  say = (command: PresenterCommand): void => {
    this.#set({ refusal: null })
    this.#send({ kind: 'command', n: ++this.#n, command: this.#aimed(command) })
  }

  #aimed(given: PresenterCommand): PresenterCommand {
    const { stage } = this.#state.feed
    if (!stage) return given
    const { command, leadsTo } = aimed(given, this.#aim?.at ?? null, stage)
    if (leadsTo !== null) this.#aim = { at: leadsTo, n: this.#n }
    return command
  }

  take = (): void => {
    this.#set({ refusal: null })
    this.#send({ kind: 'take', n: ++this.#n })
  }

  /** Shown here at once, and to the others as fast as the line allows. */
  point = (pointing: Pointing): void => {
    this.#set({ feed: pointed(this.#state.feed, pointing) })
    this.#send({ kind: 'point', pointing })
  }

  /** After a sleep, or where the line was cut, the socket looks open and says nothing: then a new one. */
  #lookAlive(): void {
    if (this.#socket === null || Date.now() - this.#heardAt < silenceMs) return
    const silent = this.#socket
    this.#socket = null
    silent.close()
    this.#lost(null)
  }

  #lost(code: number | null): void {
    this.#socket = null
    this.#aim = null
    const final = code !== null && code >= 4400 && code < 4500
    this.#set({ connected: false, closed: final ? code : null })
    if (!final) this.#retry = setTimeout(() => this.open(), this.#delay())
  }

  #hear(events: readonly PresenterEvent[]): void {
    this.#tries = 0
    this.#heardAt = Date.now()
    const feed = events.reduce((known, event) => hear(known, event, Date.now()), this.#state.feed)
    for (const event of events) this.#settle(event)
    const refused = events.filter((event) => event.kind === 'refused').at(-1)
    if (feed === this.#state.feed && this.#state.connected && !refused) return
    this.#set({ feed, connected: true, ...(refused && { refusal: refused.reason }) })
  }

  /** Answered up to here, or refused: what the server says is where we are. */
  #settle(event: PresenterEvent): void {
    if (event.kind === 'refused' || (event.kind === 'accepted' && event.n === this.#aim?.n)) this.#aim = null
  }

  #send(message: PresenterMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message))
  }

  /** Soon, so that a partner need not take over; and all agree within three seconds of the server’s return. */
  #delay(): number {
    this.#tries += 1
    return Math.min(1_000, 100 * 2 ** this.#tries) * (0.75 + Math.random() / 2)
  }

  #set(change: Partial<LinkState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
