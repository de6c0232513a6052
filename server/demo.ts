import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from './config.ts'
import { demoAccounts, demoPassword } from './demo/accounts.ts'
import { seedDemo } from './demo/seed.ts'
import { builtClient } from './http/page.ts'
import { createLog } from './log.ts'
import { runUntilStopped } from './process.ts'
import { startServer } from './start.ts'

/** A throw-away workspace with finished work in it. Everything is gone when it stops. */
const dataDir = await mkdtemp(join(tmpdir(), 'duodeck-demo-'))

await runUntilStopped(
  async () => {
    const port = process.env['PORT'] ?? String(await portNear(3000))
    const env = {
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      ...process.env,
      PORT: port,
      DATA_DIR: dataDir,
      SMTP_URL: '',
      SIGN_UP: 'open',
    }
    const config = readConfig(env)
    const server = await startServer({
      config,
      log: createLog(config.logLevel),
      clientDir: builtClient(import.meta.dirname),
      demo: true,
      prepare: seedDemo,
      // One machine plays everybody.
      triesPerMinute: 600,
      writesPerMinute: 6_000,
    })
    process.stdout.write(welcome(server.url))
    return server
  },
  () => rm(dataDir, { recursive: true, force: true }),
)

/** `wanted` if nobody uses it, or else any free port. */
async function portNear(wanted: number): Promise<number> {
  const probe = createServer()
  probe.listen(wanted)
  const free = await once(probe, 'listening').then(
    () => true,
    () => false,
  )
  probe.close()
  return free ? wanted : 0
}

function welcome(url: string): string {
  return `
  Duodeck demo: ${url}

  Open it in two browsers (or one private window) and enter as both:
    ${demoAccounts.marketing.email}
    ${demoAccounts.sales.email}
  Password: ${demoPassword}

  Ctrl-C stops it and throws everything away.

`
}
