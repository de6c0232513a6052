import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { schemaVersion } from '#shared/docs/schema.ts'
import { messageTypes } from '#shared/protocol/frames.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import type { Browser } from './people.ts'
import { barrierMessage } from './rawFrames.ts'

/** A socket of one person in one room, past the first exchange. */
export interface EnteredRoom {
  readonly doc: Y.Doc
  /** The code with which the server ends it. */
  readonly closed: Promise<number>
  /** Writes to the document as a browser would. */
  edit(change: (doc: Y.Doc) => void): void
  /** Resolves once everything written so far is on disk. */
  saved(): Promise<void>
  leave(): void
}

/** Joins a room with the person's cookies. Answers with the close code when it is not let in. */
export async function enterRoom(
  browser: Browser,
  room: RoomName,
  origin = browser.url,
): Promise<EnteredRoom | number> {
  const url = `${browser.url.replace('http', 'ws')}/sync/${room}?schema=${schemaVersion}`
  const socket = new WebSocket(url, { headers: { cookie: browser.cookie, origin } })
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  const doc = new Y.Doc()
  const synced = new Promise<'synced'>((resolve) => {
    socket.on('message', (data: Buffer) => {
      if (receive(doc, socket, data) === syncProtocol.messageYjsSyncStep2) resolve('synced')
    })
  })
  socket.once('open', () => socket.send(message((encoder) => syncProtocol.writeSyncStep1(encoder, doc))))
  const outcome = await Promise.race([synced, closed])
  if (outcome !== 'synced') return outcome
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) socket.send(message((encoder) => syncProtocol.writeUpdate(encoder, update)))
  })
  const saved = async (): Promise<void> => {
    const acknowledged = new Promise<void>((resolve) => {
      socket.on('message', (data: Buffer) => {
        if (data[0] === messageTypes.ack) resolve()
      })
    })
    socket.send(barrierMessage(1))
    const gone = closed.then((code) => Promise.reject(new Error(`The socket closed with ${code}`)))
    await Promise.race([acknowledged, gone])
  }
  return { doc, closed, edit: (change) => change(doc), saved, leave: () => socket.close() }
}

/** The same for someone who must be let in. */
export async function joinRoom(browser: Browser, room: RoomName): Promise<EnteredRoom> {
  const entered = await enterRoom(browser, room)
  if (typeof entered === 'number') throw new Error(`Not let into ${room}: ${entered}`)
  return entered
}

function receive(doc: Y.Doc, socket: WebSocket, data: Buffer): number | null {
  const decoder = decoding.createDecoder(new Uint8Array(data))
  if (decoding.readVarUint(decoder) !== messageTypes.sync) return null
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.sync)
  const type = syncProtocol.readSyncMessage(decoder, encoder, doc, socket)
  if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder))
  return type
}

function message(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.sync)
  write(encoder)
  return encoding.toUint8Array(encoder)
}
