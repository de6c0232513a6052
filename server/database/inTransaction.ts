import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** All of it or nothing: in the transaction that `sql` is, or in one of its own. Kysely begins none within another. */
export const inTransaction = <T>(
  sql: Kysely<Schema>,
  work: (sql: Transaction<Schema>) => Promise<T>,
): Promise<T> => (sql.isTransaction ? work(sql as Transaction<Schema>) : sql.transaction().execute(work))
