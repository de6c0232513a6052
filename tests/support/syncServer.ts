import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { attachSync } from '#server/sync/attachSync.ts'
import { Rooms, type RoomsDeps } from '#server/sync/rooms.ts'
import { openDatabase } from '#server/database/database.ts'
import type { DocumentStore } from '#server/documents/documentStore.ts'
import { SqliteDocumentStore } from '#server/documents/sqliteDocumentStore.ts'
import { CookieGate } from './syncGate.ts'

export interface SyncServer {
  readonly url: string
  readonly port: number
  readonly server: Server
  readonly rooms: Rooms
  readonly gate: CookieGate
  readonly store: DocumentStore
  /** May be called twice. */
  close(): Promise<void>
}

export type SyncServerOptions = Omit<Partial<RoomsDeps>, 'store'> & {
  readonly port?: number
  /** Stands between the rooms and the disk. */
  readonly wrapStore?: (store: DocumentStore) => DocumentStore
}

/** The real sync server on a real SQLite file and a free loopback port; only who may enter is a stand-in. */
export async function startSyncServer(dataDir: string, options: SyncServerOptions = {}): Promise<SyncServer> {
  const { wrapStore = (store) => store, port = 0, ...deps } = options
  const log = deps.log ?? pino({ level: 'silent' })
  const database = await openDatabase(dataDir)
  const store = wrapStore(new SqliteDocumentStore(database))
  const rooms = new Rooms({ ...deps, store, log })
  const gate = new CookieGate()
  const server = createServer()
  const url = await listen(server, port)
  const sync = attachSync({ server, rooms, gate, publicUrl: 'http://own.example', log })
  const shut = async () => {
    await rooms.close()
    sync.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await database.close()
  }
  let closing: Promise<void> | undefined
  const close = () => (closing ??= shut())
  return { url, port: Number(new URL(url).port), server, rooms, gate, store, close }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () =>
      resolve(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`),
    )
  })
}
