import { callerGone, Refusal } from '../errors.ts'
import { Lanes, type Turn } from '../lanes.ts'
import { importLimits } from '../pptx/read/limits.ts'
import { WorkProcesses } from '../processes/workProcesses.ts'
import type { CompareAnswer, FilesToCompare } from './compareProcess.ts'

const words = {
  busy: 'Many files are being compared right now. Try again in a minute.',
  yours: 'Another file of yours is being compared. Wait for it, then try again.',
} as const

/** Milliseconds after which a process that has nothing to do gives its memory back. */
const idleTimeout = 10_000

/** Holds files against what they were made of, in a process of its own, one at a time. */
export class Comparer {
  readonly #lanes = new Lanes({ running: 1, waiting: 20, each: { running: 1, waiting: 2 } }, words)
  readonly #processes = new WorkProcesses<FilesToCompare, CompareAnswer>({
    source: new URL('./compareProcess.ts', import.meta.url),
    ...{ idleTimeout, memoryMb: importLimits.memoryMb },
  })

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
    return this.#processes.close()
  }

  async #work(files: FilesToCompare, gone: AbortSignal | undefined): Promise<CompareAnswer> {
    const late = AbortSignal.timeout(importLimits.time)
    try {
      const signal = gone ? AbortSignal.any([late, gone]) : late
      return await this.#processes.run(files, { signal })
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
