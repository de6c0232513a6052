import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { Refusal } from '../errors.ts'

/** Turns away one address that changes things far faster than people do. Reading is free. */
export const writeLimit = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: ({ method }) => method === 'GET' || method === 'HEAD',
    handler: (_request, _response, next) =>
      next(new Refusal(429, 'too-often', 'That was a lot at once. Wait a minute, then try again.')),
  })
