import { fork } from 'node:child_process'
import { putBehindPeople, workerFile } from '../workerFile.ts'
import type { CleanSvg } from './cleanSvg.ts'
import { assetLimits } from './limits.ts'

/** A drawing as it is kept, and a PNG of it. */
export interface DrawnSvg extends CleanSvg {
  readonly picture: Uint8Array
}

/**
 * Cleans a drawing and draws it, in a process of its own: a few kilobytes of lines across each other take minutes to
 * draw, and nothing ends what draws them but the end of its process. Rejects where it cannot be kept as it is, and
 * where it takes too long. `seconds`: with the start of the process.
 */
export function drawSvg(bytes: Uint8Array, seconds: number = assetLimits.drawingSeconds): Promise<DrawnSvg> {
  const { filename, execArgv } = workerFile(new URL('./svgProcess.ts', import.meta.url))
  const child = fork(filename, [], {
    execArgv: [...execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Of the server's environment it needs nothing, and gets no secret.
    env: { PATH: process.env['PATH'] },
    timeout: seconds * 1_000,
    killSignal: 'SIGKILL',
  })
  putBehindPeople(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.once('message', (drawn) => {
      resolve(drawn as DrawnSvg)
      // It waits for that, so that its end overtakes nothing it said.
      child.disconnect()
    })
    child.once('exit', () => reject(new Error('It is no drawing that can be kept')))
    child.send(bytes, (error) => error && reject(error))
  })
}
