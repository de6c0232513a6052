import { ContentError } from '#shared/content/form.ts'
import { ConfigError } from './config.ts'
import type { RunningServer } from './start.ts'
import { storageTrouble } from './storage/trouble.ts'
import { UnfitFolder } from './storage/unfitFolder.ts'

/**
 * Runs a server until the process is told to stop: the first signal saves everything and ends, a second one
 * ends at once. With the two entries, this file alone touches `process`.
 */
export async function runUntilStopped(start: () => Promise<RunningServer>, onStopped = noop): Promise<void> {
  const running = start()
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    void end(running, onStopped)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    await running
  } catch (error) {
    await onStopped()
    process.stderr.write(`Duodeck cannot start: ${reason(error)}\n`)
    process.exit(1)
  }
}

async function end(running: Promise<RunningServer>, onStopped: () => Promise<void>): Promise<never> {
  try {
    await (await running).close()
    await onStopped()
    process.exit(0)
  } catch (error) {
    process.stderr.write(`Duodeck could not stop cleanly: ${reason(error)}\n`)
    process.exit(1)
  }
}

const noop = (): Promise<void> => Promise.resolve()

/** One line for what an operator can mend, the whole stack for what only we can. */
function reason(error: unknown): string {
  if (error instanceof ConfigError || error instanceof ContentError || error instanceof UnfitFolder)
    return error.message
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE') return `${error.message}. Set PORT to a free port.`
  if ('code' in error && error.code === 'EACCES') return `${error.message}. Check PORT and DATA_DIR.`
  const trouble = storageTrouble(error)
  if (trouble) return `${trouble.cause}: ${error.message}. Check DATA_DIR.`
  return error.stack ?? error.message
}
