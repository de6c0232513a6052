import type { AudienceEvent } from '#shared/protocol/stage.ts'
import { WatchError, type Door } from './door.ts'

interface Options {
  readonly address: string
  readonly knock: () => Promise<Door>
  readonly onEvent: (event: AudienceEvent) => void
  readonly onConnected: (connected: boolean) => void
  /** The door is shut for good, or this browser has to come in anew. */
  readonly onRefused: () => void
}

/** The server gives a sign of life every five seconds; this many milliseconds without one, and the line is down. */
const silenceMs = 12_000
const againMs = 1_000

/** Answers that waiting does not change. Any other, such as a server that is just starting, is tried again. */
const final: readonly string[] = ['ended', 'expired', 'link-closed', 'not-found']

/** The stream of a showing, which comes back by itself for as long as the door is open. */
export class Line {
  readonly #options: Options
  readonly #watch: ReturnType<typeof setInterval>
  #stream: EventSource | null = null
  #again: ReturnType<typeof setTimeout> | undefined
  #heardAt = 0

  constructor(options: Options) {
    this.#options = options
    this.#watch = setInterval(() => this.#lookAlive(), againMs)
    this.reopen()
  }

  reopen = (): void => {
    this.#hangUp()
    this.#heardAt = Date.now()
    const { address, onEvent, onConnected } = this.#options
    const stream = new EventSource(address)
    this.#stream = stream
    const heard = (): void => void (this.#heardAt = Date.now())
    stream.onopen = () => {
      heard()
      onConnected(true)
    }
    stream.addEventListener('beat', heard)
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      heard()
      const event = JSON.parse(data) as AudienceEvent
      onEvent(event)
      if (event.kind === 'closed') this.close()
    }
    stream.onerror = () => {
      heard()
      onConnected(false)
      // A browser gives up on an answer that is no stream, such as a refusal; a lost line it tries again.
      if (stream.readyState === EventSource.CLOSED) void this.#askWhy()
    }
  }

  close(): void {
    clearInterval(this.#watch)
    this.#hangUp()
  }

  #hangUp(): void {
    clearTimeout(this.#again)
    this.#stream?.close()
    this.#stream = null
  }

  /** After a sleep, or where a network fell silent, the stream looks open and nothing comes. */
  #lookAlive(): void {
    if (!this.#stream || Date.now() - this.#heardAt < silenceMs) return
    this.#options.onConnected(false)
    this.reopen()
  }

  async #askWhy(): Promise<void> {
    this.#hangUp()
    try {
      const { entered, full } = await this.#options.knock()
      if (!entered || full) return this.#options.onRefused()
      this.#again = setTimeout(this.reopen, againMs)
    } catch (error) {
      if (error instanceof WatchError && final.includes(error.code)) return this.#options.onRefused()
      this.#again = setTimeout(() => void this.#askWhy(), againMs)
    }
  }
}
