import { sql, type Kysely, type Migration } from 'kysely'

/**
 * Stages remember the moments that their report and their decks are read from. Older ones know how they began
 * and which state they showed last; a baton that was being held out has no time, so it is drawn back. Nor do
 * they know whether they took the short path; a newer deck brings them the whole one.
 */
export const moments: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      update stage set state = json_set(
        state,
        '$.offer', null,
        '$.short', json('false'),
        '$.moments', json_array(json_object(
          'kind', 'start',
          'at', json_extract(state, '$.startedAt'),
          'by', json_extract(state, '$.visits[0].driver'),
          'deck', deck_hash
        ))
      )
    `.execute(db)
  },
}
