import { createContext, useContext } from 'react'
import type { UserId } from '#shared/model/ids.ts'

/** Addresses of the photos that I may see, by whose they are. Faces are drawn in many places, so a page asks once. */
export type Photos = ReadonlyMap<UserId, string>

const none: Photos = new Map()

export const PhotosContext = createContext(none)

/** The address of a photo; `undefined`: they have none, or none for me. */
export function usePhoto(userId: UserId | undefined): string | undefined {
  const photos = useContext(PhotosContext)
  return userId === undefined ? undefined : photos.get(userId)
}
