import { onTestFinished } from 'vitest'
import { startSyncServer, type SyncServer, type SyncServerOptions } from './syncServer.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** A sync server that goes away with the test. */
export async function syncServer(options: SyncServerOptions = {}, dataDir?: string): Promise<SyncServer> {
  const server = await startSyncServer(dataDir ?? (await temporaryFolder()), options)
  onTestFinished(() => server.close())
  return server
}
