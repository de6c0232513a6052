import { readConfig } from './config.ts'
import { builtClient } from './http/page.ts'
import { createLog } from './log.ts'
import { runUntilStopped } from './process.ts'
import { startServer } from './start.ts'

const addressAdvice =
  'PUBLIC_URL is not set: reset links in this log lead to this machine alone, and whoever reaches the address may make an account. Set it to the address that people use.'

await runUntilStopped(async () => {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const server = await startServer({ config, log, clientDir: builtClient(import.meta.dirname) })
  log.info({ url: server.url }, 'Duodeck is ready')
  if (config.publicUrl === null) log.warn(addressAdvice)
  return server
})
