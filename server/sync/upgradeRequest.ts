import { maybeRoom, type Room as RoomAddress } from '#shared/protocol/rooms.ts'

const prefix = '/sync/'

export const isSyncPath = (url: string | undefined): boolean => url?.startsWith(prefix) ?? false

/** The room that the path names, decoded once; `null` for anything that can be no room. */
export function roomOf(url: string): RoomAddress | null {
  const path = url.slice(prefix.length).split('?', 1)[0]!
  try {
    return maybeRoom(decodeURIComponent(path))
  } catch {
    return null
  }
}

/**
 * The document schema that the client states in `?schema=`. Missing or nonsense counts as 0, which is older
 * than every document: an editor that does not know what it does not know deletes it for everybody.
 */
export function schemaOf(url: string): number {
  const stated = new URLSearchParams(url.split('?', 2)[1] ?? '').get('schema') ?? ''
  return /^\d{1,9}$/.test(stated) ? Number(stated) : 0
}
