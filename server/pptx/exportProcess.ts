import { writeFileSync } from 'node:fs'
import { inspect } from 'node:util'
import type { FileReport } from '#shared/pptx/fileReport.ts'
import { doTasks } from '../processes/doTasks.ts'
import { exportPptx, reportPptx, type ExportNews } from './exportPptx.ts'
import { MediaTooLarge } from './media.ts'
import { SlideFailed } from './slideFailed.ts'
import { readTask, type ExportTaskOnDisk } from './taskOnDisk.ts'

/** What the process says while it works. */
export type ExportProcessNews =
  | { readonly kind: 'report'; readonly report: FileReport }
  | { readonly kind: 'written'; readonly slides: number }

export interface ExportProcessTask extends ExportTaskOnDisk {
  /** Where the file goes, which is there already; `null`: none is made, but its report is. */
  readonly into: string | null
}

/** What it answers. A class does not survive the way between processes, so a refusal is a value here. */
export type ExportAnswer =
  /** The file is written, or its report was said. */
  | 'done'
  | 'too-large'
  /** `cause`: for the log. */
  | { readonly failedAt: number; readonly cause: string }

doTasks<ExportProcessTask, ExportAnswer, ExportProcessNews>(async ({ into, ...told }, say) => {
  const news: ExportNews = {
    report: (report) => say({ kind: 'report', report }),
    written: (slides) => say({ kind: 'written', slides }),
  }
  const task = await readTask(told)
  try {
    if (into === null) news.report?.(await reportPptx(task))
    // Not made anew: whoever let go of it has removed it, and nothing shall be there again.
    else writeFileSync(into, await exportPptx(task, news), { flag: 'r+' })
    return 'done'
  } catch (error) {
    if (error instanceof MediaTooLarge) return 'too-large'
    if (error instanceof SlideFailed) return { failedAt: error.number, cause: inspect(error.cause) }
    throw error
  }
})
