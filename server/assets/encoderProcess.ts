import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Refusal } from '../errors.ts'
import { putBehindPeople, workerFile } from '../workerFile.ts'
import { assetLimits } from './limits.ts'
import type { EncodedPicture } from './reencode.ts'

/** What the process answers to the bytes of a picture. A class does not survive the way between processes, so a refusal is a value here. */
export type EncoderAnswer =
  | { readonly kind: 'picture'; readonly picture: EncodedPicture }
  | { readonly kind: 'refused'; readonly refusal: RefusalParts }

type RefusalParts = Pick<Refusal, 'status' | 'code' | 'message'> & { readonly path: string | undefined }

/** Milliseconds that one picture may take, with the start of the process; whatever is drawn in it ends before by itself. */
const mostTime = 2 * 1_000 * assetLimits.seconds

/**
 * Opens the many pictures of a file as `reencode` does, one after the other, in a process that stands behind people who
 * write: the threads on which pictures are opened here cannot, and fifty photographs take more than a second.
 */
export class EncoderProcess {
  #child: ChildProcess | null = null

  /** Throws `reencode`'s `Refusal`. A picture that ends the process costs itself: the next one begins another. */
  async encode(bytes: Uint8Array): Promise<EncodedPicture> {
    const answer = await this.#answerTo(bytes)
    if (answer.kind === 'picture') return answer.picture
    const { status, code, message, path } = answer.refusal
    throw new Refusal(status, code, message, path)
  }

  /** Nothing is to be opened any more. */
  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  async #answerTo(bytes: Uint8Array): Promise<EncoderAnswer> {
    const child = (this.#child ??= this.#begun())
    const late = setTimeout(() => child.kill('SIGKILL'), mostTime)
    try {
      return await answered(child, bytes)
    } catch {
      this.close()
      const message =
        'This picture cannot be opened here. Save it anew, smaller if it is large, and try again.'
      throw new Refusal(422, 'broken-picture', message, 'file')
    } finally {
      clearTimeout(late)
    }
  }

  #begun(): ChildProcess {
    const { filename, execArgv } = workerFile(new URL('./encodeProcess.ts', import.meta.url))
    const child = fork(filename, [], {
      execArgv: [...execArgv],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Of the server's environment it needs nothing, and gets no secret.
      env: { PATH: process.env['PATH'] },
    })
    // Whoever waits for an answer hears that there will be none; later nobody does.
    child.on('error', () => undefined)
    child.once('exit', () => {
      if (this.#child === child) this.#child = null
    })
    putBehindPeople(child)
    return child
  }
}

/** Rejects where the process ends instead. */
async function answered(child: ChildProcess, bytes: Uint8Array): Promise<EncoderAnswer> {
  const heard = new AbortController()
  const { signal } = heard
  try {
    const answer = once(child, 'message', { signal }) as Promise<[EncoderAnswer]>
    const ended = once(child, 'exit', { signal }).then(() =>
      Promise.reject(new Error('The process has ended')),
    )
    child.send(bytes, (error) => error && heard.abort())
    const [said] = await Promise.race([answer, ended])
    return said
  } finally {
    heard.abort()
  }
}
