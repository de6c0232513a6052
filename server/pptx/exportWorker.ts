import { writeFileSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import { inspect } from 'node:util'
import type { FileReport } from '#shared/pptx/fileReport.ts'
import { move } from 'piscina'
import { exportPptx, reportPptx, type ExportTask } from './exportPptx.ts'
import { MediaTooLarge } from './media.ts'
import { SlideFailed } from './slideFailed.ts'

/** What a worker says while it works. */
export type WorkerNews =
  | { readonly kind: 'report'; readonly report: FileReport }
  | { readonly kind: 'written'; readonly slides: number }

export interface WorkerTask extends ExportTask {
  /** Who hears of it. */
  readonly news: MessagePort
  /** A file that is there, or nowhere: then its bytes are the answer. */
  readonly into: { readonly kind: 'bytes' } | { readonly kind: 'file'; readonly path: string }
}

/**
 * What a worker answers: the bytes, none where they went into a file. A class does not survive the way between threads,
 * so a refusal is a value here, and so is what a disk says.
 */
export type ExportAnswer =
  | Uint8Array
  | 'too-large'
  /** `cause`: for the log. */
  | { readonly failedAt: number; readonly cause: string }
  | { readonly code: string; readonly cause: string }

/** What the export's worker threads do: the file is written where it is wanted, or handed over; it is never copied. */
export async function work({ news, into, ...task }: WorkerTask): Promise<ExportAnswer> {
  const say = (message: WorkerNews): void => news.postMessage(message)
  try {
    const bytes = await exportPptx(task, {
      report: (report) => say({ kind: 'report', report }),
      written: (slides) => say({ kind: 'written', slides }),
    })
    if (into.kind === 'bytes') return move(bytes) as Uint8Array
    // Not made anew: whoever let go of it has removed it, and nothing shall be there again.
    writeFileSync(into.path, bytes, { flag: 'r+' })
    return new Uint8Array()
  } catch (error) {
    if (error instanceof MediaTooLarge) return 'too-large'
    if (error instanceof SlideFailed) return { failedAt: error.number, cause: inspect(error.cause) }
    if (isFromSystem(error)) return { code: error.code, cause: inspect(error) }
    throw error
  } finally {
    news.close()
  }
}

const isFromSystem = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'

/** What would become of the slides in it. */
export async function report(task: ExportTask): Promise<FileReport | 'too-large'> {
  try {
    return await reportPptx(task)
  } catch (error) {
    if (error instanceof MediaTooLarge) return 'too-large'
    throw error
  }
}
