import { uint32 } from 'lib0/random'

export type DeckId = string
export type PitchId = string
export type SlideId = string
export type BlockId = string
/** Hex SHA-256 of a stored picture's bytes. */
export type AssetHash = string

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A fresh id: 16 characters, 82 bits from the platform's secure source, safe in paths and root type names. */
export function newId(): string {
  let id = ''
  while (id.length < 16) id += alphabet[uint32() % alphabet.length]
  return id
}
