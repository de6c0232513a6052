import type { PitchId, StageId } from '#shared/model/ids.ts'
import type { Kysely } from 'kysely'
import type { SlidePrint } from '#shared/stage/rehearsed.ts'
import type { Stage } from '#shared/stage/stage.ts'
import type { Schema } from '../database/schema.ts'
import type { FrozenDeck } from '../frozen/freeze.ts'
import { keepFrozen, keptPrints, letGoUnlessKept, maybeKept } from '../frozen/keptDecks.ts'
import { writeStage } from '../frozen/stageState.ts'
import { unreadable } from '../frozen/unreadable.ts'
import type { StageRow, WatchLink, WatchLinkRow } from '../database/tables/stages.ts'

/** The queries on stages, their decks and their links, and nothing but the queries. */
export class StageRows {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** The stage, its deck and its link appear together or not at all. `false`: the pitch was put away meanwhile. */
  async insert(row: StageRow, frozen: FrozenDeck, link: WatchLinkRow | null): Promise<boolean> {
    return await this.#db.transaction().execute(async (sql) => {
      const pitch = sql
        .selectFrom('pitch')
        .select('id')
        .where('id', '=', row.pitch_id)
        .where('archived_at', 'is', null)
      if (!(await pitch.executeTakeFirst())) return false
      await keepFrozen(sql, frozen)
      await sql.insertInto('stage').values(row).execute()
      await note(sql, row.id, frozen)
      if (link) await sql.insertInto('watch_link').values(link).execute()
      return true
    })
  }

  /** For good: the stages of a pitch, who watched them, and the decks that no other stage showed. */
  async deleteOf(pitchId: PitchId): Promise<void> {
    await this.#db.transaction().execute(async (sql) => {
      const stages = sql.selectFrom('stage').select('id').where('pitch_id', '=', pitchId)
      const shown = await sql
        .selectFrom('shown_deck')
        .select('deck_hash')
        .distinct()
        .where('stage_id', 'in', stages)
        .execute()
      for (const table of [
        'attendance',
        'attendance_gap',
        'question_answer',
        'watch_link',
        'shown_deck',
      ] as const)
        await sql.deleteFrom(table).where('stage_id', 'in', stages).execute()
      await sql.deleteFrom('stage').where('pitch_id', '=', pitchId).execute()
      for (const { deck_hash } of shown) await letGoUnlessKept(sql, deck_hash)
    })
  }

  async maybe(id: string): Promise<StageRow | null> {
    return (await this.#db.selectFrom('stage').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  }

  /** Newest first. */
  async ofPitch(pitchId: PitchId): Promise<StageRow[]> {
    return await this.#db
      .selectFrom('stage')
      .selectAll()
      .where('pitch_id', '=', pitchId)
      .orderBy('set_at', 'desc')
      .limit(100)
      .execute()
  }

  /** Compare and set: stores `stage` if the stored version is `from` still; `false` when somebody was faster. */
  async save(stage: Stage, from: number, frozen: FrozenDeck | null = null): Promise<boolean> {
    return await this.#db.transaction().execute(async (sql) => {
      const same = sql.selectFrom('stage').select('id').where('id', '=', stage.id).where('version', '=', from)
      if (!(await same.executeTakeFirst())) return false
      if (frozen) {
        await keepFrozen(sql, frozen)
        await note(sql, stage.id, frozen)
      }
      const { numUpdatedRows } = await sql
        .updateTable('stage')
        .set({
          version: stage.version,
          state: writeStage(stage),
          deck_hash: stage.deck,
          started_at: maybeMoment(stage.startedAt),
          ended_at: maybeMoment(stage.endedAt),
        })
        .where('id', '=', stage.id)
        .where('version', '=', from)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    })
  }

  /** Throws a refusal in words when it cannot be read. */
  async frozenDeck(hash: string): Promise<FrozenDeck> {
    const frozen = await this.maybeFrozenDeck(hash)
    if (!frozen) throw unreadable('This deck, as it was shown,')
    return frozen
  }

  /** `null`: it is not kept, or cannot be read. */
  maybeFrozenDeck(hash: string): Promise<FrozenDeck | null> {
    return maybeKept(this.#db, hash)
  }

  /** By the hash of their decks; those of one that is not kept are missing. */
  prints(hashes: readonly string[]): Promise<ReadonlyMap<string, readonly SlidePrint[]>> {
    return keptPrints(this.#db, hashes)
  }

  /** With what a door has to know of its stage. `null` from the moment in which its workspace is left for good, too. */
  async maybeLink(code: string): Promise<WatchLink | null> {
    const row = await this.#db
      .selectFrom('watch_link')
      .innerJoin('stage', 'stage.id', 'watch_link.stage_id')
      .innerJoin('workspace', 'workspace.id', 'stage.workspace_id')
      .selectAll('watch_link')
      .select(['stage.started_at', 'stage.ended_at', 'stage.workspace_id'])
      .where('code', '=', code)
      .where('workspace.left_at', 'is', null)
      .executeTakeFirst()
    return row ?? null
  }

  /** `null`: a rehearsal. A link that was closed is still the stage's link. */
  async maybeLinkOf(stageId: StageId): Promise<WatchLinkRow | null> {
    const row = await this.#db
      .selectFrom('watch_link')
      .selectAll()
      .where('stage_id', '=', stageId)
      .executeTakeFirst()
    return row ?? null
  }

  /** `null`: there is none, or it is closed. */
  async maybeChangeLink(
    stageId: StageId,
    terms: Partial<Pick<WatchLinkRow, 'expires_at' | 'member_limit'>>,
  ): Promise<WatchLinkRow | null> {
    if (Object.keys(terms).length > 0) {
      await this.#db
        .updateTable('watch_link')
        .set(terms)
        .where('stage_id', '=', stageId)
        .where('closed_at', 'is', null)
        .execute()
    }
    const link = await this.maybeLinkOf(stageId)
    return link?.closed_at === null ? link : null
  }

  /** Why it starts although checks had something to say, and what they said. */
  async explain(stageId: StageId, why: Pick<StageRow, 'reason' | 'concerns'>): Promise<void> {
    await this.#db.updateTable('stage').set(why).where('id', '=', stageId).execute()
  }

  async closeLinks(stageId: StageId, at: string): Promise<void> {
    await this.#db
      .updateTable('watch_link')
      .set({ closed_at: at })
      .where('stage_id', '=', stageId)
      .where('closed_at', 'is', null)
      .execute()
  }
}

async function note(sql: Kysely<Schema>, stageId: StageId, { hash }: FrozenDeck): Promise<void> {
  await sql
    .insertInto('shown_deck')
    .values({ stage_id: stageId, deck_hash: hash })
    .onConflict((key) => key.doNothing())
    .execute()
}

const maybeMoment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
