import busboy from 'busboy'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newId } from '#shared/model/ids.ts'
import { invalid, Refusal } from '../errors.ts'
import { assetLimits } from './limits.ts'

/** A file that came in and waits on disk, so that a slow or large upload takes no memory. */
export interface ReceivedFile {
  readonly path: string
  read(): Promise<Buffer>
  discard(): Promise<void>
}

/** What a file is expected to be: at most so many bytes, and what is said where there is none or it is larger. */
export interface ExpectedFile {
  readonly bytes: number
  readonly none: string
  readonly tooLarge: string
}

const picture: ExpectedFile = {
  bytes: assetLimits.uploadBytes,
  none: 'Send one picture in the field "file".',
  tooLarge: 'This picture is larger than 20 MB. Make it smaller and try again.',
}

/**
 * Takes the body of a request as a file, as it comes: for files too large to be sent as a form. Throws a `Refusal` when
 * there is none or it is too large.
 */
export async function receiveBody(
  request: IncomingMessage,
  folder: string,
  expected: ExpectedFile,
): Promise<ReceivedFile> {
  const said = request.headers['content-length']
  if (Number(said) > expected.bytes) throw tooLarge(expected)
  await mkdir(folder, { recursive: true })
  const path = join(folder, newId())
  const discard = () => rm(path, { force: true })
  try {
    await pipeline(request, bounded(expected), createWriteStream(path, { flags: 'wx' }))
  } catch (error) {
    await discard()
    if (error instanceof Refusal || request.complete || !isCut(error)) throw error
    throw unreadable()
  }
  return { path, read: () => readFile(path), discard }
}

const isCut = (error: unknown): boolean =>
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes((error as NodeJS.ErrnoException).code ?? '')

/** Lets so many bytes through, and says what is wrong with fewer than one or with more. */
function bounded(expected: ExpectedFile): Transform {
  let length = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length
      if (length > expected.bytes) done(tooLarge(expected))
      else done(null, chunk)
    },
    flush(done) {
      done(length === 0 ? invalid('file', expected.none) : null)
    },
  })
}

/** Takes the one file of a multipart request. Throws a `Refusal` when there is none or it is too large. */
export async function receiveFile(
  request: IncomingMessage,
  folder: string,
  expected = picture,
): Promise<ReceivedFile> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, newId())
  const discard = () => rm(path, { force: true })
  try {
    await receive(request, path, expected)
  } catch (error) {
    await discard()
    throw error
  } finally {
    // What is still coming is let go by: a browser reads the answer only after it has sent everything.
    request.unpipe()
    request.resume()
  }
  return { path, read: () => readFile(path), discard }
}

function receive(request: IncomingMessage, path: string, expected: ExpectedFile): Promise<void> {
  const form = parserFor(request, expected)
  return new Promise((resolve, reject) => {
    let saving: Promise<void> | null = null
    let coming: Readable | null = null
    /** What was begun is let go first: an open file would keep its handle, and its place on the disk. */
    const giveUp = (why: Refusal): void => {
      coming?.destroy(why)
      Promise.resolve(saving).then(
        () => reject(why),
        () => reject(why),
      )
    }
    form.once('file', (_field, stream) => {
      coming = stream
      stream.once('limit', () => giveUp(tooLarge(expected)))
      saving = pipeline(stream, createWriteStream(path, { flags: 'wx' }))
      saving.catch(reject)
    })
    form.once('error', () => giveUp(unreadable()))
    form.once('close', () => {
      if (saving) saving.then(resolve, reject)
      else reject(invalid('file', expected.none))
    })
    request.once('close', () => request.complete || giveUp(unreadable()))
    request.pipe(form)
  })
}

/** Bytes of a multipart request besides its file. */
const envelope = 64 * 1024

function parserFor({ headers }: IncomingMessage, expected: ExpectedFile): busboy.Busboy {
  if (Number(headers['content-length']) > expected.bytes + envelope) throw tooLarge(expected)
  try {
    return busboy({ headers, limits: { files: 1, fileSize: expected.bytes, fields: 4, parts: 5 } })
  } catch {
    throw unreadable()
  }
}

const tooLarge = (expected: ExpectedFile): Refusal => new Refusal(413, 'too-large', expected.tooLarge, 'file')

const unreadable = (): Refusal => invalid('file', 'The upload did not arrive whole. Try again.')
