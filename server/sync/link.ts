import type { CloseCode } from '#shared/protocol/closeCodes.ts'

/** One socket, as a session needs it. */
export interface Link {
  /** One or more complete WebSocket frames. */
  write(frames: Uint8Array): void
  /** Bytes written that the other side has not taken yet. */
  readonly bufferedBytes: number
  /** Resolves in a later turn of the event loop, once the other side has taken what was written, or is gone. */
  drained(): Promise<void>
  /** Stops reading; a little that was on its way may still arrive. */
  pause(): void
  resume(): void
  close(code: CloseCode): void
}
