import type { Response } from 'express'
import type { AssetFiles } from '../assets/assetFiles.ts'
import type { AssetRow } from '../database/tables/assets.ts'

/** Answers with a picture or a font that the caller may see. */
export function sendAsset(
  response: Response,
  files: AssetFiles,
  { hash, type }: Pick<AssetRow, 'hash' | 'type'>,
  cache: string,
): void {
  response.set(headers(hash, type, cache))
  // The data folder may itself lie in one whose name begins with a dot.
  response.sendFile(files.place(hash), { root: files.root, dotfiles: 'allow', cacheControl: false })
}

/** The same with one that is no file of its own. */
export function sendPictureBytes(
  response: Response,
  name: string,
  { bytes, contentType }: { readonly bytes: Uint8Array; readonly contentType: string },
  cache: string,
): void {
  response.set(headers(name, contentType, cache)).send(Buffer.from(bytes))
}

const headers = (name: string, type: string, cache: string) => ({
  'content-type': type,
  'cache-control': cache,
  etag: `"${name}"`,
  'content-security-policy': "default-src 'none'; sandbox",
})
