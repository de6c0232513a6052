import express, { Router } from 'express'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { notFound } from '../errors.ts'
import { precompressed } from './precompressed.ts'

const year = 31_536_000_000

/** The built client. Files under `assets/` carry a hash in their name; the rest is asked for anew each time. */
export function pageRoutes(clientDir: string): Router {
  const router = Router()
  router.use(precompressed(clientDir))
  router.use(
    '/assets',
    express.static(join(clientDir, 'assets'), { immutable: true, maxAge: year, index: false }),
  )
  router.use(express.static(clientDir, { index: false, cacheControl: false, setHeaders: askAgain }))
  router.get('/watch/:code', (_request, response) => {
    askAgain(response)
    response.sendFile('watch.html', { root: clientDir, dotfiles: 'allow', cacheControl: false })
  })
  router.get('/{*path}', (request, response) => {
    // Every path of the client's own router is the one page. A missing file is not: a page in its place
    // would be taken for a broken script.
    if (/\.\w+$/.test(request.path) || !request.accepts('html')) throw notFound()
    askAgain(response)
    response.sendFile('index.html', { root: clientDir, dotfiles: 'allow', cacheControl: false })
  })
  return router
}

/** Where the build puts the client, seen from the server's bundle; `null` when the server runs from its source. */
export function builtClient(bundleDir: string): string | null {
  const dir = join(bundleDir, '../client')
  return existsSync(join(dir, 'index.html')) && bundleDir.endsWith(join('dist', 'server')) ? dir : null
}

const askAgain = (response: { setHeader(name: string, value: string): unknown }): void => {
  response.setHeader('cache-control', 'no-cache')
}
