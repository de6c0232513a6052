import * as encoding from 'lib0/encoding'
import { messageTypes } from '#shared/protocol/frames.ts'

/** The frame that asks for an answer once my first `n` changes, all sent before it, are on disk. */
export function barrierFrame(n: number): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.barrier)
  encoding.writeVarUint(encoder, n)
  return encoding.toUint8Array(encoder)
}
