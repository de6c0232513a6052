import { sql, type Kysely } from 'kysely'
import type { UserId } from '#shared/model/ids.ts'
import type { SignedInSession, SignedInSessions } from '#shared/protocol/api.ts'
import type { Schema } from '../database/schema.ts'
import type { SessionRow } from '../database/tables/accounts.ts'
import { deviceWords } from './deviceWords.ts'

/** As many as anybody looks through. */
const mostListed = 50

/** Where people are signed in. better-auth makes and ends sessions; its own list is for those who signed in today. */
export class Sessions {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** `token`: the caller's own. */
  async list(userId: UserId, token: string | null): Promise<SignedInSessions> {
    const rows = await this.#open(userId)
      .select(['id', 'token', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'])
      // Whoever looks has to find the one that they look with.
      .orderBy(sql`case when token = ${token} then 0 else 1 end`)
      .orderBy('updatedAt', 'desc')
      .limit(mostListed)
      .execute()
    const { all } = await this.#open(userId)
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .executeTakeFirstOrThrow()
    return { sessions: rows.map((row) => listed(row, token)), more: Math.max(0, all - rows.length) }
  }

  /** What ends it; `null`: it is not this person's, or has ended. */
  async maybeToken(userId: UserId, id: string): Promise<string | null> {
    const row = await this.#open(userId).select('token').where('id', '=', id).executeTakeFirst()
    return row?.token ?? null
  }

  #open(userId: UserId) {
    return this.#db
      .selectFrom('session')
      .where('userId', '=', userId)
      .where('expiresAt', '>', new Date().toISOString())
  }
}

const listed = (row: Omit<SessionRow, 'userId' | 'expiresAt'>, token: string | null): SignedInSession => ({
  id: row.id,
  device: deviceWords(row.userAgent),
  address: row.ipAddress || null,
  since: row.createdAt,
  usedAt: row.updatedAt,
  isThis: row.token === token,
})
