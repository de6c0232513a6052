import type { Request, Response } from 'express'
import { watcherKinds, type WatcherKind } from '../../gates/watchDoor.ts'

const names = { seat: 'duodeck_watch', projector: 'duodeck_projector', visitor: 'duodeck_visitor' } as const

/** `?as=projector` on everything the projector's page asks for; all others sit in the audience. */
export const placeOf = ({ query }: Pick<Request, 'query'>): WatcherKind =>
  watcherKinds.find((place) => place === query['as']) ?? 'seat'

export function setWatchCookie(
  response: Response,
  { code, place, value, secure }: { code: string; place: keyof typeof names; value: string; secure: boolean },
): void {
  const path = `/watch/${code}`
  response.cookie(names[place], value, { httpOnly: true, sameSite: 'lax', secure, path })
}

/** Whoever has none gets an empty one, which opens nothing. */
export function watchCookie({ headers }: Pick<Request, 'headers'>, place: keyof typeof names): string {
  const name = `${names[place]}=`
  const pair = headers.cookie?.split(/;\s*/).find((one) => one.startsWith(name))
  return pair?.slice(name.length) ?? ''
}
