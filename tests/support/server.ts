import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '#server/config.ts'
import { createLog } from '#server/log.ts'
import { startServer, type RunningServer, type StartOptions } from '#server/start.ts'

/** The real server on a free loopback port, with a data directory of its own. */
export interface TestServer extends RunningServer {
  readonly dataDir: string
  /** What it logged, as parsed lines. */
  readonly logged: readonly Readonly<Record<string, unknown>>[]
  /** Stops it and removes what it stored. */
  discard(): Promise<void>
}

type Choices = Partial<Omit<StartOptions, 'config' | 'log'>> & { readonly config?: Partial<Config> }

export async function startTestServer({ config, ...choices }: Choices = {}): Promise<TestServer> {
  const dataDir = config?.dataDir ?? (await mkdtemp(join(tmpdir(), 'duodeck-test-')))
  const logged: Readonly<Record<string, unknown>>[] = []
  const write = (line: string): void => void logged.push(JSON.parse(line) as Record<string, unknown>)
  const server = await startServer({
    config: {
      port: 0,
      host: '127.0.0.1',
      publicUrl: null,
      dataDir,
      secret: null,
      mail: null,
      signUp: 'open',
      workspaceQuota: 1_000_000_000,
      trustedProxies: 0,
      logLevel: 'info',
      browser: null,
      ...config,
    },
    log: createLog('info', { write }),
    clientDir: null,
    // Tests are many people behind one address.
    triesPerMinute: 10_000,
    writesPerMinute: 100_000,
    ...choices,
  })
  const discard = async (): Promise<void> => {
    await server.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { ...server, dataDir, logged, discard }
}
