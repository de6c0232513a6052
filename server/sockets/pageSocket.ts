import { WebSocket } from 'ws'
import { closeCodes } from '#shared/protocol/closeCodes.ts'

/** ws's own code for a frame over `maxPayload`. */
const tooBig = 1009

/** How long a closed socket may take to say goodbye, in ms. Until then it holds what was waiting for it. */
const goodbyeMs = 3_000

/** A page's socket: it says "too large" in our words (y-websocket would retry for ever on 1009) and leaves soon. */
export class PageSocket extends WebSocket {
  #deadline: NodeJS.Timeout | null = null

  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === tooBig ? closeCodes.tooLarge : code, reason)
    if (this.readyState === WebSocket.CLOSED || this.#deadline) return
    this.#deadline = setTimeout(() => this.terminate(), goodbyeMs)
    this.once('close', () => clearTimeout(this.#deadline ?? undefined))
  }
}
