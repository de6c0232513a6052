import type { Kysely } from 'kysely'
import type { SlidePrint } from '#shared/stage/rehearsed.ts'
import type { Schema } from '../database/schema.ts'
import type { FrozenDeck } from './freeze.ts'
import { frozenRow, maybeFrozen, readPrints } from './frozenDeck.ts'

/** Once, under its hash, whoever else keeps it. */
export async function keepFrozen(sql: Kysely<Schema>, frozen: FrozenDeck): Promise<void> {
  await sql
    .insertInto('frozen_deck')
    .values(frozenRow(frozen))
    .onConflict((key) => key.column('hash').doNothing())
    .execute()
}

/** `null`: it is not kept, or cannot be read. */
export async function maybeKept(sql: Kysely<Schema>, hash: string): Promise<FrozenDeck | null> {
  const row = await sql
    .selectFrom('frozen_deck')
    .select(['hash', 'schema', 'content'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row ? maybeFrozen(row) : null
}

/** By the hash of their decks; those of one that is not kept are missing. */
export async function keptPrints(
  sql: Kysely<Schema>,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, readonly SlidePrint[]>> {
  const rows = await sql
    .selectFrom('frozen_deck')
    .select(['hash', 'prints'])
    .where('hash', 'in', hashes)
    .execute()
  return new Map(rows.map(({ hash, prints }) => [hash, readPrints(prints)]))
}

/** Deletes it, where no showing had it on show and no file was made of it. */
export async function letGoUnlessKept(sql: Kysely<Schema>, hash: string): Promise<void> {
  for (const table of ['shown_deck', 'exported_file'] as const) {
    const kept = sql.selectFrom(table).select('deck_hash').where('deck_hash', '=', hash)
    if (await kept.executeTakeFirst()) return
  }
  await sql.deleteFrom('frozen_deck').where('hash', '=', hash).execute()
}
