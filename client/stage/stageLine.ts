import type { StageId } from '#shared/model/ids.ts'
import { AnySocket } from '#client/browser/anySocket.ts'
import type { PresenterEvent, PresenterMessage } from '#shared/protocol/stage.ts'

interface Hooks {
  readonly onHeard: (events: readonly PresenterEvent[]) => void
  /** `code`: with which the server closed for good; else `null`, and the line comes back by itself. */
  readonly onLost: (code: number | null) => void
}

/**
 * Milliseconds without a word after which the line is down: the server says something twice a second, once it
 * has said its first word. Where the machine itself says that it has no network, less.
 */
const silence = { opening: 6_000, open: 2_500, offline: 1_200 } as const

/** `WebSocket.OPEN`, which a browser without sockets does not have either. */
const isOpen = 1

/** The socket of one presenter's screen, made anew for as long as the server does not close it for good. */
export class StageLine {
  readonly #url: string
  readonly #hooks: Hooks
  #socket: WebSocket | null = null
  #retry: ReturnType<typeof setTimeout> | undefined
  #watch: ReturnType<typeof setInterval> | undefined
  #heardAt = 0
  #hasHeard = false
  #tries = 0

  constructor(stageId: StageId, hooks: Hooks) {
    this.#url = `${location.origin.replace(/^http/, 'ws')}/stage/${stageId}`
    this.#hooks = hooks
  }

  /** Attempts since it last heard anything. */
  get tries(): number {
    return this.#tries
  }

  open = (): void => {
    if (this.#socket) return
    clearTimeout(this.#retry)
    this.#heardAt = Date.now()
    this.#hasHeard = false
    this.#watch ??= setInterval(() => this.#lookAlive(), 500)
    this.#socket = this.#dial()
  }

  close(): void {
    clearTimeout(this.#retry)
    clearInterval(this.#watch)
    this.#watch = undefined
    this.#socket?.close()
    this.#socket = null
  }

  /** Without a line, what is said goes nowhere. */
  send(message: PresenterMessage): void {
    if (this.#socket?.readyState === isOpen) this.#socket.send(JSON.stringify(message))
  }

  #dial(): WebSocket {
    const socket = new AnySocket(this.#url) as WebSocket
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      // What a socket still brings that was given up is older than what we know.
      if (this.#socket !== socket) return
      this.#tries = 0
      this.#hasHeard = true
      this.#heardAt = Date.now()
      this.#hooks.onHeard(JSON.parse(data) as PresenterEvent[])
    }
    socket.onclose = ({ code }) => {
      if (this.#socket === socket) this.#lost(code)
    }
    return socket
  }

  /** After a sleep, or where the line was cut, the socket looks open and says nothing: then a new one. */
  #lookAlive(): void {
    if (this.#socket === null || Date.now() - this.#heardAt < this.#patience) return
    const silent = this.#socket
    this.#socket = null
    silent.close()
    this.#lost(null)
  }

  get #patience(): number {
    if (!this.#hasHeard) return silence.opening
    return navigator.onLine === false ? silence.offline : silence.open
  }

  #lost(code: number | null): void {
    this.#socket = null
    const final = code !== null && code >= 4400 && code < 4500
    if (!final) this.#retry = setTimeout(this.open, this.#delay())
    this.#hooks.onLost(final ? code : null)
  }

  /** Soon, so that a partner need not take over; and all agree within three seconds of the server’s return. */
  #delay(): number {
    this.#tries += 1
    return Math.min(1_000, 100 * 2 ** this.#tries) * (0.75 + Math.random() / 2)
  }
}
