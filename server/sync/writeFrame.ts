import * as encoding from 'lib0/encoding'
import { messageTypes, syncTypes } from '#shared/protocol/frames.ts'

/**
 * Messages as complete WebSocket frames. A message to a whole room is encoded once and its bytes are written
 * to every socket; `ws` would frame it anew for each.
 */
export const updateFrame = (update: Uint8Array): Buffer =>
  frame([messageTypes.sync, syncTypes.update], update)

export const stateRequestFrame = (stateVector: Uint8Array): Buffer =>
  frame([messageTypes.sync, syncTypes.step1], stateVector)

export const stateFrame = (state: Uint8Array): Buffer => frame([messageTypes.sync, syncTypes.step2], state)

export const presenceFrame = (entries: Uint8Array): Buffer => frame([messageTypes.awareness], entries)

/** y-websocket gives a socket up after 30 s of silence. This breaks the silence and says nothing. */
export const stillHereFrame: Buffer = presenceFrame(Uint8Array.of(0))

/** y-protocols/auth: "permission denied", with the reason. */
export const deniedFrame = (reason: string): Buffer =>
  frame([messageTypes.auth, 0], new TextEncoder().encode(reason))

export const ackFrame = (n: number): Buffer => frame([messageTypes.ack, n])

/** `numbers`, then `body` after its length, as one unmasked binary frame (RFC 6455, section 5.2). */
function frame(numbers: readonly number[], body?: Uint8Array): Buffer {
  const head = encoding.createEncoder()
  for (const number of numbers) encoding.writeVarUint(head, number)
  if (body) encoding.writeVarUint(head, body.length)
  const start = encoding.toUint8Array(head)
  const payload = start.length + (body?.length ?? 0)
  const size = headerSize(payload)
  const bytes = Buffer.allocUnsafe(size + payload)
  writeHeader(bytes, payload)
  bytes.set(start, size)
  if (body) bytes.set(body, size + start.length)
  return bytes
}

function headerSize(payload: number): number {
  return payload < 126 ? 2 : payload < 65_536 ? 4 : 10
}

function writeHeader(bytes: Buffer, payload: number): void {
  bytes[0] = 0x82
  if (payload < 126) bytes[1] = payload
  else if (payload < 65_536) {
    bytes[1] = 126
    bytes.writeUInt16BE(payload, 2)
  } else {
    bytes[1] = 127
    bytes.writeBigUInt64BE(BigInt(payload), 2)
  }
}
