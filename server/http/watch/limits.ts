import { rateLimit, type Options } from 'express-rate-limit'
import type { RequestHandler } from 'express'
import { Refusal } from '../../errors.ts'
import { originOf, sharedBy } from '../origin.ts'
import type { WatchRequest } from './entrance.ts'

/** The member whose cookie a request carries; a cookie that is not ours makes nobody one. */
type MemberId = (request: WatchRequest) => string | null

/** Everyone who enters is someone new to us: an office comes in at once, and nobody takes every seat alone. */
export const entries = (): RequestHandler =>
  rateLimit({
    ...perMinute(60, 'Many people came in from where you are just now. Wait half a minute, then try again.'),
    windowMs: 30_000,
    ...byOrigin(60),
  })

/** A hall behind one address comes back twice in a minute, as after a cut line; who streams in a loop waits. */
export const streamsFrom = (): RequestHandler =>
  rateLimit({
    ...perMinute(
      600,
      'Very many screens opened this showing from where you are. Wait a minute, then reload.',
    ),
    ...byOrigin(600),
  })

/** Eight windows of one browser that each lose their line every few seconds. */
export const streaming = (memberId: MemberId): RequestHandler =>
  rateLimit({
    ...perMinute(
      120,
      'This browser opens the showing very often. Close some of its tabs, then wait a minute.',
    ),
    ...byMember(memberId),
  })

/** As much as an office of very busy people says about one showing. */
export const sayingFrom = (): RequestHandler =>
  rateLimit({
    ...perMinute(600, 'Very much was said from where you are. Wait a minute, then try again.'),
    ...byOrigin(600),
  })

/** By member, because an office may share one address. */
export const saying = (memberId: MemberId): RequestHandler =>
  rateLimit({
    ...perMinute(30, 'That was a lot at once. Wait a minute, then ask again.'),
    ...byMember(memberId),
  })

/** Six tabs of one browser that ask every one and a half seconds are 240 a minute. */
export const asking = (memberId: MemberId): RequestHandler =>
  rateLimit({
    ...perMinute(600, 'This browser asks very often. Close some of its tabs, then wait a minute.'),
    ...byMember(memberId),
  })

/** `limit` for an address on one link; behind a proxy that hides addresses, ten times that for the link. */
const byOrigin = (limit: number): Partial<Options> => ({
  limit: (request) => limit * (originOf(request).isShared ? sharedBy : 1),
  keyGenerator: (request) => `${String(request.params['code'])} ${originOf(request).key}`,
})

const byMember = (memberId: MemberId): Partial<Options> => ({
  keyGenerator: (request) => memberId(request as WatchRequest) ?? originOf(request).key,
})

const perMinute = (limit: number, message: string): Partial<Options> => ({
  windowMs: 60_000,
  limit,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler: (_request, _response, next) => next(new Refusal(429, 'too-often', message)),
})
