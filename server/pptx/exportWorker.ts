import { move } from 'piscina'
import { exportPptx, type ExportTask } from './exportPptx.ts'
import { MediaTooLarge } from './media.ts'

/** What a worker answers. A class does not survive the way between threads, so a refusal is a value here. */
export type ExportAnswer = Uint8Array | 'too-large'

/** What the export's worker threads do: the file is handed over, not copied. */
export async function work(task: ExportTask): Promise<ExportAnswer> {
  try {
    return move(await exportPptx(task)) as Uint8Array
  } catch (error) {
    if (error instanceof MediaTooLarge) return 'too-large'
    throw error
  }
}
