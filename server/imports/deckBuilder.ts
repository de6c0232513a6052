import { conflict, Refusal } from '../errors.ts'
import { Lanes, type Turn } from '../lanes.ts'
import { importRefusals } from '../pptx/read/refusals.ts'
import { WorkProcesses } from '../processes/workProcesses.ts'
import type { BuildAnswer, BuiltDeck, DeckToBuild } from './buildProcess.ts'

const words = {
  busy: 'Many decks are being made of files right now. Try again in a minute.',
  yours: 'Another file of yours is being made a deck. Wait for it, then try again.',
} as const

const limits = { time: 60_000, memoryMb: 1024 } as const

/** Milliseconds after which a process that has nothing to do gives its memory back. */
const idleTimeout = 10_000

const failed = new Refusal(
  503,
  'import-not-built',
  'This deck could not be made just now. Try again in a minute; what you chose is still here.',
)

/** Makes documents of drafts in a process of its own: the largest take seconds, and nobody's caret waits for them. */
export class DeckBuilder {
  readonly #lanes = new Lanes({ running: 1, waiting: 20, each: { running: 1, waiting: 2 } }, words)
  readonly #processes = new WorkProcesses<DeckToBuild, BuildAnswer>({
    source: new URL('./buildProcess.ts', import.meta.url),
    ...{ idleTimeout, memoryMb: limits.memoryMb },
  })

  /** Rejects with a `Refusal`; its `cause` is what went wrong with the process. */
  async build(deck: DeckToBuild, turn: Turn): Promise<BuiltDeck> {
    const answer = await this.#lanes.run(() => this.#work(deck), turn)
    if (answer === 'unreadable') throw conflict('import-unreadable', unreadableDraft)
    if (answer === 'too-much') throw new Refusal(422, 'import-too-much', importRefusals['too-much'])
    return answer
  }

  close(): Promise<void> {
    return this.#processes.close()
  }

  async #work(deck: DeckToBuild): Promise<BuildAnswer> {
    try {
      return await this.#processes.run(deck, { signal: AbortSignal.timeout(limits.time) })
    } catch (cause) {
      throw Object.assign(new Refusal(failed.status, failed.code, failed.message), { cause })
    }
  }
}

export const unreadableDraft =
  'What was read of this file was kept by another version of Duodeck and cannot be used any more. Discard it and choose the file again.'
