import { cutText } from '#shared/model/characters.ts'

/**
 * A `Content-Disposition` that saves under `name` and `extension`, in any script. Old programs read the ASCII form,
 * all others the one of RFC 5987.
 */
export function attachment(name: string, extension: string): string {
  const safe = savable(name) || 'Deck'
  const ascii =
    savable(
      safe
        .replace(/\p{Pd}/gu, '-')
        .normalize('NFKD')
        .replace(/[^\x20-\x7e]/g, ''),
    ) || 'Deck'
  return `attachment; filename="${ascii}.${extension}"; filename*=UTF-8''${extended(safe)}.${extension}`
}

/** Without what a file system may not take, and without half characters. */
const savable = (name: string): string =>
  cutText(name, 120)
    .replace(/[\p{Cc}\p{Surrogate}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** `encodeURIComponent` leaves four characters alone that RFC 5987 wants encoded. */
const extended = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
