import { Registry } from 'prom-client'
import { createApp } from '#server/app.ts'
import { createLog } from '#server/log.ts'
import type { TestServer } from './server.ts'

/** A way in over HTTP: `GET /api/decks/:id`, as the server itself has it. */
export interface Way {
  readonly method: string
  readonly path: string
}

interface Layer {
  readonly rawPath: string
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> }
  readonly handle: { readonly stack?: readonly Layer[] }
}

/** Every route that a server has, from its router: what is added to it is among them. */
export function routesOf({ services }: TestServer): readonly Way[] {
  const app = createApp({
    ...{ services, metrics: new Registry(), log: createLog('silent'), publicUrl: 'http://decks.example' },
    ...{ isPublicUrlSet: true, trustedProxies: 0, demo: false, triesPerMinute: 1, writesPerMinute: 1 },
    clientDir: null,
  })
  return below((app.router as unknown as { readonly stack: readonly Layer[] }).stack, '')
}

const below = (stack: readonly Layer[], prefix: string): readonly Way[] =>
  stack.flatMap(({ rawPath, route, handle }) => {
    if (route) return Object.keys(route.methods).map((method) => wayTo(method, prefix + route.path))
    return below(handle.stack ?? [], rawPath === '/' ? prefix : prefix + rawPath)
  })

const wayTo = (method: string, path: string): Way => ({
  method: method.toUpperCase(),
  path: path.replace(/(?<=.)\/$/, ''),
})
