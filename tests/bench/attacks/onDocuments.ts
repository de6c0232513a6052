import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { schemaVersion } from '#shared/docs/schema.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { nest, pagesThatWrote, tinyItems } from '../../support/attacks.ts'
import { stateRequestMessage, updateMessage } from '../../support/rawFrames.ts'
import type { Attack, Attacker } from './attacker.ts'

/** What a writer says to a document of theirs. */
export const onDocuments: readonly Attack[] = [
  { name: 'types nested 20,000 deep', atOnce: 2, once: (by) => send(by, [updateMessage(deep(20_000))]) },
  { name: 'types nested to the limit, and on', atOnce: 2, once: (by, nth) => send(by, deeper(nth)) },
  { name: 'a document grown to its budget, and on', atOnce: 2, once: (by, nth) => send(by, growth(nth)) },
  {
    name: '25,000 tiny items a frame',
    atOnce: 2,
    once: (by) => send(by, [updateMessage(tinyItems(25_000))]),
  },
  { name: '5,000 authors a frame', atOnce: 2, once: (by, nth) => send(by, [updateMessage(authors(nth))]) },
  { name: 'keys that the server or JavaScript owns', atOnce: 4, once: (by) => send(by, oddKeys) },
  { name: 'requests for the state', atOnce: 4, once: (by) => send(by, asking) },
]

const deep = (levels: number): Uint8Array => written((doc) => void nest(doc.getMap('facts'), 'deep', levels))
const deeper = (nth: number): readonly Uint8Array[] =>
  [10, 20, 40, 80].map((levels) => updateMessage(deep(levels + (nth % 5))))
const asking = Array.from({ length: 200 }, () => stateRequestMessage(Y.encodeStateVector(new Map([[7, 7]]))))
const authors = (nth: number): Uint8Array => pagesThatWrote(5_000, 1_000_000 + nth * 5_000)

const growth = (nth: number): readonly Uint8Array[] => {
  const doc = new Y.Doc()
  const frames: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => frames.push(updateMessage(update)))
  for (let at = 0; at < 50; at += 1) doc.getMap('facts').set(`fact${nth}.${at}`, 'x'.repeat(60_000))
  return frames
}

const oddFormats = '{"hasOwnProperty":1,"constructor":{"link":"ms-word:x"},"__proto__":{}}'

const oddKeys: readonly Uint8Array[] = [
  written((doc) => void doc.getMap('meta').set('schema', 999_999)),
  written((doc) => {
    for (const name of ['hasOwnProperty', 'constructor', '__proto__', 'toString'])
      doc.getMap('facts').set(name, { link: 'ms-word:x' })
  }),
  written((doc) => doc.getText('words').insert(0, 'odd', JSON.parse(oddFormats) as object)),
].map(updateMessage)

function written(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}

/** Says all of it on a socket of its own, and leaves when the server closes it, or a moment later. */
async function send({ person, pitch }: Attacker, frames: readonly Uint8Array[]): Promise<void> {
  const address = `${person.url.replace('http', 'ws')}/sync/${roomName('pitch', pitch.id)}?schema=${schemaVersion}`
  const socket = new WebSocket(address, { headers: { cookie: person.cookie, origin: person.url } })
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.on('error', () => undefined)
  socket.once('open', () => {
    for (const frame of frames) socket.send(frame)
  })
  await Promise.race([closed, pause(500)])
  socket.terminate()
}
