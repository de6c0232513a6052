import type { SyncFrame } from './readFrame.ts'
import { SocketRefusal } from './refusal.ts'

export type EarlyFrame = Extract<SyncFrame, { type: 'update' | 'barrier' }>

const limits = { frames: 200, bytes: 1024 * 1024 } as const

/**
 * Someone comes back with offline edits and types on at once: that update can overtake the answer to our
 * request, which brings what it builds on. It waits here for the answer, and so does what came after it.
 */
export class EarlyFrames {
  #frames: EarlyFrame[] = []
  #bytes = 0

  get isEmpty(): boolean {
    return this.#frames.length === 0
  }

  hold(frame: EarlyFrame): void {
    this.#frames.push(frame)
    if (frame.type === 'update') this.#bytes += frame.update.length
    if (this.#frames.length > limits.frames || this.#bytes > limits.bytes) {
      throw new SocketRefusal('an answer that does not come')
    }
  }

  release(): readonly EarlyFrame[] {
    const frames = this.#frames
    this.#frames = []
    return frames
  }
}
