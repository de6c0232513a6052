import { remembered } from '#client/remembered.ts'
import type { UserId } from '#shared/model/ids.ts'

/** Who skipped whom in this browser, until the server knows: without a line it hears of it later, also from another page. */
export const skips = remembered('duodeck.skipped', '', (kept): kept is string =>
  /^[\w.,-]{0,10000}$/.test(kept),
)

const pair = (me: UserId, other: UserId): string => `${me}.${other}`
const pairsIn = (kept: string): readonly string[] => kept.split(',').filter(Boolean)

export const isSkippedIn = (kept: string, me: UserId, other: UserId): boolean =>
  pairsIn(kept).includes(pair(me, other))

export function keepSkip(me: UserId, other: UserId): void {
  forgetSkip(me, other)
  skips.set([...pairsIn(skips.get()), pair(me, other)].slice(-50).join(','))
}

export const forgetSkip = (me: UserId, other: UserId): void =>
  skips.set(
    pairsIn(skips.get())
      .filter((one) => one !== pair(me, other))
      .join(','),
  )
