import type { Request, Response } from 'express'
import { open, type FileHandle } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { systemClock, type Clock } from '../clock.ts'
import { Refusal } from '../errors.ts'

/** Bytes that are read and sent at once: of a file of 30 MB in Node's own 64 kB, half of the work is to ask for the next. */
const pieceLength = 512 * 1024

/** Milliseconds in which a piece has to be taken: whoever reads nothing holds a file and a piece of memory with it. */
const longestPiece = 60_000

interface FileAnswer {
  readonly path: string
  /** A file under the same one is the same, byte by byte, so that a broken download can go on. */
  readonly tag: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Answers with a large file, or the part that is asked for, through one piece of memory: a stream takes a new one for each
 * piece, and those of ten files have all that this server holds gone through for what can be given back, while people
 * write. Resolves once it is on its way in full; whoever leaves in between, or is cut off because they take nothing, is
 * no failure. Rejects before anything is said of the file: as the disk refuses, and with a 416 `Refusal` for a part that
 * it has not; in the midst of it, too, where what is promised cannot be kept.
 */
export async function sendFile(
  request: Request,
  response: Response,
  { path, tag, headers }: FileAnswer,
  clock: Pick<Clock, 'after'> = systemClock,
): Promise<void> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const etag = `"${tag}"`
    const part = partOf(request, response, size, etag)
    const { start, end } = part ?? { start: 0, end: size }
    const pieces = piecesOf(file, { start, end })
    // Before anything is said of the file: the disk may refuse it yet.
    const first = await pieces.next()
    response.set({ ...headers, etag, 'accept-ranges': 'bytes' })
    if (request.fresh) return void response.status(304).end()
    response.set('content-length', String(end - start))
    if (part) response.status(206).set('content-range', `bytes ${start}-${end - 1}/${size}`)
    if (request.method !== 'HEAD')
      await sendPieces(first, pieces, { socket: request.socket, response, clock })
    response.end()
  } finally {
    await file.close()
  }
}

/** From `start` to before `end`. */
interface Part {
  readonly start: number
  readonly end: number
}

/** `null`: all of it, which also answers several parts at once and whatever cannot be understood, as browsers expect. */
function partOf(request: Request, response: Response, size: number, etag: string): Part | null {
  const isSame = [undefined, etag].includes(request.get('if-range'))
  const ranges = isSame ? request.range(size, { combine: true }) : undefined
  if (ranges === -1) {
    response.set('content-range', `bytes */${size}`)
    throw new Refusal(416, 'no-such-part', 'This file is shorter than that. Download it from its beginning.')
  }
  if (!Array.isArray(ranges) || ranges.type !== 'bytes' || ranges.length !== 1) return null
  const { start, end } = ranges[0]!
  return { start, end: end + 1 }
}

/** All of them lie in one place, so that the next is asked for once the system has taken over the last. */
async function* piecesOf(file: FileHandle, { start, end }: Part): AsyncGenerator<Uint8Array, void> {
  const piece = Buffer.allocUnsafeSlow(Math.min(pieceLength, end - start))
  for (let at = start; at < end;) {
    const { bytesRead } = await file.read(piece, 0, Math.min(piece.length, end - at), at)
    if (bytesRead === 0) throw new Error(`a file became shorter than ${end} bytes while it was sent`)
    yield piece.subarray(0, bytesRead)
    at += bytesRead
  }
}

async function sendPieces(
  first: IteratorResult<Uint8Array, void>,
  pieces: AsyncGenerator<Uint8Array, void>,
  way: Way,
): Promise<void> {
  for (let next = first; !next.done && !way.socket.destroyed; next = await pieces.next())
    await isTaken(way, next.value)
}

/** On which an answer goes out. */
interface Way {
  readonly socket: Socket
  readonly response: Response
  readonly clock: Pick<Clock, 'after'>
}

/**
 * Resolves too when whoever waits for it has left, which the socket tells: an answer that waits behind those to earlier
 * requests on the same one hears of nothing. It waits no longer than they may.
 */
const isTaken = ({ socket, response, clock }: Way, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    const inTime = clock.after(longestPiece, () => void socket.destroy())
    const over = (): void => {
      inTime()
      socket.off('close', over)
      resolve()
    }
    socket.once('close', over)
    response.write(bytes, over)
  })
