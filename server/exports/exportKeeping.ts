import type { DeckId, PitchId } from '#shared/model/ids.ts'
import type { ExportJobRow } from '../database/tables/exports.ts'
import type { Log } from '../log.ts'
import { stoppedSilently } from './exportFailures.ts'
import type { ExportFiles } from './exportFiles.ts'
import type { ExportRows } from './exportRows.ts'
import { heardSince, keptSince } from './exportTimes.ts'

/** Files of one person that are listed: later ones push out the oldest. */
const mostListed = 30

/** Bytes of finished files of one workspace: later ones push out the oldest. */
const mostBytes = 2 * 1024 * 1024 * 1024

interface KeepingDeps {
  readonly rows: ExportRows
  readonly files: ExportFiles
  readonly log: Log
}

/** How long what people exported is kept, and how much of it. */
export class ExportKeeping {
  readonly #deps: KeepingDeps

  constructor(deps: KeepingDeps) {
    this.#deps = deps
  }

  /** Ends what nobody makes any more and what is kept long enough; files that are nobody's go. */
  async endOld(now = Date.now()): Promise<void> {
    const { rows } = this.#deps
    await rows.failSilent(heardSince(now), stoppedSilently)
    await rows.deleteBefore(keptSince(now))
    await this.#removeFiles()
  }

  /** Everything of a pitch, or of a deck, that is deleted for good. */
  async erase(of: { readonly pitchId: PitchId } | { readonly deckId: DeckId }): Promise<void> {
    await this.#deps.rows.deleteOf(of)
    await this.#removeFiles()
  }

  /**
   * The oldest make way for this one: where a person has many, or a workspace much; none that is being made here. Never
   * rejects: the next one tries again.
   */
  async makeRoom(row: ExportJobRow, isRunning: (id: string) => boolean): Promise<void> {
    const { rows, files, log } = this.#deps
    try {
      const going = await this.#tooMany(row, isRunning)
      await rows.delete(going)
      for (const id of going) await files.remove(id)
    } catch (error) {
      log.error({ err: error, export: row.id }, 'no room could be made for an export')
    }
  }

  async #tooMany(
    { workspace_id, user_id }: ExportJobRow,
    isRunning: (id: string) => boolean,
  ): Promise<readonly string[]> {
    const { rows } = this.#deps
    const theirs = (await rows.listOf(user_id)).filter(({ id }) => !isRunning(id))
    const going = theirs.slice(mostListed).map(({ id }) => id)
    let bytes = 0
    for (const { id, bytes: more } of await rows.readyIn(workspace_id)) {
      bytes += more
      if (bytes > mostBytes && bytes > more) going.push(id)
    }
    return going
  }

  async #removeFiles(): Promise<void> {
    const { rows, files } = this.#deps
    await files.keepOnly(() => rows.withFiles())
  }
}
