import type { Duplex } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { WebSocket } from 'ws'
import type { CloseCode } from '#shared/protocol/closeCodes.ts'
import type { Link } from './link.ts'

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

  async drained(): Promise<void> {
    await setImmediate()
    if (!this.#stream.writableNeedDrain || this.#stream.destroyed) return
    await new Promise<void>((resolve) => {
      const resume = (): void => {
        this.#stream.off('drain', resume).off('close', resume)
        resolve()
      }
      this.#stream.once('drain', resume).once('close', resume)
    })
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
