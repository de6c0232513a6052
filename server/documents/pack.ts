import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * Several updates as one blob, each after its length. The log has one row per room and commit, and does
 * not pay for `Y.mergeUpdates`.
 */
export function pack(updates: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const update of updates) encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

export function unpack(packed: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(packed)
  const updates: Uint8Array[] = []
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder))
  return updates
}
