import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import type { StoredPictures } from '#shared/content/importedDeck.ts'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Asset } from '#shared/protocol/api.ts'
import { Refusal } from '../errors.ts'
import type { Turn } from '../lanes.ts'
import { pictureOf, type Assets } from './assets.ts'
import { EncoderProcess } from './encoderProcess.ts'
import { reencode } from './reencode.ts'
import type { UnusedPictures } from './unusedPictures.ts'

/** Milliseconds between two tries while the line of pictures is full, and that the pictures of a file wait so in all. */
const tryAgainIn = 250
const mostWait = 120_000

/** Milliseconds for all pictures of a file: nobody else's file is read meanwhile. */
const mostTime = 300_000

/** So many are opened in a process of their own; for a few it is not worth its start. */
const many = 4

export interface PictureDeps {
  readonly assets: Pick<Assets, 'add'>
  readonly unused: Pick<UnusedPictures, 'noteAll'>
}

/** What became of the pictures of a file. */
interface PicturesStored {
  readonly pictures: StoredPictures
  /** What was not taken, a sentence for each reason. */
  readonly refused: readonly string[]
}

/**
 * Takes the pictures of a file, by where they lie, into a workspace. Each is noted as unused as soon as it is there: whatever ends this
 * before something names it, it goes after a day, and a look that finds it named takes the note away
 * (`unusedPictures.ts`). Rejects with the 429 or 503 `Refusal` of a line that stays full: pictures that were left out
 * for it would never come back.
 */
export async function storePictures(
  { assets, unused }: PictureDeps,
  workspaceId: WorkspaceId,
  pictures: ReadonlyMap<string, string>,
  turn: Turn,
): Promise<PicturesStored> {
  const [until, end] = [performance.now() + mostWait, performance.now() + mostTime]
  const stored: Record<string, StoredPictures[string]> = {}
  const refused: string[] = []
  const encoder = pictures.size < many ? null : new EncoderProcess()
  const open = async (path: string) => (encoder ? encoder.encode(path) : reencode(await readFile(path)))
  try {
    for (const [key, path] of pictures) {
      turn.signal?.throwIfAborted()
      if (performance.now() >= end) {
        refused.push(tookTooLong)
        continue
      }
      try {
        const add = () => assets.add(workspaceId, () => open(path), turn)
        const added = await triedAgain(add, until, turn.signal)
        await unused.noteAll(workspaceId, [added.hash])
        stored[key] = pictureOf(added)
      } catch (error) {
        if (!(error instanceof Refusal) || isPassing(error) || turn.signal?.aborted) throw error
        refused.push(error.message)
      }
    }
  } finally {
    await encoder?.close()
  }
  return { pictures: stored, refused: byReason(refused) }
}

/** Tries again while too much is under way, as long as `until` (of `performance.now()`) is not over. */
async function triedAgain(
  add: () => Promise<Asset>,
  until: number,
  signal: AbortSignal | undefined,
): Promise<Asset> {
  for (;;) {
    try {
      return await add()
    } catch (error) {
      if (!isPassing(error) || performance.now() >= until) throw error
      await setTimeout(tryAgainIn, undefined, signal ? { signal } : {})
    }
  }
}

/** Too much is under way just now. */
const isPassing = (error: unknown): boolean =>
  error instanceof Refusal && (error.status === 429 || error.status === 503)

const tookTooLong = 'To open all of them takes too long. Save them smaller, and bring the file again.'

/** A sentence for each reason. */
function byReason(refused: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  for (const reason of refused) times.set(reason, (times.get(reason) ?? 0) + 1)
  return Array.from(times, ([reason, count]) => {
    const said = count === 1 ? 'A picture' : `${count} pictures`
    return `${said} did not come over. ${reason}`
  })
}
