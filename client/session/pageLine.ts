import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { askMeAgain, facesChanged, lineStands, pagePath } from '#shared/protocol/pageLine.ts'

/** Milliseconds before a line that ended is opened again: each time in vain, twice as many. */
const waits = { first: 1_000, most: 60_000 } as const

/** Milliseconds that a line has to stand before its next end is a first one. */
const steadyAfter = 5_000

/** Milliseconds within which the pages of a workspace ask for what all of them heard of at once. */
const spread = 500

type Timer = ReturnType<typeof setTimeout>

/**
 * Keeps the page's line to the server open (`shared/protocol/pageLine.ts`): `onNews` is called with what the server
 * said, and with nothing when the line ends or comes back, since anything may have been missed. A server that refuses
 * the line is asked less and less, and costs the page one look.
 */
export class PageLine {
  readonly #onNews: (said?: string) => void
  #socket: WebSocket | undefined
  #wait: number = waits.first
  /** What the page looked anew for, as long as no line stands. */
  #down: 'no' | 'ended' | 'signed-out' = 'no'
  #isStanding = false
  #opening: Timer | undefined
  #steady: Timer | undefined
  #looking: Timer | undefined

  constructor(onNews: (said?: string) => void) {
    this.#onNews = onNews
    this.#open()
  }

  /** Whether the page hears of news. */
  get stands(): boolean {
    return this.#isStanding
  }

  close(): void {
    for (const timer of [this.#opening, this.#steady, this.#looking]) clearTimeout(timer)
    if (!this.#socket) return
    this.#socket.onmessage = this.#socket.onclose = null
    this.#socket.close()
  }

  #open(): void {
    this.#socket = maybeSocket()
    if (!this.#socket) return
    this.#socket.onmessage = ({ data }: MessageEvent<string>) => this.#heard(data)
    this.#socket.onclose = ({ code }) => this.#ended(code)
  }

  #heard(said: string): void {
    if (said === lineStands) this.#stands()
    else if (said === facesChanged)
      this.#looking ??= setTimeout(() => {
        this.#looking = undefined
        this.#onNews(said)
      }, Math.random() * spread)
    else this.#onNews(said)
  }

  /** An open socket says nothing yet: the server refuses only after it has opened it. */
  #stands(): void {
    this.#isStanding = true
    this.#steady = setTimeout(() => {
      this.#wait = waits.first
    }, steadyAfter)
    if (this.#down !== 'no') this.#onNews()
    this.#down = 'no'
  }

  #ended(code: number): void {
    this.#isStanding = false
    clearTimeout(this.#steady)
    const why = code === closeCodes.signIn ? 'signed-out' : 'ended'
    // Where it never opens, something on the way lets no line through: then the page asks now and then.
    if (this.#down !== why) this.#onNews(why === 'signed-out' ? askMeAgain : undefined)
    this.#down = why
    if (isRefusal(code)) this.#wait = waits.most
    // Not all at once, when the server comes back.
    this.#opening = setTimeout(() => this.#open(), this.#wait * (1 + Math.random() / 2))
    this.#wait = Math.min(waits.most, this.#wait * 2)
  }
}

/** It holds until somebody does something: signs in, or closes some of a hundred pages. */
const isRefusal = (code: number): boolean => code >= 4400 && code < 4500

/** A browser, or something that guards one, may have none: then the page asks now and then. */
function maybeSocket(): WebSocket | undefined {
  try {
    return new WebSocket(location.origin.replace(/^http/, 'ws') + pagePath)
  } catch {
    return undefined
  }
}
