import { isId, type BlockId } from './ids.ts'

/**
 * Where words stand on slides: in which block, and in which part of it. A kind with one text calls it ''. A
 * kind's pictures go by the same addresses.
 */
export interface TextAddress {
  readonly block: BlockId
  readonly part: string
}

/** An address as one string, for maps, attributes and names of root types: the block's id, `/<part>` behind it. */
export type AddressKey = string

export const addressKey = ({ block, part }: TextAddress): AddressKey =>
  part === '' ? block : `${block}/${part}`

/** Total: ids hold no slash, so whatever stands behind the first one is the part. */
export function parseAddress(key: AddressKey): TextAddress {
  const at = key.indexOf('/')
  return at < 0 ? { block: key, part: '' } : { block: key.slice(0, at), part: key.slice(at + 1) }
}

export const sameAddress = (a: TextAddress | null, b: TextAddress | null): boolean =>
  a?.block === b?.block && a?.part === b?.part

/** Whether a key can be an address: an id, and behind a slash what a kind may call a part. What is none is passed over. */
export function isAddressKey(key: AddressKey): boolean {
  const { block, part } = parseAddress(key)
  return isId(block) && (part === '' || part.split('/').every(isId))
}
