import type { AssetHash } from '#shared/model/ids.ts'

const mark = 'asset:'
/** Carries any string there and back, half a surrogate pair too. */
const encoding = 'utf16le'

/**
 * What pptxgenjs is given for a picture: its name in place of its bytes, which would have to pass through
 * base64. The package gets the bytes themselves.
 */
export const assetToken = (asset: AssetHash): string =>
  `data:image/jpeg;base64,${Buffer.from(mark + asset, encoding).toString('base64')}`

/** The picture that a drawn media file stands for. */
export const assetOf = (token: Uint8Array): AssetHash =>
  Buffer.from(token).toString(encoding).slice(mark.length)
