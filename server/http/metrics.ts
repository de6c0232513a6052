import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Log } from '../log.ts'

/** What is live at the moment it is asked. */
export interface LiveCounts {
  readonly rooms: number
  readonly sockets: number
}

export function createMetrics(live: () => LiveCounts): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'duodeck_' })
  const gauge = (name: keyof LiveCounts, help: string) =>
    new Gauge({
      name: `duodeck_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(live()[name])
      },
    })
  gauge('rooms', 'Documents held in memory')
  gauge('sockets', 'Live sockets')
  return registry
}

/** Counts and logs requests by route, never by address: an address may hold an invitation's secret. */
export function observeRequests(registry: Registry, log: Log): RequestHandler {
  const seconds = new Histogram({
    name: 'duodeck_http_request_seconds',
    help: 'Time to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return (request, response, next) => {
    const start = performance.now()
    response.once('finish', () => {
      const route = routeOf(request)
      const { statusCode: status } = response
      const ms = performance.now() - start
      seconds.observe({ method: request.method, route, status: String(status) }, ms / 1_000)
      log[levelOf(route, status)]({ method: request.method, route, status, ms: Math.round(ms) }, 'request')
    })
    next()
  }
}

/** What people asked for is worth a line; the page's files and a monitor's questions are not. */
function levelOf(route: string, status: number): 'error' | 'info' | 'debug' {
  if (status >= 500) return 'error'
  return route.startsWith('/api') ? 'info' : 'debug'
}

/** Where routers are mounted. What stands before a pattern is one of these, however an address spells it. */
const mounts = new Set([
  ...['/', '/api', '/api/workspaces', '/api/invitations', '/api/decks', '/api/pitches', '/api/assets'],
  ...['/api/starters', '/api/auth', '/watch'],
])

/**
 * The pattern that answered, such as `/api/decks/:id`. Express forgets where a router is mounted once one of
 * its handlers throws, so that part is taken from the address: what the pattern does not cover. Each label is
 * kept for ever, so nothing that a caller chooses becomes one.
 */
export function routeOf({ baseUrl, originalUrl, route }: Parameters<RequestHandler>[0]): string {
  const pattern: unknown = (route as { path?: unknown } | undefined)?.path
  if (typeof pattern !== 'string') return mounts.has(baseUrl) ? baseUrl : 'none'
  if (pattern.includes('*')) return 'page'
  const covered = segments(pattern)
  const mount = segments(originalUrl.split('?', 1)[0] ?? '').slice(0, -covered.length || undefined)
  const before = `/${mount.join('/')}`.toLowerCase()
  return mounts.has(before) ? `/${[...segments(before), ...covered].join('/')}` : 'none'
}

const segments = (path: string): string[] => path.split('/').filter((part) => part !== '')
