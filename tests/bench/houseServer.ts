import { AsyncLocalStorage, createHook, executionAsyncId } from 'node:async_hooks'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'

/**
 * A server in a process of its own that measures itself: for each task of its loop, the milliseconds that come from
 * `library` and `stage`, with everything they call. `node houseServer.ts <folder of a checkout>`.
 */
const root = process.argv[2]!
const load = async (path: string): Promise<Record<string, unknown>> =>
  (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>

interface Moment {
  readonly wall: number
  readonly cpu: number
}

function now(): Moment {
  const { user, system } = process.cpuUsage()
  return { wall: performance.now(), cpu: (user + system) / 1_000 }
}

/**
 * Milliseconds the loop was busy since. By the clock a task also holds what else the machine did meanwhile, by the
 * processor's time what the heap's and the compiler's own threads did beside it: the loop's share is in both.
 */
function busySince(at: Moment): number {
  const { wall, cpu } = now()
  return Math.min(wall - at.wall, cpu - at.cpu)
}

type Room = 'library' | 'stage'
const inside = new AsyncLocalStorage<Room>()
const tasks: Record<Room, number[]> = { library: [], stage: [] }
let spent: Record<Room, number> = { library: 0, stage: 0 }
let isMeasuring = false

/** What runs after a promise belongs to the task that settled it; everything else begins a new one. */
const promises = new Set<number>()
const began: { readonly room: Room | undefined; readonly at: Moment }[] = []
createHook({
  init: (id, type) => {
    if (type === 'PROMISE') promises.add(id)
  },
  before: (id) => {
    if (began.length === 0 && !promises.has(id)) endTask()
    began.push({ room: inside.getStore(), at: now() })
  },
  after: () => {
    const { room, at } = began.pop() ?? {}
    if (room && began.length === 0) spent[room] += busySince(at!)
  },
}).enable()

function endTask(): void {
  for (const room of ['library', 'stage'] as const) {
    if (isMeasuring && spent[room] > 0) tasks[room].push(spent[room])
  }
  spent = { library: 0, stage: 0 }
}

const isMethod = (value: unknown): value is (...given: unknown[]) => unknown => typeof value === 'function'

/** Every call into one of the room's classes, and what it goes on to do later, counts as the room's. */
function watch(room: Room, Class: unknown): void {
  const methods = (Class as { readonly prototype: Record<string, unknown> }).prototype
  for (const name of Object.getOwnPropertyNames(methods)) {
    // Getters do nothing that would take time.
    const method: unknown = Object.getOwnPropertyDescriptor(methods, name)!.value
    if (name === 'constructor' || !isMethod(method)) continue
    methods[name] = function (this: unknown, ...given: unknown[]): unknown {
      if (inside.getStore()) return method.apply(this, given)
      const at = now()
      try {
        return inside.run(room, () => method.apply(this, given))
      } finally {
        // Called by others within a task of theirs. Of a task of its own, all counts anyway.
        if (executionAsyncId() !== 0) spent[room] += busySince(at)
      }
    }
  }
}

for (const [path, name] of [
  ['library/documents', 'Documents'],
  ['library/refresh', 'LibraryRefresh'],
  ['library/decks', 'Decks'],
  ['library/pitches', 'Pitches'],
] as const) {
  watch('library', (await load(`server/${path}.ts`))[name])
}
// Where a class stands, and where it stood in older checkouts: before the rooms were named, the stage was called live.
for (const [name, ...paths] of [
  ['Checks', 'library/checks', 'stage/checks', 'live/checks'],
  ['Stages', 'stage/stages', 'live/stages'],
  ['Showing', 'stage/showing', 'live/showing'],
  ['Showings', 'stage/showings', 'live/showings'],
  ['AudienceFeed', 'stage/audienceFeed', 'live/audienceFeed'],
  ['PresenterFeed', 'stage/presenterFeed', 'live/presenterFeed'],
] as const) {
  const path = paths.find((path) => existsSync(join(root, `server/${path}.ts`)))!
  watch('stage', (await load(`server/${path}.ts`))[name])
}

const dataDir = await mkdtemp(join(tmpdir(), 'duodeck-bench-'))
const { createLog } = (await load('server/log.ts')) as { createLog: (level: string) => unknown }
const { startServer } = (await load('server/start.ts')) as {
  startServer: (options: object) => Promise<{ readonly url: string; close(): Promise<void> }>
}
const config = { port: 0, host: '127.0.0.1', publicUrl: null, dataDir, secret: null, mail: null }
const server = await startServer({
  config: { ...config, trustedProxies: 0, logLevel: 'error' },
  log: createLog('error'),
  clientDir: null,
  triesPerMinute: 10_000,
  writesPerMinute: 100_000,
})
const delay = monitorEventLoopDelay({ resolution: 5 })
process.on('message', (message) => {
  if (message === 'measure') {
    isMeasuring = true
    delay.enable()
  } else {
    endTask()
    process.send!({ ...tasks, loop: { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 } })
    void server.close().then(async () => {
      await rm(dataDir, { recursive: true, force: true })
      process.exit(0)
    })
  }
})
process.send!(server.url)
