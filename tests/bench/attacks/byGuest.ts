import { setTimeout as pause } from 'node:timers/promises'
import { post, read, type Attack, type Attacker } from './attacker.ts'

/** One address with a watch link and no account. */
const from = { 'x-forwarded-for': '10.2.0.1' }

export const byGuest: readonly Attack[] = [
  {
    name: 'the door of an idle stage',
    atOnce: 16,
    once: ({ person, locked }) => read(person, `${locked}/door`, { headers: from }),
  },
  {
    name: 'passcodes tried',
    atOnce: 16,
    once: ({ person, locked }, nth) =>
      read(person, `${locked}/enter`, post({ passcode: `guess${nth}` }, from)),
  },
  {
    name: 'guests made up',
    atOnce: 16,
    once: ({ person, open }) => read(person, `${open}/enter`, post({ name: 'Nobody' }, from)),
  },
  {
    name: 'votes of one address',
    atOnce: 30,
    once: ({ guests, open, question }, nth) =>
      read(guests[nth % guests.length]!, `${open}/say`, post({ kind: 'vote', question }, from)),
  },
  { name: 'streams of one address', atOnce: 100, once: streamOnce },
]

async function streamOnce({ guests, open }: Attacker, nth: number): Promise<void> {
  const left = new AbortController()
  const answer = await guests[nth % guests.length]!.raw(`${open}/stream`, {
    headers: from,
    signal: left.signal,
  })
  if (answer.ok) await pause(200)
  left.abort()
}
