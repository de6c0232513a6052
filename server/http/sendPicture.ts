import type { Response } from 'express'
import type { AssetFiles } from '../assets/assetFiles.ts'
import type { AssetRow } from '../database/tables/assets.ts'

/** Answers with a picture that the caller may see. */
export function sendPicture(
  response: Response,
  files: AssetFiles,
  { hash, type }: Pick<AssetRow, 'hash' | 'type'>,
  cache: string,
): void {
  response.set({
    'content-type': type,
    'cache-control': cache,
    etag: `"${hash}"`,
    'content-security-policy': "default-src 'none'; sandbox",
  })
  // The data folder may itself lie in one whose name begins with a dot.
  response.sendFile(files.place(hash), { root: files.root, dotfiles: 'allow', cacheControl: false })
}
