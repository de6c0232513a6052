import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { writeByEntries } from '../processes/writeByEntries.ts'
import type { ExportTask } from './exportPptx.ts'

/** What a process is told of a file that it makes; where its deck lies as JSON. */
export interface ExportTaskOnDisk extends Omit<ExportTask, 'deck'> {
  readonly deckFile: string
}

/** Its deck lies in a place of its own in `folder` until `use` is over. Rejects as `use` does, and where the disk refuses. */
export async function withTaskOnDisk<T>(
  { deck, ...task }: ExportTask,
  folder: string,
  use: (task: ExportTaskOnDisk) => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true })
  const own = await mkdtemp(join(folder, 'deck-'))
  try {
    const deckFile = join(own, 'deck.json')
    await writeByEntries(deckFile, 'slides', deck)
    return await use({ ...task, deckFile })
  } finally {
    // What cannot be removed goes when the server starts next.
    await rm(own, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

export async function readTask({ deckFile, ...task }: ExportTaskOnDisk): Promise<ExportTask> {
  return { ...task, deck: JSON.parse(await readFile(deckFile, 'utf8')) as ComposedDeck }
}
