import { open } from 'node:fs/promises'
import { callerGone, Refusal } from '../../errors.ts'
import { ProcessEnded, WorkProcess } from '../../processes/workProcess.ts'
import { pictureIn, type EncoderAnswer } from '../encoderAnswer.ts'
import { noProcess } from '../encoderProcess.ts'
import type { EncodedPicture } from '../reencode.ts'
import { metafileLimits } from './limits.ts'
import { mayBeMetafile } from './metafileIn.ts'

/** Bytes by which a metafile is told. */
const headLength = 128

/** Whether what was uploaded is a metafile, or packed as one may be; no more than its head is read. */
export async function isMetafileAt(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    return mayBeMetafile(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/**
 * Opens a metafile that was uploaded, as `reencode` does other pictures, in a process of its own that reads it from
 * where it lies: unpacked it has 40 MB, and each way between processes would go through the server. Throws a `Refusal`
 * in words, and `callerGone` once `signal` says that nobody waits any more.
 */
export async function encodeMetafile(
  path: string,
  signal?: AbortSignal,
  time: number = metafileLimits.time,
): Promise<EncodedPicture> {
  const late = AbortSignal.timeout(time)
  const source = new URL('./encodeMetafileProcess.ts', import.meta.url)
  const { memoryMb } = metafileLimits
  const one = await WorkProcess.begin<string, EncoderAnswer, never>({ source, memoryMb })
  try {
    return pictureIn(await one.do(path, { signal: signal ? AbortSignal.any([late, signal]) : late }))
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (signal?.aborted) throw callerGone()
    if (error instanceof ProcessEnded && error.hasNotBegun) throw noProcess(error)
    throw late.aborted ? tooLong() : notDrawn()
  } finally {
    await one.end()
  }
}

const refused = (message: string): Refusal => new Refusal(422, 'broken-picture', message, 'file')

export const notDrawn = (): Refusal =>
  refused(
    'This EMF or WMF is damaged, or holds more than can be drawn here. Save it as PNG or SVG and use that.',
  )

const tooLong = (): Refusal =>
  refused('To draw this EMF or WMF takes too long. Save it as PNG or SVG and use that.')
