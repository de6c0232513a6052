import * as decoding from 'lib0/decoding'
import { messageTypes, syncTypes } from '#shared/protocol/frames.ts'
import { SocketRefusal } from './refusal.ts'

/** What a client may say. */
export type SyncFrame =
  | { readonly type: 'state-request'; readonly stateVector: Uint8Array }
  /** `answer`: to our own request for what we lack. Every y-websocket sends one, often with nothing in it. */
  | { readonly type: 'update'; readonly update: Uint8Array; readonly answer: boolean }
  | { readonly type: 'presence'; readonly entries: Uint8Array }
  | { readonly type: 'presence-request' }
  | { readonly type: 'barrier'; readonly n: number }

/** Throws a `Refusal` at anything else, also at bytes after the message. */
export function readFrame(bytes: Uint8Array): SyncFrame {
  const decoder = decoding.createDecoder(bytes)
  const frame = attempt(() => readMessage(decoder))
  if (decoding.hasContent(decoder)) throw new SocketRefusal('a message longer than it says')
  return frame
}

function attempt(read: () => SyncFrame): SyncFrame {
  try {
    return read()
  } catch (cause) {
    throw cause instanceof SocketRefusal ? cause : new SocketRefusal('a message that ends too early')
  }
}

function readMessage(decoder: decoding.Decoder): SyncFrame {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case messageTypes.sync:
      return readSync(decoder)
    case messageTypes.awareness:
      return { type: 'presence', entries: decoding.readVarUint8Array(decoder) }
    case messageTypes.queryAwareness:
      return { type: 'presence-request' }
    case messageTypes.barrier:
      return { type: 'barrier', n: decoding.readVarUint(decoder) }
    default:
      throw new SocketRefusal(`a message of type ${type}`)
  }
}

function readSync(decoder: decoding.Decoder): SyncFrame {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case syncTypes.step1:
      return { type: 'state-request', stateVector: decoding.readVarUint8Array(decoder) }
    case syncTypes.step2:
      return { type: 'update', update: decoding.readVarUint8Array(decoder), answer: true }
    case syncTypes.update:
      return { type: 'update', update: decoding.readVarUint8Array(decoder), answer: false }
    default:
      throw new SocketRefusal(`a sync message of type ${type}`)
  }
}

/** The update that says nothing: no authors, no deletions. */
export const isEmptyUpdate = (update: Uint8Array): boolean =>
  update.length === 2 && update[0] === 0 && update[1] === 0

/** The state vector of someone who has nothing. */
export const isEmptyVector = (stateVector: Uint8Array): boolean =>
  stateVector.length === 1 && stateVector[0] === 0
