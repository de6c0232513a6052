import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { eventually } from './eventually.ts'
import { bundleServer } from './serverBundle.ts'

/** The real entry, bundled. Returns its path. */
export const bundleMain = (): Promise<string> => bundleServer('main', 'server/main.ts')

export interface MainProcess {
  /** SIGKILL, and waits until the process is no more. */
  kill(): Promise<void>
}

/** Resolves once the server answers. The same port and folder again go on where the last process was ended. */
export async function startMain(bundle: string, port: number, dataDir: string): Promise<MainProcess> {
  const env = {
    PATH: process.env['PATH'],
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, [bundle], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const gone = once(child, 'exit')
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await gone
  }
  try {
    await eventually(async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`)
      if (!answer.ok) throw new Error(`Not ready: ${answer.status}`)
    }, 60_000)
  } catch (error) {
    await kill()
    throw error
  }
  return { kill }
}
