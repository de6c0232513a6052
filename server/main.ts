import { readConfig } from './config.ts'
import { builtClient } from './http/page.ts'
import { createLog } from './log.ts'
import { runUntilStopped } from './process.ts'
import { startServer } from './start.ts'

await runUntilStopped(async () => {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const server = await startServer({ config, log, clientDir: builtClient(import.meta.dirname) })
  log.info({ url: server.url }, 'Duodeck is ready')
  return server
})
