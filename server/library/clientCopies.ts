import type { Kysely } from 'kysely'
import type { PitchId } from '#shared/model/ids.ts'
import { inTransaction } from '../database/inTransaction.ts'
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

  /** Kept unless the pitch was deleted for good meanwhile; `sql`: within somebody's transaction. */
  async add(row: ClientCopyRow, sql = this.#db): Promise<void> {
    await inTransaction(sql, async (within) => {
      const pitch = within.selectFrom('pitch').select('id').where('id', '=', row.pitch_id)
      if (await pitch.executeTakeFirst()) await within.insertInto('client_copy').values(row).execute()
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
