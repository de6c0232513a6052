import type { Kysely } from 'kysely'
import type { PitchId } from '#shared/model/ids.ts'
import type { Schema } from '../database/schema.ts'
import type { ClientCopyRow } from '../database/tables/library.ts'

/** As many as a pitch's page lists. */
const mostListed = 100

/** Which client copies were made although something was open, by whom and why. They go with their pitch. */
export class ClientCopies {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** Kept unless the pitch was deleted for good meanwhile. */
  async add(row: ClientCopyRow): Promise<void> {
    await this.#db.transaction().execute(async (sql) => {
      const pitch = sql.selectFrom('pitch').select('id').where('id', '=', row.pitch_id)
      if (await pitch.executeTakeFirst()) await sql.insertInto('client_copy').values(row).execute()
    })
  }

  /** Newest first. */
  async ofPitch(pitchId: PitchId): Promise<ClientCopyRow[]> {
    return await this.#db
      .selectFrom('client_copy')
      .selectAll()
      .where('pitch_id', '=', pitchId)
      .orderBy('at', 'desc')
      .limit(mostListed)
      .execute()
  }
}
