import { busy, Refusal } from '../errors.ts'
import { ProcessEnded } from '../processes/workProcess.ts'
import { WorkProcesses } from '../processes/workProcesses.ts'
import { pictureIn, type EncoderAnswer } from './encoderAnswer.ts'
import { assetLimits } from './limits.ts'
import type { EncodedPicture } from './reencode.ts'

/** A picture is not opened for want of a process: it may be sent again. */
export const noProcess = (cause: ProcessEnded): Refusal => Object.assign(busy(cannotBegin), { cause })

const cannotBegin =
  'Pictures cannot be opened just now: this server has too much to do. Try again in a minute.'

/** Milliseconds that one picture may take, with the start of the process; whatever is drawn in it ends before by itself. */
const mostTime = 2 * 1_000 * assetLimits.seconds

/**
 * Opens the many pictures of a file as `reencode` does, one after the other, in a process that stands behind people who
 * write: the threads on which pictures are opened here cannot, and fifty photographs take more than a second.
 */
export class EncoderProcess {
  readonly #processes = new WorkProcesses<string, EncoderAnswer>({
    source: new URL('./encodeProcess.ts', import.meta.url),
    idleTimeout: mostTime,
  })

  /**
   * `picture`: where it lies. Throws `reencode`'s `Refusal`, and `busy` where no process can be begun. A picture that
   * ends the process costs itself: the next one begins another.
   */
  async encode(picture: string): Promise<EncodedPicture> {
    return pictureIn(await this.#answerTo(picture))
  }

  /** Nothing is to be opened any more. */
  close(): Promise<void> {
    return this.#processes.close()
  }

  async #answerTo(picture: string): Promise<EncoderAnswer> {
    try {
      return await this.#processes.run(picture, { signal: AbortSignal.timeout(mostTime) })
    } catch (error) {
      if (error instanceof ProcessEnded && error.hasNotBegun) throw noProcess(error)
      const message =
        'This picture cannot be opened here. Save it anew, smaller if it is large, and try again.'
      throw new Refusal(422, 'broken-picture', message, 'file')
    }
  }
}
