import type { RoomName } from '#shared/protocol/rooms.ts'
import { startSyncServer } from './syncServer.ts'

/**
 * A sync server as a process of its own, to be killed. It compacts all the time, so that it also dies in the
 * middle of that. Arguments: the data folder, and the room to compact. Prints its address.
 */
const [dataDir, room] = process.argv.slice(2) as [string, RoomName]

async function main(): Promise<void> {
  const { url, store } = await startSyncServer(dataDir)
  process.stdout.write(`${url}\n`)
  for (;;) {
    await store.compact(room)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

void main()
