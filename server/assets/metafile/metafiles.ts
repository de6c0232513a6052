import { WorkProcesses } from '../../processes/workProcesses.ts'
import { metafileLimits } from './limits.ts'
import type { DrawnMetafile } from './drawMetafile.ts'

/** Milliseconds. */
interface Times {
  readonly time: number
  readonly allTime: number
}

/**
 * Draws metafiles (EMF, WMF), one after the other, in a process of its own: nothing but the end of that ends what a
 * broken one may begin, and one that ends it costs itself. A process that had nothing to do for two seconds ends.
 */
export class Metafiles {
  readonly #processes: WorkProcesses<Uint8Array, DrawnMetafile | null>
  readonly #limits: Times
  #taken = 0
  /** What is drawn last of all that was asked for. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(limits: Times = metafileLimits) {
    this.#limits = limits
    this.#processes = new WorkProcesses<Uint8Array, DrawnMetafile | null>({
      source: new URL('./metafileProcess.ts', import.meta.url),
      memoryMb: metafileLimits.memoryMb,
      idleTimeout: 2_000,
    })
  }

  /** `metafile`: unpacked. `null` for one that cannot be drawn; `'late'`: it took too long, or all of them together did. */
  draw(metafile: Uint8Array): Promise<DrawnMetafile | 'late' | null> {
    const drawing = this.#last.then(() => this.#one(metafile))
    this.#last = drawing
    return drawing
  }

  /** Never rejects. */
  async #one(metafile: Uint8Array): Promise<DrawnMetafile | 'late' | null> {
    const time = Math.min(this.#limits.time, this.#limits.allTime - this.#taken)
    if (time <= 0) return 'late'
    const begun = performance.now()
    const late = AbortSignal.timeout(time)
    try {
      return await this.#processes.run(metafile, { signal: late })
    } catch {
      return late.aborted ? 'late' : null
    } finally {
      this.#taken += performance.now() - begun
    }
  }

  /** Nothing is to be drawn any more. */
  close(): Promise<void> {
    return this.#processes.close()
  }
}
