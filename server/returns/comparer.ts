import { busy, callerGone, Refusal } from '../errors.ts'
import { Lanes, type Turn } from '../lanes.ts'
import type { ExportTask } from '../pptx/exportPptx.ts'
import { importLimits } from '../pptx/read/limits.ts'
import { withTaskOnDisk, type ExportTaskOnDisk } from '../pptx/taskOnDisk.ts'
import { ProcessEnded } from '../processes/workProcess.ts'
import { WorkProcesses } from '../processes/workProcesses.ts'
import { storageTrouble } from '../storage/trouble.ts'
import type { CompareAnswer, FilesToCompare } from './compareProcess.ts'

const words = {
  busy: 'Many files are being compared right now. Try again in a minute.',
  yours: 'Another file of yours is being compared. Wait for it, then try again.',
} as const

/** Milliseconds after which a process that has nothing to do gives its memory back. */
const idleTimeout = 10_000

/** Files that are to be compared, before they are told to the process. */
export interface ReturnedAndMade extends Omit<FilesToCompare, 'asMade'> {
  readonly asMade: ExportTask
}

/** Holds files against what they were made of, in a process of its own, one at a time. */
export class Comparer {
  readonly #folder: string
  readonly #lanes = new Lanes({ running: 1, waiting: 20, each: { running: 1, waiting: 2 } }, words)
  readonly #processes = new WorkProcesses<FilesToCompare, CompareAnswer>({
    source: new URL('./compareProcess.ts', import.meta.url),
    ...{ idleTimeout, memoryMb: importLimits.memoryMb },
  })

  /** `folder`: where the decks lie of what is being compared; what a killed server left in it goes at the next start. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** `files` is called when its turn comes. The changes as a copy; rejects with a `Refusal`. */
  compare(files: () => Promise<ReturnedAndMade>, turn: Turn): Promise<string> {
    return this.#lanes.run(async () => {
      const task = await files()
      const answer = await this.#work(task, turn.signal)
      if (answer === null) throw notCompared()
      return answer
    }, turn)
  }

  close(): Promise<void> {
    return this.#processes.close()
  }

  /** Rejects with the `Refusal` `return-not-compared` for what fails the same way each time. */
  async #work(
    { asMade: task, ...files }: ReturnedAndMade,
    gone: AbortSignal | undefined,
  ): Promise<CompareAnswer> {
    const late = AbortSignal.timeout(importLimits.time)
    try {
      const signal = gone ? AbortSignal.any([late, gone]) : late
      const work = (asMade: ExportTaskOnDisk) => this.#processes.run({ ...files, asMade }, { signal })
      return await withTaskOnDisk(task, this.#folder, work)
    } catch (cause) {
      if (gone?.aborted) throw callerGone()
      if (storageTrouble(cause)) throw cause
      const isOver = late.aborted || (cause instanceof ProcessEnded && !cause.isOutOfMemory)
      throw Object.assign(isOver ? stopped() : notCompared(), { cause })
    }
  }
}

/** By whatever ended its process, which may be a server that stops, or one that has too much to do: no fault of the file. */
const stopped = (): Refusal =>
  busy('The comparison of this file stopped in the middle. Look at it again in a minute.')

export const notCompared = (): Refusal =>
  new Refusal(
    422,
    'return-not-compared',
    'This file could not be held against the deck that it was made of. Bring it in as a new deck, and copy its words from there.',
  )
