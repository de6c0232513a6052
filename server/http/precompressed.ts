import type { RequestHandler } from 'express'
import { readdirSync } from 'node:fs'
import { extname } from 'node:path'

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/**
 * Answers a request for a file with its compressed form when the build left one beside it and the browser
 * takes it. Goes before `express.static`, which then sends the file.
 */
export function precompressed(dir: string): RequestHandler {
  const files = new Set(readdirSync(dir, { recursive: true }).map((name) => `/${String(name)}`))
  return (request, response, next) => {
    const { path } = request
    if (!files.has(path) || extname(path) === '') return next()
    const accepted = encodings.find(
      ([encoding, extension]) => files.has(path + extension) && request.acceptsEncodings(encoding),
    )
    response.vary('accept-encoding')
    if (accepted) {
      response.type(extname(path)).set('content-encoding', accepted[0])
      request.url = path + accepted[1]
    }
    next()
  }
}
