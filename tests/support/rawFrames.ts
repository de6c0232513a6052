import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageTypes, syncTypes } from '#shared/protocol/frames.ts'

/** Client messages, byte for byte, for tests that say what no y-websocket would. */
export const updateMessage = (update: Uint8Array): Uint8Array =>
  message([messageTypes.sync, syncTypes.update], update)

export const answerMessage = (update: Uint8Array): Uint8Array =>
  message([messageTypes.sync, syncTypes.step2], update)

export const stateRequestMessage = (stateVector: Uint8Array): Uint8Array =>
  message([messageTypes.sync, syncTypes.step1], stateVector)

export const barrierMessage = (n: number): Uint8Array => message([messageTypes.barrier, n])

export const presenceRequestMessage = (): Uint8Array => message([messageTypes.queryAwareness])

export interface PresenceEntry {
  readonly id: number
  readonly clock: number
  readonly state: unknown
}

export function presenceMessage(...entries: readonly PresenceEntry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { id, clock, state } of entries) {
    encoding.writeVarUint(encoder, id)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return message([messageTypes.awareness], encoding.toUint8Array(encoder))
}

export function message(numbers: readonly number[], body?: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of numbers) encoding.writeVarUint(encoder, number)
  if (body) encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

/** What the server may say. */
export type ServerFrame =
  | { readonly type: 'state-request' | 'state' | 'update'; readonly bytes: Uint8Array }
  | { readonly type: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly type: 'denied'; readonly reason: string }
  | { readonly type: 'ack'; readonly n: number }

const syncNames = ['state-request', 'state', 'update'] as const

export function parseServerFrame(bytes: Uint8Array): ServerFrame {
  const decoder = decoding.createDecoder(bytes)
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case messageTypes.sync:
      return { type: syncNames[decoding.readVarUint(decoder)]!, bytes: decoding.readVarUint8Array(decoder) }
    case messageTypes.awareness:
      return { type: 'presence', entries: parsePresence(decoding.readVarUint8Array(decoder)) }
    case messageTypes.auth:
      decoding.readVarUint(decoder)
      return { type: 'denied', reason: decoding.readVarString(decoder) }
    case messageTypes.ack:
      return { type: 'ack', n: decoding.readVarUint(decoder) }
    default:
      throw new Error(`The server sent a message of type ${type}`)
  }
}

function parsePresence(bytes: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(bytes)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    id: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)) as unknown,
  }))
}
