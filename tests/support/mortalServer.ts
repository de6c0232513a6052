import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { bundleServer } from './serverBundle.ts'

export interface MortalServer {
  readonly url: string
  /** SIGKILL, and waits until the process is no more. */
  kill(): Promise<void>
}

/** Bundles the server once, so that each start takes a tenth of a second. Returns the bundle's path. */
export const bundleMortalServer = (): Promise<string> =>
  bundleServer('mortalServer', 'tests/support/mortalServer.main.ts')

export async function startMortalServer(
  bundle: string,
  dataDir: string,
  room: string,
): Promise<MortalServer> {
  const child = spawn(process.execPath, [bundle, dataDir, room], { stdio: ['ignore', 'pipe', 'inherit'] })
  // A test that fails leaves nobody behind.
  onTestFinished(() => void child.kill('SIGKILL'))
  const url = await firstLine(child)
  return {
    url,
    kill: async () => {
      // One that ended by itself says so no second time.
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout! })
  const gone = once(child, 'exit').then(() =>
    Promise.reject(new Error('The server ended before it listened')),
  )
  const [line] = (await Promise.race([once(lines, 'line'), gone])) as [string]
  return line
}
