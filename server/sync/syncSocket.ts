import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { type CloseCode, closeCodes } from '#shared/protocol/closeCodes.ts'
import type { Link } from './link.ts'

/** ws's own code for a frame over `maxPayload`. */
const tooBig = 1009

/** How long a closed socket may take to say goodbye, in ms. Until then it holds what was waiting for it. */
const goodbyeMs = 3_000

/** A socket that says "too large" in our words (y-websocket would retry for ever on 1009) and leaves soon. */
export class SyncSocket extends WebSocket {
  #deadline: NodeJS.Timeout | null = null

  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === tooBig ? closeCodes.tooLarge : code, reason)
    if (this.readyState === WebSocket.CLOSED || this.#deadline) return
    this.#deadline = setTimeout(() => this.terminate(), goodbyeMs)
    this.once('close', () => clearTimeout(this.#deadline ?? undefined))
  }
}

/** A socket as a session sees it. */
export class SocketLink implements Link {
  readonly #ws: WebSocket
  readonly #stream: Duplex
  #isSilent = true

  /**
   * `stream`: what `ws` runs on. Frames come ready made and go straight there; that is sound as long as the
   * socket has no compression, with which `ws` would hold frames of its own back.
   */
  constructor(ws: WebSocket, stream: Duplex) {
    this.#ws = ws
    this.#stream = stream
  }

  write(frames: Uint8Array): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return
    this.#isSilent = false
    this.#stream.write(frames)
  }

  get bufferedBytes(): number {
    return this.#stream.writableLength
  }

  pause(): void {
    this.#ws.pause()
  }

  resume(): void {
    this.#ws.resume()
  }

  close(code: CloseCode): void {
    // A socket that is not read never hears the goodbye.
    this.#ws.resume()
    this.#ws.close(code)
  }

  /** Whether nothing was written since this was last asked. */
  wasSilent(): boolean {
    const silent = this.#isSilent
    this.#isSilent = true
    return silent
  }
}
