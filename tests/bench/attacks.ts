import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { schemaVersion } from '#shared/docs/migrations.ts'
import type { DeckRecord, PitchRecord } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { StageOpened } from '#shared/protocol/stage.ts'
import { nest, pagesThatWrote } from '../support/attacks.ts'
import { makePitch, makeWorkspace, type TestPerson } from '../support/people.ts'
import { stateRequestMessage, updateMessage } from '../support/rawFrames.ts'

/** Whoever attacks: an account of their own, as anyone may have, with decks, a pitch and a showing. */
export interface Attacker {
  readonly person: TestPerson
  readonly workspaceId: string
  readonly deck: DeckRecord
  readonly pitch: PitchRecord
  readonly stageId: string
  /** Where an audience comes in by a passcode. */
  readonly watch: string
}

export async function makeAttacker(url: string): Promise<Attacker> {
  const { owner: person, workspace } = await makeWorkspace(url, 'Elsewhere')
  const body = { workspaceId: workspace.id, starter: 'case-study' }
  const { body: deck } = await person.post<DeckRecord>('/api/decks', body)
  for (let nth = 0; nth < 40; nth += 1) await person.post(`/api/decks/${deck.id}/duplicate`)
  const pitch = await makePitch(person, deck)
  const data = { reason: 'A measurement.', passcode: 'harbour' }
  const { body: opened } = await person.post<StageOpened>(`/api/pitches/${pitch.id}/stages`, data)
  const watch = new URL(opened.watchUrl!).pathname
  return { person, workspaceId: workspace.id, deck, pitch, stageId: opened.stageId, watch }
}

/** Does something once; it is done again and again, so many at a time. */
interface Attack {
  readonly name: string
  readonly atOnce: number
  readonly once: (attacker: Attacker, nth: number) => Promise<unknown>
}

export const attacks: readonly Attack[] = [
  { name: 'nothing', atOnce: 1, once: () => pause(100) },
  { name: 'types nested 20,000 deep', atOnce: 2, once: (by) => send(by, [updateMessage(deep)]) },
  { name: 'a document grown without end', atOnce: 2, once: (by) => send(by, growth()) },
  { name: '5,000 authors a frame', atOnce: 2, once: (by, nth) => send(by, [updateMessage(authors(nth))]) },
  { name: 'requests for the state', atOnce: 4, once: (by) => send(by, asking) },
  {
    name: 'checks on six connections',
    atOnce: 6,
    once: ({ person, pitch }) => read(person, `/api/pitches/${pitch.id}/checks`),
  },
  {
    name: 'stages on six connections',
    atOnce: 6,
    once: ({ person, pitch }) => read(person, `/api/pitches/${pitch.id}/stages`),
  },
  {
    name: 'lists on six connections',
    atOnce: 6,
    once: ({ person, workspaceId }) => read(person, `/api/decks?workspace=${workspaceId}`),
  },
  { name: 'thirty exports, half abandoned', atOnce: 30, once: exportOnce },
  { name: '300 sign-ins at once', atOnce: 300, once: signInOnce },
  { name: 'a hundred uploads broken off', atOnce: 100, once: breakOff },
  { name: '500 sockets on a stage', atOnce: 500, once: stageSocket },
  {
    name: 'the door of an idle stage',
    atOnce: 16,
    once: ({ person, watch }) => read(person, `${watch}/door`),
  },
  { name: 'passcodes tried', atOnce: 16, once: tryPasscode },
  { name: 'paths of every spelling', atOnce: 16, once: ({ person }, nth) => read(person, spelling(nth)) },
]

const read = async (person: TestPerson, path: string, init: RequestInit = {}): Promise<void> => {
  const answer = await person.raw(path, init)
  await answer.arrayBuffer()
}

const deep = written((doc) => void nest(doc.getMap('facts'), 'deep', 20_000))
const asking = Array.from({ length: 200 }, () => stateRequestMessage(Y.encodeStateVector(new Map([[7, 7]]))))
const authors = (nth: number): Uint8Array => pagesThatWrote(5_000, 1_000_000 + nth * 5_000)

const growth = (): readonly Uint8Array[] => {
  const doc = new Y.Doc()
  const frames: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => frames.push(updateMessage(update)))
  for (let nth = 0; nth < 50; nth += 1) doc.getMap('facts').set(`fact${nth}`, 'x'.repeat(60_000))
  return frames
}

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

async function exportOnce({ person, pitch }: Attacker, nth: number): Promise<void> {
  const left = nth % 2 === 0 ? { signal: AbortSignal.timeout(200) } : {}
  await read(person, `/api/pitches/${pitch.id}/export.pptx`, left)
}

async function signInOnce({ person }: Attacker, nth: number): Promise<void> {
  await read(person, '/api/auth/sign-in/email', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `10.1.${(nth >> 8) & 255}.${nth & 255}`,
    },
    body: JSON.stringify({ email: person.email, password: 'not-the-password' }),
  })
}

async function breakOff({ person, workspaceId }: Attacker): Promise<void> {
  const left = new AbortController()
  const body = new ReadableStream({
    start: (stream) => {
      const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n'
      stream.enqueue(new TextEncoder().encode(head + 'x'.repeat(100_000)))
    },
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const init = { method: 'POST', headers, body, duplex: 'half', signal: left.signal } as RequestInit
  setTimeout(() => left.abort(), 100)
  await read(person, `/api/assets?workspace=${workspaceId}`, init)
}

async function stageSocket({ person, stageId }: Attacker): Promise<void> {
  const address = `${person.url.replace('http', 'ws')}/stage/${stageId}`
  const socket = new WebSocket(address, { headers: { cookie: person.cookie, origin: person.url } })
  socket.on('error', () => undefined)
  await Promise.race([new Promise((resolve) => socket.once('close', resolve)), pause(1_000)])
  socket.terminate()
}

async function tryPasscode({ person, watch }: Attacker, nth: number): Promise<void> {
  await read(person, `${watch}/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ passcode: `guess${nth}` }),
  })
}

const spelling = (nth: number): string => `/API/dEcKs/d${nth}//x${nth}`
