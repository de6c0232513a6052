import { Piscina } from 'piscina'
import { callerGone, Refusal } from '../errors.ts'
import { Lanes, type Turn } from '../lanes.ts'
import { importLimits } from '../pptx/read/limits.ts'
import { behindPeople, workerFile } from '../workerFile.ts'
import type { CompareAnswer, FilesToCompare } from './compareWorker.ts'

const words = {
  busy: 'Many files are being compared right now. Try again in a minute.',
  yours: 'Another file of yours is being compared. Wait for it, then try again.',
} as const

/** Milliseconds after which a thread that has nothing to do gives its memory back. */
const idleTimeout = 10_000

/** Holds files against what they were made of, in a thread, one at a time. */
export class Comparer {
  readonly #lanes = new Lanes({ running: 1, waiting: 20, each: { running: 1, waiting: 2 } }, words)
  readonly #pool: Piscina<FilesToCompare, CompareAnswer>

  constructor() {
    const { filename, execArgv } = workerFile(new URL('./compareWorker.ts', import.meta.url))
    this.#pool = new Piscina({
      filename,
      name: 'compare',
      execArgv: [...execArgv],
      niceIncrement: behindPeople,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout,
      resourceLimits: { maxOldGenerationSizeMb: importLimits.memoryMb },
    })
  }

  /** `files` is called when its turn comes. The changes as a copy; rejects with a `Refusal`. */
  compare(files: () => Promise<FilesToCompare>, turn: Turn): Promise<string> {
    return this.#lanes.run(async () => {
      const task = await files()
      const answer = await this.#work(task, turn.signal)
      if (answer === null) throw notCompared()
      return answer
    }, turn)
  }

  close(): Promise<void> {
    return this.#pool.destroy()
  }

  async #work(files: FilesToCompare, gone: AbortSignal | undefined): Promise<CompareAnswer> {
    const late = AbortSignal.timeout(importLimits.time)
    try {
      return await this.#pool.run(files, { signal: gone ? AbortSignal.any([late, gone]) : late })
    } catch (cause) {
      if (gone?.aborted) throw callerGone()
      throw Object.assign(notCompared(), { cause })
    }
  }
}

export const notCompared = (): Refusal =>
  new Refusal(
    422,
    'return-not-compared',
    'This file could not be held against the deck that it was made of. Bring it in as a new deck, and copy its words from there.',
  )
