import type { RoomKind } from '#shared/policy.ts'

/**
 * The keys that the server alone writes: everything in `meta` but the title of a design. Whoever stated a schema
 * from the future would shut everybody out. (`review` has no writer at all, see `policy.ts`.)
 */
export const serverRoot = 'meta'

const clientKeys: Readonly<Record<RoomKind, readonly string[]>> = {
  design: ['title'],
  pitch: [],
  plan: [],
  review: [],
}

/** Whether a client may not write this key of a root. `null`: not a key, but a place in the root's sequence. */
export const isServerKey = (kind: RoomKind, root: string, key: string | null): boolean =>
  root === serverRoot && (key === null || !clientKeys[kind].includes(key))
