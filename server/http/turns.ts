import type { Response } from 'express'
import { setImmediate } from 'node:timers/promises'
import type { Person } from '../accounts/person.ts'
import { Lanes, type Turn } from '../lanes.ts'

/**
 * Requests that read, compose or hash whole documents: one at work for each person, the others after it. With the
 * rest in between, whoever asks without end has a quarter of the event loop at the most.
 */
const limits = { running: 2, waiting: 200, each: { running: 1, waiting: 16, rest: 3 } } as const

const words = {
  busy: 'Many people are asking for much just now. Try again in half a minute.',
  yours: 'You have asked for a lot at once. Wait until some of it is here, then try again.',
} as const

/** Who asks for much waits behind their own, and what nobody waits for any more is not begun. */
export class Turns {
  readonly #lanes = new Lanes(limits, words)

  /** For what takes the event loop more than a moment. */
  heavy<T>(caller: Person, response: Response, work: () => Promise<T>): Promise<T> {
    const inOwnTurn = async (): Promise<T> => {
      // Everything that came in with it would be worked through at once, before any socket is heard again.
      await setImmediate()
      return await work()
    }
    return this.#lanes.run(inOwnTurn, turnOf(caller, response))
  }
}

/** The caller's, as long as they stay for the answer. */
export const turnOf = ({ id }: Person, response: Response): Turn => ({ who: id, signal: whenGone(response) })

/** Aborts once whoever asked has left without the answer. */
export function whenGone(response: Response): AbortSignal {
  const gone = new AbortController()
  const look = (): void => void (response.writableFinished || gone.abort())
  if (response.closed) look()
  else response.once('close', look)
  return gone.signal
}
