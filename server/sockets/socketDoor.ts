import type { Duplex } from 'node:stream'
import type { UserId } from '#shared/model/ids.ts'
import type { Clock } from '../clock.ts'
import { OpenEach } from './openEach.ts'
import { PersonRates } from './personRates.ts'

interface Limits {
  /** Sockets that one person may have open, over all rooms, stages and tabs of this kind. */
  readonly most: number
  /** How many of them they may open in a second, and on top of that. */
  readonly perSecond: number
  readonly burst: number
}

type Entry = 'in' | 'too-many' | 'too-fast'

/**
 * Who may open one more socket. It is asked twice: with the session that an upgrade claims, before anything is
 * looked up, so that a flood costs nothing; and with the person that it turns out to be, who may have many
 * sessions. What is taken is given back when the stream closes.
 */
export class SocketDoor {
  readonly #limits: Limits
  readonly #rates: PersonRates
  readonly #open = new OpenEach()

  constructor(clock: Clock, limits: Limits) {
    this.#limits = limits
    this.#rates = new PersonRates(clock, limits.perSecond, limits.burst)
  }

  knock(claim: string, stream: Duplex): Entry {
    return this.#enter(`session ${claim}`, stream)
  }

  enter(userId: UserId, stream: Duplex): Entry {
    return this.#enter(`person ${userId}`, stream)
  }

  #enter(who: string, stream: Duplex): Entry {
    if (!this.#rates.take(who, 1)) return 'too-fast'
    const gone = this.#open.take(who, this.#limits.most)
    if (!gone) return 'too-many'
    if (stream.closed) gone()
    else stream.once('close', gone)
    return 'in'
  }
}
