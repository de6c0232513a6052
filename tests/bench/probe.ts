import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { isMainThread } from 'node:worker_threads'

/**
 * Loaded into the server's process (`--expose-gc --import`): measures its main thread, and answers each message with
 * what it has seen since the last. Times are those the thread had a processor for, so what else the machine does is
 * not in them.
 */
export interface ProbeAnswer {
  /** Milliseconds of the longest stretch in which no timer got its turn: the longest task, or ten more. */
  readonly stall: number
  /** Share of one core. */
  readonly busy: number
  /** Of the JavaScript heap and of buffers, after a collection, in megabytes. */
  readonly megabytes: number
  /** Open files and sockets. */
  readonly handles: number
}

const tickMs = 10

if (isMainThread && process.send) {
  const file = `/proc/self/task/${process.pid}/schedstat`
  /** Milliseconds that this thread has run. */
  const ran = (): number => Number(readFileSync(file, 'utf8').split(' ', 1)[0]) / 1e6
  let last = ran()
  let stall = 0
  const since = { ran: last, at: performance.now() }
  setInterval(() => {
    const now = ran()
    stall = Math.max(stall, now - last)
    last = now
  }, tickMs).unref()

  process.on('message', () => void answer())
  process.channel!.unref()

  async function answer(): Promise<void> {
    const seen = { stall, busy: (ran() - since.ran) / (performance.now() - since.at) }
    // Twice: what the first one finalizes goes with the second.
    globalThis.gc!()
    globalThis.gc!()
    const { heapUsed, external } = process.memoryUsage()
    const handles = (await readdir('/proc/self/fd')).length
    const found: ProbeAnswer = { ...seen, megabytes: (heapUsed + external) / 2 ** 20, handles }
    process.send!(found)
    last = since.ran = ran()
    since.at = performance.now()
    stall = 0
  }
}
