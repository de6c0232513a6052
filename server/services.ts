import { sql } from 'kysely'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { createIdentity, type Identity } from './accounts/identity.ts'
import { Invitations } from './accounts/invitations.ts'
import { createMailer, type Mailer } from './accounts/mailer.ts'
import { Members } from './accounts/members.ts'
import { AssetFiles } from './assets/assetFiles.ts'
import { Assets } from './assets/assets.ts'
import type { MailConfig } from './config.ts'
import { Exporter } from './export/exporter.ts'
import { Decks } from './library/decks.ts'
import { Documents } from './library/documents.ts'
import { Pitches } from './library/pitches.ts'
import { LibraryRefresh } from './library/refresh.ts'
import { LibraryRows } from './library/rows.ts'
import type { Log } from './log.ts'
import { starters } from './starters/all.ts'
import type { StarterContent } from './starters/starter.ts'
import { openDatabase } from './storage/database.ts'
import { SqliteDocumentStore } from './storage/sqlite/sqliteDocumentStore.ts'
import { Rooms } from './sync/rooms.ts'

export interface ServiceOptions {
  readonly dataDir: string
  readonly secret: string
  readonly publicUrl: string
  readonly mail: MailConfig | null
  readonly triesPerMinute: number
  readonly log: Log
}

/** What the server does, without a way to reach it. */
export interface Services {
  readonly identity: Identity
  readonly members: Members
  readonly invitations: Invitations
  readonly mailer: Mailer
  readonly rooms: Rooms
  readonly rows: LibraryRows
  readonly documents: Documents
  readonly decks: Decks
  readonly pitches: Pitches
  readonly refresh: LibraryRefresh
  readonly starters: readonly StarterContent[]
  readonly assets: Assets
  readonly exporter: Exporter
  /** Closes a person's live sockets in a way that makes them ask for their rights again. */
  askAgain(userId: string): void
  /** Rejects when storage does not answer. */
  ready(): Promise<void>
  /** Saves everything, then lets go. */
  close(): Promise<void>
}

export async function openServices(options: ServiceOptions): Promise<Services> {
  const { dataDir, publicUrl, log } = options
  const database = await openDatabase(dataDir)
  const store = new SqliteDocumentStore(database.sqlite)
  const rooms: Rooms = new Rooms({ store, log, onSaved: (room) => refresh.touch(room) })
  const rows = new LibraryRows(database.sql)
  const documents = new Documents(rooms)
  const refresh = new LibraryRefresh(rows, documents, log)
  const assets = new Assets(database.sql, new AssetFiles(dataDir))
  const exporter = new Exporter({ assetPath: (hash) => assets.files.path(hash) })
  const mailer = createMailer(options.mail, log)
  const askAgain = (userId: string): void => rooms.expel((user) => user.id === userId, closeCodes.tryLater)
  return {
    identity: createIdentity({ ...options, db: database.sql, mailer, onSessionsEnded: askAgain }),
    members: new Members(database.sql),
    invitations: new Invitations(database.sql, publicUrl),
    mailer,
    rooms,
    rows,
    documents,
    decks: new Decks(rows, documents, assets),
    pitches: new Pitches(rows, documents),
    refresh,
    starters,
    assets,
    exporter,
    askAgain,
    ready: async () => {
      await sql`select 1`.execute(database.sql)
    },
    close: async () => {
      await rooms.close()
      await catchUp(refresh, store, log)
      await exporter.close()
      await store.close()
      await database.close()
    },
  }
}

/** Lists follow what was saved last, as the rooms were closing: read from disk, since no room is open any more. */
async function catchUp(refresh: LibraryRefresh, store: SqliteDocumentStore, log: Log): Promise<void> {
  const rooms = new Rooms({ store, log })
  await refresh.flush(new Documents(rooms))
  await rooms.close()
}
