import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { schemaVersion } from '#shared/docs/schema.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'

/** Edits a room from Node as a browser would, with the real provider, and leaves once the server has it. */
export async function editRoom(
  url: string,
  cookie: string,
  room: RoomName,
  edit: (doc: Y.Doc) => void,
): Promise<void> {
  class SignedInSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string[]) {
      super(address, protocols, { headers: { cookie, origin: url } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, room, doc, {
    params: { schema: String(schemaVersion) },
    disableBc: true,
    WebSocketPolyfill: SignedInSocket as unknown as typeof globalThis.WebSocket,
  })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  edit(doc)
  while ((provider.ws?.bufferedAmount ?? 0) > 0) await new Promise((resolve) => setTimeout(resolve, 10))
  provider.destroy()
  doc.destroy()
}
