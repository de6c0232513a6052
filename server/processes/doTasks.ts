import { inspect } from 'node:util'
import { Worker } from 'node:worker_threads'

/** What a process says to the server (`workProcess.ts`). A class does not survive the way, so what it failed of is words. */
export type Said<Answer, News> =
  | { readonly kind: 'news'; readonly news: News }
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** `code`: the system's, where it was the system that refused. */
  | { readonly kind: 'failed'; readonly cause: string; readonly code?: string }

/** What all of a process may take, beside what JavaScript may hold (`ProcessKind`). */
interface Fence {
  /** Megabytes of memory, whoever holds it: what opens and draws pictures is no JavaScript. */
  readonly residentMb?: number
}

/**
 * Beside the work, which hears of nothing while it does not let go: a killed server leaves nobody who would end it, and
 * what is not JavaScript's memory is bounded by nobody else. Another parent is how a system that has such a thing says
 * that the server is gone.
 */
const watch = `
  const { workerData: { server, most } } = require('node:worker_threads')
  const end = () => process.kill(process.pid, 'SIGKILL')
  setInterval(() => process.ppid !== server && end(), 1_000)
  if (most !== null) setInterval(() => process.memoryUsage.rss() > most && end(), 200)
`

/**
 * What a process of the server's does with its life: one task after the other, each with its answer. It ends with the
 * server, however that ends, and not before: whoever stops the server by a signal sends that to all of them. One that
 * takes more than its fence leaves it ends, within a fifth of a second.
 */
export function doTasks<Task, Answer, News = never>(
  work: (task: Task, say: (news: News) => void) => Answer | Promise<Answer>,
  { residentMb }: Fence = {},
): void {
  const send = (said: Said<Answer, News>): void => void process.send!(said)
  const done = async (task: Task): Promise<void> => {
    try {
      send({ kind: 'answer', answer: await work(task, (news) => send({ kind: 'news', news })) })
    } catch (error) {
      send({ kind: 'failed', cause: inspect(error), ...(isFromSystem(error) && { code: error.code }) })
    }
  }
  process.on('message', (task: Task) => void done(task))
  const most = residentMb === undefined ? null : residentMb * 1024 * 1024
  new Worker(watch, { eval: true, execArgv: [], workerData: { server: process.ppid, most } }).unref()
  // An ordinary end would wait for what libraries are at.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
}

const isFromSystem = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
