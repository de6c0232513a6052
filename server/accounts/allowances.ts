import type { Kysely } from 'kysely'
import type { UserId } from '#shared/model/ids.ts'
import type { Schema } from '../database/schema.ts'

/** What one person may do only so often, since each time rings at others. */
export interface Allowance {
  readonly name: 'thanks' | 'photo' | 'hello' | 'invitation'
  readonly most: number
  /** Milliseconds from the first that counts until all are forgotten. */
  readonly within: number
}

/**
 * Counts what people do, in the store: every process sees it and a restart forgets nothing. Each taking is one statement
 * that looks and counts at once, so of two at the same moment no more than there are go through.
 */
export class Allowances {
  readonly #db: Kysely<Schema>
  readonly #now: () => number

  constructor(db: Kysely<Schema>, now: () => number = Date.now) {
    this.#db = db
    this.#now = now
  }

  /** `false`: they have had as many as there are, and nothing is counted. `db`: the transaction that it belongs to. */
  async take(userId: UserId, { name, most, within }: Allowance, db = this.#db): Promise<boolean> {
    const now = new Date(this.#now()).toISOString()
    const forgotten = new Date(this.#now() - within).toISOString()
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('allowance')
      .values({ user_id: userId, name, since: now, used: 1 })
      .onConflict((clash) =>
        clash
          .columns(['user_id', 'name'])
          .doUpdateSet((had) => {
            const isOver = had('allowance.since', '<=', forgotten)
            return {
              since: had.case().when(isOver).then(now).else(had.ref('allowance.since')).end(),
              used: had
                .case()
                .when(isOver)
                .then(1)
                .else(had('allowance.used', '+', 1))
                .end(),
            }
          })
          .where((had) =>
            had.or([had('allowance.since', '<=', forgotten), had('allowance.used', '<', most)]),
          ),
      )
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }
}
