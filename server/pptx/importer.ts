import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { callerGone, Refusal } from '../errors.ts'
import { Lanes, type Turn } from '../lanes.ts'
import { ProcessEnded } from '../processes/workProcess.ts'
import { WorkProcesses } from '../processes/workProcesses.ts'
import type { ImportedFile } from './importPptx.ts'
import type { ImportAnswer, ImportProcessNews, ImportProcessTask, ReadAs } from './importProcess.ts'
import { unpacked, type PackedImport } from './packedImport.ts'
import type { PackedTemplate } from './packedTemplate.ts'
import { importLimits } from './read/limits.ts'
import { importRefusals, type ImportRefusal } from './read/refusals.ts'
import type { ReadingProgress } from './readingProgress.ts'
import { storageTrouble } from '../storage/trouble.ts'

const importsBusy = {
  busy: 'Many files are being read right now. Try again in a minute.',
  yours: 'Another file of yours is being read. Wait for it, then try again.',
} as const

/** Milliseconds after which a process that has nothing to do gives its memory back. */
const idleTimeout = 10_000

/** A file that waits to be read. */
export interface FileToRead {
  /** Where it lies. */
  readonly path: string
  /** As for `ImportTask`. */
  readonly name: string
  readonly progress?: ReadingProgress
}

interface ImporterLimits {
  /** Milliseconds that reading one file may take. */
  readonly time: number
  readonly memoryMb: number
}

/** Reads files of other programs in a process of its own, one at a time, so that none of them can stop the server. */
export class Importer {
  readonly #folder: string
  readonly #lanes = new Lanes({ running: 1, waiting: 10, each: { running: 1, waiting: 1 } }, importsBusy)
  readonly #processes: WorkProcesses<ImportProcessTask, ImportAnswer, ImportProcessNews>
  readonly #limits: ImporterLimits

  /** `folder`: where the pictures of what is being read lie; what a killed server left in it goes at the next start. */
  constructor(folder: string, limits: Partial<ImporterLimits> = {}) {
    this.#folder = folder
    this.#limits = { ...importLimits, ...limits }
    const { memoryMb } = this.#limits
    const source = new URL('./importProcess.ts', import.meta.url)
    this.#processes = new WorkProcesses({ source, idleTimeout, memoryMb })
  }

  /**
   * All of a file, in memory. Rejects with a `Refusal` that says in a sentence why a file cannot be read, whatever it does
   * to the process.
   */
  import(file: FileToRead, turn: Turn = {}): Promise<ImportedFile> {
    return this.importInto(file, turn, unpacked)
  }

  /** The same for whoever keeps it: its pictures lie on disk until `keep` is done, and the next file is read then. */
  importInto<T>(file: FileToRead, turn: Turn, keep: (read: PackedImport) => Promise<T>): Promise<T> {
    return this.#readInto('deck', file, turn, keep)
  }

  /** The same for a brand template: its masters, layouts and themes. */
  templateInto<T>(file: FileToRead, turn: Turn, keep: (read: PackedTemplate) => Promise<T>): Promise<T> {
    return this.#readInto('template', file, turn, keep)
  }

  /** How many others' files are read before the caller's; `null`: none of theirs waits. */
  ahead(who: string): number | null {
    return this.#lanes.ahead(who)
  }

  close(): Promise<void> {
    return this.#processes.close()
  }

  #readInto<As extends keyof ReadAs, T>(
    as: As,
    file: FileToRead,
    turn: Turn,
    keep: (read: ReadAs[As]) => Promise<T>,
  ): Promise<T> {
    return this.#lanes.run(async () => {
      await mkdir(this.#folder, { recursive: true })
      const folder = await mkdtemp(join(this.#folder, 'read-'))
      try {
        const answer = await this.#work(as, file, folder, turn.signal)
        if (typeof answer === 'string') throw refusalFor(answer)
        return await keep(answer)
      } finally {
        // What cannot be removed goes when the server starts next.
        await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
      }
    }, turn)
  }

  /** The process answers what it is asked for. */
  async #work<As extends keyof ReadAs>(
    as: As,
    { path, name, progress }: FileToRead,
    folder: string,
    gone: AbortSignal | undefined,
  ): Promise<ReadAs[As] | ImportRefusal> {
    const late = AbortSignal.timeout(this.#limits.time)
    const following = {
      signal: gone ? AbortSignal.any([late, gone]) : late,
      news: ([slide, slides]: ImportProcessNews) => progress?.say(slide, slides),
    }
    try {
      const answer = await this.#processes.run({ as, path, name, folder }, following)
      return answer as ReadAs[As] | ImportRefusal
    } catch (error) {
      if (gone?.aborted) throw callerGone()
      if (late.aborted) return 'too-slow'
      if (error instanceof ProcessEnded && error.isOutOfMemory) return 'too-much'
      // What the disk says is told as such.
      throw storageTrouble(error) ? error : refusalFor('failed', error)
    }
  }
}

/** `cause`: a defect of ours, for whoever logs it; what people read is a sentence all the same. */
const refusalFor = (why: ImportRefusal, cause?: unknown): Refusal =>
  Object.assign(
    new Refusal(
      why === 'too-large' || why === 'template-too-large' ? 413 : why === 'too-slow' ? 503 : 422,
      `import-${why}`,
      importRefusals[why],
      'file',
    ),
    cause === undefined ? {} : { cause },
  )
