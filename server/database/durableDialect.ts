import type Sqlite from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely'
import type { Journal } from './journal.ts'

/** kysely on SQLite, where what was written resolves once it is on disk. */
export class DurableDialect extends SqliteDialect {
  readonly #sqlite: Sqlite.Database
  readonly #journal: Pick<Journal, 'onDisk'>

  constructor(sqlite: Sqlite.Database, journal: Pick<Journal, 'onDisk'>) {
    super({ database: sqlite })
    this.#sqlite = sqlite
    this.#journal = journal
  }

  override createDriver(): Driver {
    return new DurableDriver(this.#sqlite, this.#journal)
  }
}

class DurableDriver extends SqliteDriver {
  readonly #sqlite: Sqlite.Database
  readonly #changes: Sqlite.Statement<[], number>
  readonly #journal: Pick<Journal, 'onDisk'>
  #before = 0

  constructor(sqlite: Sqlite.Database, journal: Pick<Journal, 'onDisk'>) {
    super({ database: sqlite })
    this.#sqlite = sqlite
    this.#changes = sqlite.prepare<[], number>('select total_changes()').pluck()
    this.#journal = journal
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    this.#before = this.#changes.get()!
    return connection
  }

  /**
   * Takes its place among writers at the beginning, where SQLite waits for it: one that has read before it writes is
   * turned away at once while the journal is being emptied (`SQLITE_BUSY`).
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** A full disk has ended the transaction already: to end it once more would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }

  /** After a transaction, or one query outside of any. The next one need not wait for the disk. */
  override async releaseConnection(): Promise<void> {
    const hasWritten = this.#changes.get() !== this.#before
    await super.releaseConnection()
    if (hasWritten) await this.#journal.onDisk()
  }
}
