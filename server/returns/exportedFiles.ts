import type { Kysely } from 'kysely'
import { newId } from '#shared/model/ids.ts'
import type { SlidePrint } from '#shared/stage/rehearsed.ts'
import { systemClock } from '../clock.ts'
import type { ExportedFileRow } from '../database/tables/stages.ts'
import { inTransaction } from '../database/inTransaction.ts'
import type { Schema } from '../database/schema.ts'
import type { FrozenDeck } from '../frozen/freeze.ts'
import { keepFrozen, keptPrints, letGoUnlessKept, maybeKept } from '../frozen/keptDecks.ts'
import type { Log } from '../log.ts'

/** Files of one pitch, or of one design, that are known when they come back: the latest for clients, and for presenters. */
const mostKept = 30

/** Days that a file is known. */
const keptDays = 180

const day = 24 * 3_600_000

/** Milliseconds between two looks for what is expected back no more. */
const lookEvery = 3_600_000

/** Of what a file was made. */
export type KeptOf = Omit<ExportedFileRow, 'id' | 'workspace_id' | 'by_name' | 'at'>

/** Of what the PowerPoint files were made that left here, for as long as they are expected back. */
export class ExportedFiles {
  readonly #db: Kysely<Schema>
  readonly #log: Log
  #looking: Promise<void> = Promise.resolve()
  #endWait = (): void => undefined
  #isStopped = false

  constructor(db: Kysely<Schema>, log: Log) {
    this.#db = db
    this.#log = log
  }

  /** Ends what is expected back no more, now and every hour. Returns at once. */
  start(): void {
    this.#looking = this.endOld().catch((error: unknown) => {
      this.#log.error({ err: error }, 'old exports could not be ended')
    })
    void this.#looking.then(() => {
      if (!this.#isStopped) this.#endWait = systemClock.after(lookEvery, () => this.start())
    })
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#endWait()
    await this.#looking
  }

  /** What the file says it is: the same thing made again is the same file, and pushes no other out. */
  async idOf({ deck_id, pitch_id, deck_hash, copy, slides }: KeptOf): Promise<string> {
    const known = await this.#db
      .selectFrom('exported_file')
      .select('id')
      .where('deck_id', '=', deck_id)
      .where('pitch_id', pitch_id === null ? 'is' : '=', pitch_id)
      .where('deck_hash', '=', deck_hash)
      .where('copy', '=', copy)
      .where('slides', '=', slides)
      .executeTakeFirst()
    return known?.id ?? newId()
  }

  /**
   * The latest of a pitch, or of a design, push the oldest out; clients' copies and presenters' apart. Nothing is kept of
   * what was deleted meanwhile. `within`: somebody's transaction.
   */
  async keep(row: ExportedFileRow, frozen: FrozenDeck, within = this.#db): Promise<void> {
    await inTransaction(within, async (sql) => {
      const { deck_id, pitch_id, copy, by_name, at } = row
      const thing =
        pitch_id === null
          ? sql.selectFrom('deck').select('id').where('id', '=', deck_id)
          : sql.selectFrom('pitch').select('id').where('id', '=', pitch_id)
      if (!(await thing.executeTakeFirst())) return
      await keepFrozen(sql, frozen)
      await sql
        .insertInto('exported_file')
        .values(row)
        .onConflict((key) => key.column('id').doUpdateSet({ by_name, at }))
        .execute()
      const older = await sql
        .selectFrom('exported_file')
        .select(['id', 'deck_hash'])
        .where('deck_id', '=', deck_id)
        .where('pitch_id', pitch_id === null ? 'is' : '=', pitch_id)
        .where('copy', '=', copy)
        .orderBy('at', 'desc')
        .offset(mostKept)
        .limit(mostKept)
        .execute()
      await forget(sql, older)
    })
  }

  async maybe(id: string): Promise<ExportedFileRow | null> {
    const row = await this.#db.selectFrom('exported_file').selectAll().where('id', '=', id).executeTakeFirst()
    return row ?? null
  }

  /** What a file was made of; `null`: it cannot be read any more. */
  maybeDeck({ deck_hash }: Pick<ExportedFileRow, 'deck_hash'>): Promise<FrozenDeck | null> {
    return maybeKept(this.#db, deck_hash)
  }

  /** Of the slides that it was made of, as their audience saw them. */
  async prints({ deck_hash }: Pick<ExportedFileRow, 'deck_hash'>): Promise<readonly SlidePrint[]> {
    return (await keptPrints(this.#db, [deck_hash])).get(deck_hash) ?? []
  }

  /** What is expected back no more, and decks whose files went with their pitch. */
  async endOld(now = Date.now()): Promise<void> {
    const before = new Date(now - keptDays * day).toISOString()
    const old = await this.#db
      .selectFrom('exported_file')
      .select(['id', 'deck_hash'])
      .where('at', '<', before)
      .execute()
    await forget(this.#db, old)
    const left = await this.#db
      .selectFrom('frozen_deck')
      .select('hash')
      .where('hash', 'not in', (of) => of.selectFrom('exported_file').select('deck_hash'))
      .where('hash', 'not in', (of) => of.selectFrom('shown_deck').select('deck_hash'))
      .where('hash', 'not in', (of) => of.selectFrom('stage').select('deck_hash'))
      .execute()
    for (const { hash } of left) await letGoUnlessKept(this.#db, hash)
  }
}

async function forget(
  sql: Kysely<Schema>,
  files: readonly Pick<ExportedFileRow, 'id' | 'deck_hash'>[],
): Promise<void> {
  for (const { id, deck_hash } of files) {
    await sql.deleteFrom('exported_file').where('id', '=', id).execute()
    await letGoUnlessKept(sql, deck_hash)
  }
}
