import { Piscina } from 'piscina'
import { callerGone, Refusal } from '../errors.ts'
import { Lanes, type Turn } from '../lanes.ts'
import { behindPeople, workerFile } from '../workerFile.ts'
import type { ImportAnswer, ImportWork, ReadAs } from './importWorker.ts'
import type { PackedImport } from './packedImport.ts'
import type { PackedTemplate } from './packedTemplate.ts'
import { importLimits } from './read/limits.ts'
import { importRefusals, type ImportRefusal } from './read/refusals.ts'
import { ReadingProgress } from './readingProgress.ts'

const importsBusy = {
  busy: 'Many files are being read right now. Try again in a minute.',
  yours: 'Another file of yours is being read. Wait for it, then try again.',
} as const

/** Milliseconds after which a thread that has nothing to do gives its memory back. */
const idleTimeout = 10_000

/** A file that waits to be read. */
export interface FileToRead {
  /** Called when its turn comes, so that files that wait take no memory. Its bytes are handed over to the thread. */
  readonly read: () => Promise<Uint8Array>
  /** As for `ImportTask`. */
  readonly name: string
  readonly progress?: ReadingProgress
}

interface ImporterLimits {
  /** Milliseconds that reading one file may take. */
  readonly time: number
  readonly memoryMb: number
}

/** Reads files of other programs in a thread, one at a time, so that none of them can stop the server. */
export class Importer {
  readonly #lanes = new Lanes({ running: 1, waiting: 10, each: { running: 1, waiting: 1 } }, importsBusy)
  readonly #pool: Piscina<ImportWork, ImportAnswer>
  readonly #limits: ImporterLimits

  constructor(limits: Partial<ImporterLimits> = {}) {
    this.#limits = { ...importLimits, ...limits }
    const { filename, execArgv } = workerFile(new URL('./importWorker.ts', import.meta.url))
    this.#pool = new Piscina({
      filename,
      name: 'work',
      execArgv: [...execArgv],
      niceIncrement: behindPeople,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb },
    })
  }

  /** Rejects with a `Refusal` that says in a sentence why a file cannot be read, whatever it does to the thread. */
  import(file: FileToRead, turn: Turn = {}): Promise<PackedImport> {
    return this.importInto(file, turn, (read) => Promise.resolve(read))
  }

  /** The same for whoever keeps it: the next file is read once `keep` is done with this one and its pictures. */
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
    return this.#pool.destroy()
  }

  #readInto<As extends keyof ReadAs, T>(
    as: As,
    file: FileToRead,
    turn: Turn,
    keep: (read: ReadAs[As]) => Promise<T>,
  ): Promise<T> {
    return this.#lanes.run(async () => {
      const answer = await this.#work(as, file, turn.signal)
      if (typeof answer === 'string') throw refusalFor(answer)
      return await keep(answer)
    }, turn)
  }

  /** A thread answers what it is asked for. */
  async #work<As extends keyof ReadAs>(
    as: As,
    { read, name, progress = new ReadingProgress() }: FileToRead,
    gone: AbortSignal | undefined,
  ): Promise<ReadAs[As] | ImportRefusal> {
    const own = alone(await read())
    const late = AbortSignal.timeout(this.#limits.time)
    const how = { signal: gone ? AbortSignal.any([late, gone]) : late, transferList: [own.buffer] }
    try {
      const work = { as, bytes: own, name, progress: progress.memory }
      return (await this.#pool.run(work, how)) as ReadAs[As] | ImportRefusal
    } catch (error) {
      if (gone?.aborted) throw callerGone()
      if (late.aborted) return 'too-slow'
      if ((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY') return 'too-much'
      throw refusalFor('failed', error)
    }
  }
}

/** What shares its memory with other things, as small buffers of Node do, is copied before it is handed over. */
const alone = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? (bytes as Uint8Array<ArrayBuffer>)
    : new Uint8Array(bytes)

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
