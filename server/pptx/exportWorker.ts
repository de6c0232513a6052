import type { MessagePort } from 'node:worker_threads'
import { inspect } from 'node:util'
import type { FileReport } from '#shared/pptx/fileReport.ts'
import { move } from 'piscina'
import { exportPptx, type ExportTask } from './exportPptx.ts'
import { MediaTooLarge } from './media.ts'
import { SlideFailed } from './slideFailed.ts'

/** What a worker says while it works. */
export type WorkerNews =
  | { readonly kind: 'report'; readonly report: FileReport }
  | { readonly kind: 'written'; readonly slides: number }

export interface WorkerTask extends ExportTask {
  /** Who hears of it. */
  readonly news: MessagePort
}

/** What a worker answers. A class does not survive the way between threads, so a refusal is a value here. */
export type ExportAnswer =
  | Uint8Array
  | 'too-large'
  /** `cause`: for the log. */
  | { readonly failedAt: number; readonly cause: string }

/** What the export's worker threads do: the file is handed over, not copied. */
export async function work({ news, ...task }: WorkerTask): Promise<ExportAnswer> {
  const say = (message: WorkerNews): void => news.postMessage(message)
  try {
    const bytes = await exportPptx(task, {
      report: (report) => say({ kind: 'report', report }),
      written: (slides) => say({ kind: 'written', slides }),
    })
    return move(bytes) as Uint8Array
  } catch (error) {
    if (error instanceof MediaTooLarge) return 'too-large'
    if (error instanceof SlideFailed) return { failedAt: error.number, cause: inspect(error.cause) }
    throw error
  } finally {
    news.close()
  }
}
