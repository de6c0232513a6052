import { createHmac, timingSafeEqual } from 'node:crypto'

/** Milliseconds that a link holds. */
const validFor = 86_400_000

/**
 * Says that a door's link was mailed to an address, so that whoever opens it has the mailbox. Nothing is kept: the proof
 * is signed, for one door and one address.
 */
export class MailedLinks {
  readonly #secret: string
  readonly #now: () => Date

  constructor(secret: string, now = (): Date => new Date()) {
    this.#secret = secret
    this.#now = now
  }

  proof(door: string, email: string): string {
    const until = (this.#now().getTime() + validFor).toString(36)
    return `${until}.${this.#seal(door, email, until)}`
  }

  /** When it was mailed; `null`: it is for another door or address, has run out, or was never made here. */
  mailedAt(proof: string, door: string, email: string): Date | null {
    const [until = '', seal = ''] = proof.split('.')
    const [given, expected] = [Buffer.from(seal), Buffer.from(this.#seal(door, email, until))]
    const fits = given.length === expected.length && timingSafeEqual(given, expected)
    const end = Number.parseInt(until, 36)
    return fits && end > this.#now().getTime() ? new Date(end - validFor) : null
  }

  #seal(door: string, email: string, until: string): string {
    // Named, since other things are signed with the same secret.
    const signed = ['mailed link', door, email.toLowerCase(), until].join('\n')
    return createHmac('sha256', this.#secret).update(signed).digest('base64url')
  }
}
