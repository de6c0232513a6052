import { mkdir } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { pagePath } from '#shared/protocol/pageLine.ts'
import { MembershipGate } from './gates/membershipGate.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { busy } from './errors.ts'
import { createMetrics } from './http/metrics.ts'
import { answerRefusal } from './http/refusalAnswer.ts'
import type { Log } from './log.ts'
import { openServices, type Services } from './services.ts'
import { attachStage } from './stage/attachStage.ts'
import { lockFolder, type FolderLock } from './storage/folderLock.ts'
import { keptSecret } from './storage/secret.ts'
import { attachSync } from './sync/attachSync.ts'
import { attachPages } from './sockets/attachPages.ts'
import { Upgrades } from './sockets/upgrades.ts'

/**
 * Milliseconds that an idle connection is kept: longer than proxies keep theirs (60 s as a rule). Node's own 5 s
 * end connections on which a proxy is just sending its next request, and people are told of a bad gateway.
 */
const idleFor = 65_000

/** Milliseconds that a request may take to arrive: a file of 200 MB at 1.5 Mbit/s. Its headers have a minute, other bodies five (`http/bodyTime.ts`). */
const arrivesIn = 20 * 60_000

export interface StartOptions {
  readonly config: Config
  readonly log: Log
  /** The built client; `null` when something else serves the page. */
  readonly clientDir: string | null
  readonly demo?: boolean
  /** What must be there before anybody is answered. */
  readonly prepare?: (services: Services, url: string) => Promise<void>
  /** How often one address may try to sign in, and change things, each minute. */
  readonly triesPerMinute?: number
  readonly writesPerMinute?: number
}

export interface RunningServer {
  /** The address people use. */
  readonly url: string
  readonly services: Services
  /** Lets nobody new in, lets requests end, saves everything. */
  close(): Promise<void>
}

/** Milliseconds that requests and sockets get to end when the server stops. */
const drainFor = 5_000

/** Opens storage, listens, and answers. Rejects when the port is taken or storage cannot be opened. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config } = options
  // Password hashes and customers' decks lie in there.
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const server = createServer({ keepAliveTimeout: idleFor, requestTimeout: arrivesIn })
  server.on('request', comeBackSoon)
  await listen(server, config)
  const url = config.publicUrl ?? `http://localhost:${(server.address() as AddressInfo).port}`
  try {
    return await serveFrom(lockFolder(config.dataDir), server, url, options)
  } catch (error) {
    server.close()
    throw error
  }
}

/** The folder is ours until everything in it is saved and closed. */
async function serveFrom(
  folder: FolderLock,
  server: Server,
  url: string,
  options: StartOptions,
): Promise<RunningServer> {
  try {
    const running = await serve(server, url, options)
    const close = () => running.close().finally(() => folder.release())
    return { ...running, close }
  } catch (error) {
    folder.release()
    throw error
  }
}

async function serve(server: Server, url: string, options: StartOptions): Promise<RunningServer> {
  const { config, log, clientDir, demo = false, triesPerMinute = 10, writesPerMinute = 300 } = options
  const secret = config.secret ?? (await keptSecret(config.dataDir))
  const { trustedProxies } = config
  const services = await openServices({ ...config, secret, publicUrl: url, triesPerMinute, clientDir, log })
  await options.prepare?.(services, url)
  const { rooms, identity, members, rows } = services
  const gate = new MembershipGate(identity, members, rows)
  const sync = attachSync({ server, rooms, gate, publicUrl: url, log })
  const upgrades = new Upgrades(server, ['/sync/', '/stage/', pagePath])
  const { showings, presenterGate } = services.live
  const stage = attachStage({ server, showings, gate: presenterGate, publicUrl: url, log })
  const pages = attachPages({ server, pages: services.openPages, gate: identity, publicUrl: url, log })
  const metrics = createMetrics(() => ({ rooms: rooms.live.length, sockets: upgrades.count }))
  server.off('request', comeBackSoon)
  server.on(
    'request',
    createApp({
      services,
      metrics,
      log,
      publicUrl: url,
      isPublicUrlSet: config.publicUrl !== null,
      trustedProxies,
      demo,
      triesPerMinute,
      writesPerMinute,
      clientDir,
    }),
  )
  return {
    url,
    services,
    close: async () => {
      upgrades.close()
      const drained = drain(server, upgrades)
      sync.close()
      pages.close()
      rooms.expel(() => true, closeCodes.tryLater)
      await stage.close()
      await drained
      await services.close()
    },
  }
}

const starting = busy('Duodeck is just starting. Try again in a moment.')

/** Storage is being opened. Without an answer, whoever asks this early would wait for ever. */
const comeBackSoon: RequestListener = (request, response) => answerRefusal(request, response, starting, 1)

async function listen(server: Server, { port, host }: Config): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening')
}

/** No new connections; requests at work and sockets that say goodbye get a moment, idle connections none. */
async function drain(server: Server, upgrades: Upgrades): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const timer = setTimeout(() => {
    server.closeAllConnections()
    upgrades.cut()
  }, drainFor)
  await closed
  clearTimeout(timer)
}
