import * as decoding from 'lib0/decoding'
import { contentRefs, scanContent } from './scanContent.ts'

/** Items in an update that was once taken, without making any; counting ends soon after `most`. */
export function itemCount(update: Uint8Array, most: number): number {
  const decoder = decoding.createDecoder(update)
  let items = 0
  for (let authors = decoding.readVarUint(decoder); authors > 0; authors--) {
    const count = decoding.readVarUint(decoder)
    items += count
    if (items > most) return items
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    for (let index = 0; index < count; index++) skipStruct(decoder)
  }
  return items
}

function skipStruct(decoder: decoding.Decoder): void {
  const info = decoding.readUint8(decoder)
  const ref = info & 0b11111
  if (ref === contentRefs.gc || ref === contentRefs.skip) return void decoding.readVarUint(decoder)
  const [left, right] = [(info & 0b1000_0000) !== 0, (info & 0b0100_0000) !== 0]
  if (left) skipId(decoder)
  if (right) skipId(decoder)
  if (!left && !right) {
    if (decoding.readVarUint(decoder) === 1) decoding.readVarString(decoder)
    else skipId(decoder)
    if ((info & 0b0010_0000) !== 0) decoding.readVarString(decoder)
  }
  scanContent(ref, decoder)
}

function skipId(decoder: decoding.Decoder): void {
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
}
