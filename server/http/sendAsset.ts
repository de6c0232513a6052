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

/**
 * Answers with a picture as screens draw it: a drawing in its lines, an animation as its first frame, or as it moves where
 * a page asks for that.
 */
export function sendPicture(
  response: Response,
  files: AssetFiles,
  { hash, type, screen_hash, screen_type }: AssetRow,
  { moving, cache }: { readonly moving: boolean; readonly cache: string },
): void {
  const isDrawn = screen_hash !== null && screen_type !== null && (moving || screen_type !== 'image/gif')
  sendAsset(response, files, isDrawn ? { hash: screen_hash, type: screen_type } : { hash, type }, cache)
}

/** What a page adds to a picture's address where it may move. */
export const asksMoving = (query: object): boolean => 'moving' in query

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
  // Opened by itself, a drawing runs nothing, reaches nothing, and is no page of ours.
  'content-security-policy': "default-src 'none'; sandbox",
})
