import type { RoomKind } from '#shared/policy.ts'
import { languageKey } from './languageDoc.ts'

/**
 * The keys that the server alone writes: everything in `meta` but the title of a design, the version of a template that it stands on, and what
 * language it or a pitch is in. Whoever stated a schema
 * from the future would shut everybody out. (`review` has no writer at all, see `policy.ts`.)
 */
export const serverRoot = 'meta'

const clientKeys: Readonly<Record<RoomKind, readonly string[]>> = {
  design: ['title', 'template', languageKey],
  pitch: [languageKey],
  plan: [],
  review: [],
}

/** Whether a client may not write this key of a root. `null`: not a key, but a place in the root's sequence. */
export const isServerKey = (kind: RoomKind, root: string, key: string | null): boolean =>
  root === serverRoot && (key === null || !clientKeys[kind].includes(key))
