import { type EarlyFrame, EarlyFrames } from './earlyFrames.ts'
import { MissingCause } from './refusal.ts'

export interface WriterDeps {
  /** Takes an update whole or throws. Returns its items. `answer`: to our request for what we lack. */
  apply(update: Uint8Array, answer: boolean): number
  /** The same over several turns of the event loop. */
  applyInTurns(update: Uint8Array, answer: boolean): Promise<number>
  acknowledge(n: number): void
  /** Uses up some of the socket's rate; throws when it is overdrawn. */
  spend(cost: number): void
  /** A large update begins: whatever else arrives has to wait. */
  onBusy(): void
  /** It is in, or failed with `error`. */
  onFree(error: unknown): void
}

/**
 * An update of more bytes may have so many items that others would wait for it: made for mischief, each may cost as much
 * as walking a long text. A key press has a tenth of it.
 */
const mostAtOnce = 1_024

/** What so many bytes or items cost of the rate, beside the frame itself: about as long as a frame more. */
const perToken = { bytes: 4_096, items: 25 } as const
const mostTokens = 500

/**
 * What one socket with the right to write says, in the order in which it came: taken at once, in turns when
 * large, or after the answer that it builds on.
 */
export class Writer {
  readonly #deps: WriterDeps
  readonly #early = new EarlyFrames()
  /** Our request for what the client has was answered. */
  #answered = false

  constructor(deps: WriterDeps) {
    this.#deps = deps
  }

  take(frame: EarlyFrame): void {
    const isAnswer = frame.type === 'update' && frame.answer
    if (!isAnswer && !this.#early.isEmpty) return this.#early.hold(frame)
    // What waits for the answer follows it, and may be large.
    if (isLarge(frame) || (isAnswer && !this.#early.isEmpty)) return void this.#takeInTurns(frame)
    if (isAnswer) this.#answered = true
    try {
      this.#takeNow(frame)
    } catch (error) {
      this.#holdOrThrow(frame, error)
    }
  }

  #takeNow(frame: EarlyFrame): void {
    if (frame.type === 'barrier') this.#deps.acknowledge(frame.n)
    else this.#charge(this.#deps.apply(frame.update, frame.answer), frame.update)
  }

  async #takeInTurns(frame: EarlyFrame): Promise<void> {
    this.#deps.onBusy()
    try {
      await this.#takeWithHeld(frame)
      this.#deps.onFree(null)
    } catch (error) {
      this.#deps.onFree(error)
    }
  }

  async #takeWithHeld(frame: EarlyFrame): Promise<void> {
    const isAnswer = frame.type === 'update' && frame.answer
    if (isAnswer) this.#answered = true
    try {
      await this.#takeEventually(frame)
    } catch (error) {
      return this.#holdOrThrow(frame, error)
    }
    if (isAnswer) for (const held of this.#early.release()) await this.#takeEventually(held)
  }

  async #takeEventually(frame: EarlyFrame): Promise<void> {
    if (!isLarge(frame)) return this.#takeNow(frame)
    this.#charge(await this.#deps.applyInTurns(frame.update, frame.answer), frame.update)
  }

  /** Before the answer is here, what lacks a cause waits for it. */
  #holdOrThrow(frame: EarlyFrame, error: unknown): void {
    if (this.#answered || !(error instanceof MissingCause)) throw error
    this.#early.hold(frame)
  }

  /** A large edit is welcome, one after the other would stop everybody. */
  #charge(items: number, update: Uint8Array): void {
    const cost = Math.max(items / perToken.items, update.length / perToken.bytes)
    if (cost >= 1) this.#deps.spend(Math.min(mostTokens, cost))
  }
}

const isLarge = (frame: EarlyFrame): frame is Extract<EarlyFrame, { type: 'update' }> =>
  frame.type === 'update' && frame.update.length > mostAtOnce
