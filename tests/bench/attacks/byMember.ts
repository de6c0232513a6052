import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { roomName } from '#shared/protocol/rooms.ts'
import { post, read, type Attack, type Attacker } from './attacker.ts'

/** What somebody with an account asks for without end. */
export const byMember: readonly Attack[] = [
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
  { name: 'a hundred uploads broken off', atOnce: 100, once: breakOff },
  {
    name: '500 sockets on a stage',
    atOnce: 500,
    once: ({ person, stageId }) => stay(person, `/stage/${stageId}`),
  },
  {
    name: '500 sockets on a document',
    atOnce: 500,
    once: ({ person, pitch }) => stay(person, `/sync/${roomName('plan', pitch.id)}?schema=2`),
  },
  { name: '300 sign-ins at once', atOnce: 300, once: signInOnce },
  {
    name: 'paths of every spelling',
    atOnce: 16,
    once: ({ person }, nth) => read(person, `/API/dEcKs/d${nth}//x${nth}`),
  },
]

async function exportOnce({ person, pitch }: Attacker, nth: number): Promise<void> {
  const left = nth % 2 === 0 ? { signal: AbortSignal.timeout(200) } : {}
  await read(person, `/api/pitches/${pitch.id}/exports`, { ...post({ format: 'pptx' }), ...left })
}

/** Each from a network of its own. */
async function signInOnce({ person }: Attacker, nth: number): Promise<void> {
  const from = { 'x-forwarded-for': `10.1.${(nth >> 8) & 255}.${nth & 255}` }
  await read(
    person,
    '/api/auth/sign-in/email',
    post({ email: person.email, password: 'not-the-password' }, from),
  )
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

async function stay(person: Attacker['person'], path: string): Promise<void> {
  const socket = new WebSocket(person.url.replace('http', 'ws') + path, {
    headers: { cookie: person.cookie, origin: person.url },
  })
  socket.on('error', () => undefined)
  await Promise.race([new Promise((resolve) => socket.once('close', resolve)), pause(1_000)])
  socket.terminate()
}
