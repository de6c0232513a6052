import * as decoding from 'lib0/decoding'
import { SocketRefusal } from './refusal.ts'

/**
 * Values nest no deeper than this. Yjs encodes them by recursion: one that nests some thousand levels can be
 * applied, and then nobody can ever load the document again.
 */
const maxDepth = 64

/** The content kinds of Yjs's first encoding (`contentRefs` in yjs/src/structs/Item.js). */
export const contentRefs = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  skip: 10,
} as const

/** Reads past one item's content. Returns how many positions it takes up in its author's sequence. */
export function scanContent(ref: number, decoder: decoding.Decoder): number {
  switch (ref) {
    case contentRefs.deleted:
      return decoding.readVarUint(decoder)
    case contentRefs.json:
      return scanEach(decoder, () => scanLegacyJson(decoder))
    case contentRefs.binary:
      decoding.readVarUint8Array(decoder)
      return 1
    case contentRefs.string:
      return decoding.readVarString(decoder).length
    case contentRefs.embed:
      scanJson(decoder)
      return 1
    case contentRefs.format:
      decoding.readVarString(decoder)
      scanJson(decoder)
      return 1
    case contentRefs.type:
      scanType(decoder)
      return 1
    case contentRefs.any:
      return scanEach(decoder, () => scanAny(decoder, 0))
    default:
      // Subdocuments among them: no document of ours has any.
      throw new SocketRefusal(`content of kind ${ref}`)
  }
}

/** A count that a few bytes can inflate: the loop ends by running out of bytes, and allocates nothing before. */
function scanEach(decoder: decoding.Decoder, scan: () => void): number {
  const count = decoding.readVarUint(decoder)
  for (let index = 0; index < count; index++) scan()
  return count
}

/** XmlElement and XmlHook carry a name, the other shared types nothing (`typeRefs` in ContentType.js). */
const typeRefs = 7
const namedTypes: readonly number[] = [3, 5]

function scanType(decoder: decoding.Decoder): void {
  const type = decoding.readVarUint(decoder)
  if (type >= typeRefs) throw new SocketRefusal(`shared type ${type}`)
  if (namedTypes.includes(type)) decoding.readVarString(decoder)
}

function scanJson(decoder: decoding.Decoder): void {
  checkDepth(JSON.parse(decoding.readVarString(decoder)), 0)
}

function scanLegacyJson(decoder: decoding.Decoder): void {
  const text = decoding.readVarString(decoder)
  if (text !== 'undefined') checkDepth(JSON.parse(text), 0)
}

export function checkDepth(value: unknown, depth: number): void {
  if (depth > maxDepth) throw new SocketRefusal('a value nested too deeply')
  if (typeof value !== 'object' || value === null) return
  for (const inner of Object.values(value)) checkDepth(inner, depth + 1)
}

/** The tags of lib0's `readAny`. */
const anyTags = {
  undefined: 127,
  null: 126,
  integer: 125,
  float32: 124,
  float64: 123,
  bigint: 122,
  false: 121,
  true: 120,
  string: 119,
  object: 118,
  array: 117,
  bytes: 116,
} as const

function scanAny(decoder: decoding.Decoder, depth: number): void {
  if (depth > maxDepth) throw new SocketRefusal('a value nested too deeply')
  switch (decoding.readUint8(decoder)) {
    case anyTags.undefined:
    case anyTags.null:
    case anyTags.false:
    case anyTags.true:
      return
    case anyTags.integer:
      return void decoding.readVarInt(decoder)
    case anyTags.float32:
      return void decoding.readFloat32(decoder)
    case anyTags.float64:
      return void decoding.readFloat64(decoder)
    case anyTags.bigint:
      return void decoding.readBigInt64(decoder)
    case anyTags.string:
      return void decoding.readVarString(decoder)
    case anyTags.object:
      return void scanEach(decoder, () => scanProperty(decoder, depth))
    case anyTags.array:
      return void scanEach(decoder, () => scanAny(decoder, depth + 1))
    case anyTags.bytes:
      return void decoding.readVarUint8Array(decoder)
    default:
      throw new SocketRefusal('a value of unknown type')
  }
}

function scanProperty(decoder: decoding.Decoder, depth: number): void {
  decoding.readVarString(decoder)
  scanAny(decoder, depth + 1)
}
