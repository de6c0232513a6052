export interface MediaType {
  readonly extension: 'png' | 'jpeg' | 'gif' | 'svg'
  readonly contentType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/svg+xml'
}

/** A picture as it goes into files. */
export interface Media<Bytes = Uint8Array> extends MediaType {
  readonly bytes: Bytes
  /** The same in lines, for programs that draw those. */
  readonly drawing?: Media<Bytes>
}

const signatures: readonly (MediaType & { readonly start: readonly number[] })[] = [
  { extension: 'png', contentType: 'image/png', start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { extension: 'jpeg', contentType: 'image/jpeg', start: [0xff, 0xd8, 0xff] },
  { extension: 'gif', contentType: 'image/gif', start: [0x47, 0x49, 0x46, 0x38] },
]

/** Bytes that tell a type. */
export const longestSignature = Math.max(...signatures.map(({ start }) => start.length))

/** A drawing as the picture store keeps it. */
export const svgType: MediaType = { extension: 'svg', contentType: 'image/svg+xml' }

/** What every PowerPoint shows, told by the first bytes; `null` for anything else. */
export function mediaType(bytes: Uint8Array): MediaType | null {
  const found = signatures.find(({ start }) => start.every((byte, at) => bytes[at] === byte))
  return found ? { extension: found.extension, contentType: found.contentType } : null
}
