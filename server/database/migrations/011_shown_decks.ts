import type { Kysely, Migration } from 'kysely'

/**
 * Which stage showed which frozen decks: whoever deletes a pitch for good knows by it what nobody else needs.
 * Stages of pitches that were deleted before are deleted here, with all that they left.
 */
export const shownDecks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const tables = db as Kysely<Tables>
    await db.schema
      .createTable('shown_deck')
      .addColumn('stage_id', 'text', (column) => column.notNull().references('stage.id'))
      .addColumn('deck_hash', 'text', (column) => column.notNull().references('frozen_deck.hash'))
      .addPrimaryKeyConstraint('shown_deck_key', ['stage_id', 'deck_hash'])
      .execute()
    await db.schema.createIndex('shown_deck_hash').on('shown_deck').column('deck_hash').execute()
    await deleteOrphans(tables)
    const kept = await tables.selectFrom('frozen_deck').select('hash').execute()
    const frozen = new Set(kept.map(({ hash }) => hash))
    const stages = await tables.selectFrom('stage').select('id').execute()
    for (const { id } of stages) await noteDecks(tables, id, frozen)
    await tables
      .deleteFrom('frozen_deck')
      .where('hash', 'not in', tables.selectFrom('shown_deck').select('deck_hash'))
      .execute()
  },
}

/** The tables as they were then. */
interface Tables {
  readonly pitch: { readonly id: string }
  readonly stage: {
    readonly id: string
    readonly pitch_id: string
    readonly state: string
    readonly deck_hash: string
  }
  readonly watch_link: { readonly stage_id: string }
  readonly attendance: { readonly stage_id: string }
  readonly frozen_deck: { readonly hash: string }
  readonly shown_deck: { readonly stage_id: string; readonly deck_hash: string }
}

async function deleteOrphans(db: Kysely<Tables>): Promise<void> {
  const orphans = db
    .selectFrom('stage')
    .select('id')
    .where('pitch_id', 'not in', db.selectFrom('pitch').select('id'))
  await db.deleteFrom('attendance').where('stage_id', 'in', orphans).execute()
  await db.deleteFrom('watch_link').where('stage_id', 'in', orphans).execute()
  await db.deleteFrom('stage').where('id', 'in', orphans).execute()
}

/** A state names each deck that was on show by its hash, in whichever form it is kept. */
async function noteDecks(db: Kysely<Tables>, id: string, frozen: ReadonlySet<string>): Promise<void> {
  const { state, deck_hash } = await db
    .selectFrom('stage')
    .select(['state', 'deck_hash'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const named = (state.match(/"[0-9a-f]{64}"/g) ?? []).map((quoted) => quoted.slice(1, -1))
  const hashes = [...new Set([deck_hash, ...named])].filter((hash) => frozen.has(hash))
  const rows = hashes.map((hash) => ({ stage_id: id, deck_hash: hash }))
  if (rows.length > 0) await db.insertInto('shown_deck').values(rows).execute()
}
