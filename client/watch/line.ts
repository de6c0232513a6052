import type { AudienceEvent } from '#shared/protocol/stage.ts'
import { WatchError, type Door, type Seen } from './door.ts'

interface Options {
  readonly address: string
  readonly knock: () => Promise<Door>
  /** How everything stands, asked for once; `null` where that has been seen. */
  readonly ask: (seen: Seen) => Promise<AudienceEvent | null>
  /** Whether this tab may hold a stream. */
  readonly mayStream: () => Promise<boolean>
  readonly onEvent: (event: AudienceEvent) => void
  readonly onConnected: (connected: boolean) => void
  /** The door is shut for good, or this browser has to come in anew. */
  readonly onRefused: () => void
}

/** The server gives a sign of life every five seconds; this many milliseconds without one, and the line is down. */
const silenceMs = 12_000
/** After this long without a greeting the page asks instead: something may hold streams back, such as a proxy. */
const patienceMs = 4_000
const askEveryMs = 1_500
/** How long a tab that only asks waits before it tries a stream again. */
const streamAgainMs = 30_000
const againMs = 1_000

/** Answers that waiting does not change. Any other, such as a server that is just starting, is tried again. */
const final: readonly string[] = ['ended', 'called-off', 'expired', 'link-closed', 'not-found']
/** Answers after which one has to come in anew. */
const outside: readonly string[] = ['enter-first', 'full']

/**
 * How a showing is followed: by a stream, which comes back by itself for as long as the door is open; and where
 * none comes through, or other tabs have enough of them, by asking again and again.
 */
export class Line {
  readonly #options: Options
  readonly #watch: ReturnType<typeof setInterval>
  #stream: EventSource | null = null
  #again: ReturnType<typeof setTimeout> | undefined
  #asking: ReturnType<typeof setTimeout> | undefined
  #isAsking = false
  #isOver = false
  #opened = 0
  #openedAt = 0
  #heardAt = 0
  /** Since when no stream has greeted; `null` while one has. */
  #silentSince: number | null = Date.now()
  #seen: Seen = { version: -1, strokes: -1 }

  constructor(options: Options) {
    this.#options = options
    this.#watch = setInterval(() => this.#lookAlive(), againMs)
    this.reopen()
  }

  reopen = (): void => {
    if (this.#isOver) return
    this.#hangUp()
    this.#openedAt = this.#heardAt = Date.now()
    const nth = ++this.#opened
    void this.#mayOpen().then((may) => {
      if (nth !== this.#opened || this.#isOver) return
      if (may) this.#listen()
      else this.#startAsking()
    })
  }

  close(): void {
    this.#isOver = true
    clearInterval(this.#watch)
    this.#stopAsking()
    this.#hangUp()
  }

  async #mayOpen(): Promise<boolean> {
    return typeof EventSource !== 'undefined' && (await this.#options.mayStream())
  }

  #listen(): void {
    const stream = new EventSource(this.#options.address)
    this.#stream = stream
    const heard = (): void => void (this.#heardAt = Date.now())
    stream.addEventListener('beat', heard)
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      heard()
      this.#silentSince = null
      this.#stopAsking()
      this.#options.onConnected(true)
      this.#hear(JSON.parse(data) as AudienceEvent)
    }
    stream.onerror = () => {
      heard()
      this.#fallSilent()
      // A browser gives up on an answer that is no stream, such as a refusal; a lost line it tries again.
      if (stream.readyState === EventSource.CLOSED) void this.#askWhy()
    }
  }

  #hear(event: AudienceEvent): void {
    this.#seen = seenAfter(this.#seen, event)
    this.#options.onEvent(event)
    if (event.kind === 'closed') this.close()
  }

  #hangUp(): void {
    clearTimeout(this.#again)
    this.#stream?.close()
    this.#stream = null
  }

  #fallSilent(): void {
    this.#silentSince ??= Date.now()
    if (!this.#isAsking) this.#options.onConnected(false)
  }

  /** After a sleep, or where a network fell silent, the stream looks open and nothing comes. */
  #lookAlive(): void {
    const now = Date.now()
    if (this.#silentSince !== null && now - this.#silentSince >= patienceMs) this.#startAsking()
    const dead = this.#stream && now - this.#heardAt >= silenceMs
    if (dead) this.#fallSilent()
    if (dead || (!this.#stream && this.#isAsking && now - this.#openedAt >= streamAgainMs)) this.reopen()
  }

  #startAsking(): void {
    if (this.#isAsking || this.#isOver) return
    this.#isAsking = true
    void this.#ask()
  }

  #stopAsking(): void {
    this.#isAsking = false
    clearTimeout(this.#asking)
  }

  async #ask(): Promise<void> {
    try {
      const event = await this.#options.ask(this.#seen)
      if (!this.#isAsking) return
      this.#options.onConnected(true)
      if (event) this.#hear(event)
    } catch (error) {
      if (!this.#isAsking) return
      const code = error instanceof WatchError ? error.code : ''
      if (final.includes(code) || outside.includes(code)) return this.#refused()
      this.#options.onConnected(false)
    }
    if (this.#isAsking) this.#asking = setTimeout(() => void this.#ask(), askEveryMs)
  }

  #refused(): void {
    this.close()
    this.#options.onRefused()
  }

  async #askWhy(): Promise<void> {
    this.#hangUp()
    try {
      const { entered, full } = await this.#options.knock()
      if (!entered || full) return this.#refused()
      this.#again = setTimeout(this.reopen, againMs)
    } catch (error) {
      if (error instanceof WatchError && final.includes(error.code)) return this.#refused()
      this.#again = setTimeout(() => void this.#askWhy(), againMs)
    }
  }
}

function seenAfter(seen: Seen, event: AudienceEvent): Seen {
  switch (event.kind) {
    case 'hello':
      return { version: event.state.version, strokes: event.strokes }
    case 'state':
      return { ...seen, version: event.state.version }
    case 'drawing':
      return { ...seen, strokes: event.strokes }
    default:
      return seen
  }
}
