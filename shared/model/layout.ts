import { frame, type Frame } from './frame.ts'

/** What stands in a place of a layout, as PowerPoint's placeholders have types. */
const placeRoles = ['title', 'subtitle', 'body', 'picture'] as const
export type PlaceRole = (typeof placeRoles)[number]

/**
 * A place of a layout, by its role and its number among those: `body/1` is the second body. Blocks of slides name
 * the place, not the block that makes it, so that a slide may go from one layout to another by one word.
 */
export type PlaceKey = `${PlaceRole}/${number}`

/** Places of one role in one layout. */
const mostPlaces = 20

const pattern = new RegExp(`^(${placeRoles.join('|')})/(0|[1-9]\\d?)$`)

export const isPlaceKey = (value: unknown): value is PlaceKey =>
  typeof value === 'string' && pattern.test(value) && indexOfPlace(value as PlaceKey) < mostPlaces

export const placeKey = (role: PlaceRole, index: number): PlaceKey => `${role}/${index}`

export const roleOf = (place: PlaceKey): PlaceRole => place.slice(0, place.indexOf('/')) as PlaceRole

export const indexOfPlace = (place: PlaceKey): number => Number(place.slice(place.indexOf('/') + 1))

/** The first number of a role that no place has; `null` where a layout has all of them. */
export function freePlace(role: PlaceRole, taken: readonly PlaceKey[]): PlaceKey | null {
  const numbers = Array.from({ length: mostPlaces }, (_, index) => placeKey(role, index))
  return numbers.find((place) => !taken.includes(place)) ?? null
}

/** The types of PowerPoint's placeholders that a layout of a brand template may have. */
export const filePlaceholderTypes = [
  ...['title', 'ctrTitle', 'subTitle', 'body', 'obj', 'pic', 'chart', 'tbl', 'clipArt', 'dgm', 'media'],
  ...['dt', 'ftr', 'sldNum'],
] as const
export type FilePlaceholderType = (typeof filePlaceholderTypes)[number]

/** What a block of a layout is in the file that the layout came from: `<p:ph type="…" idx="…"/>`. */
export interface FilePlaceholder {
  /** `obj` where the file says none. */
  readonly type: FilePlaceholderType
  /** 0 where the file says none. */
  readonly idx: number
}

/** The largest number that an `idx` can be. */
export const mostFileIndex = 0xffff_ffff

/** Where a block stands whose place is in no layout any more: two people were at odds, and nothing may be out of sight. */
export const usualFrames: Readonly<Record<PlaceRole, Frame>> = {
  title: frame(80, 72, 1120, 96),
  subtitle: frame(80, 176, 1120, 56),
  body: frame(80, 248, 1120, 376),
  picture: frame(80, 248, 1120, 376),
}

/** A role, and who takes words of it where it has no place left. */
const related: Readonly<Record<PlaceRole, readonly PlaceRole[]>> = {
  title: ['title'],
  subtitle: ['subtitle', 'body'],
  body: ['body', 'subtitle'],
  picture: ['picture'],
}

/**
 * Where what stands in the places of one layout goes in another: by role and number, then in order to what is free
 * of the role or of one like it. What is missing in the answer has no place there.
 */
export function matchPlaces(
  from: readonly PlaceKey[],
  to: readonly PlaceKey[],
): ReadonlyMap<PlaceKey, PlaceKey> {
  const found = new Map<PlaceKey, PlaceKey>(
    from.filter((place) => to.includes(place)).map((place) => [place, place]),
  )
  const taken = new Set(found.values())
  for (const place of [...from].filter((one) => !found.has(one)).sort(byIndex)) {
    const next = related[roleOf(place)]
      .flatMap((role) => to.filter((one) => roleOf(one) === role).sort(byIndex))
      .find((one) => !taken.has(one))
    if (next === undefined) continue
    found.set(place, next)
    taken.add(next)
  }
  return found
}

const byIndex = (a: PlaceKey, b: PlaceKey): number => indexOfPlace(a) - indexOfPlace(b)

/** What a block on a slide has from the place it stands in. */
export interface Following {
  /** What to write or put there, shown while it is empty. */
  readonly prompt: string
  /** The keys that it says itself: its deviations. */
  readonly own: readonly string[]
}
