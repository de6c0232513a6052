import { createHmac, randomBytes } from 'node:crypto'
import { passcodeFits } from './passcode.ts'
import { Tally } from '../tally.ts'
import type { WatchLinkRow } from '../database/tables/stages.ts'

export type PasscodeOutcome = 'fits' | 'wrong' | 'too-often'

/** Wrong passcodes that one address may try on one link before it has to wait, and for how long. */
export const wrongTries = { most: 20, within: 60_000 } as const

/** The same for one browser, which goes by these first: whoever guesses beside it does not lock it out. */
export const ownTries = { most: 3, within: 600_000 } as const

/** Where a passcode comes from. */
export interface Trier {
  /** An address or a network, or a proxy with `people` behind it. */
  readonly from: string
  readonly people?: number
  /** The browser, once it has looked at the door; `null`: one that has not, or says so. */
  readonly visitor?: string | null
}

type LockedLink = Pick<WatchLinkRow, 'code'> & { readonly passcode_hash: string }

/**
 * Tries passcodes one after the other for each link. A passcode is short, so guessing has to be slow; a whole
 * office that comes in at once behind one address is no guessing, so only wrong tries count, and what has
 * fitted once is known again without the slow hash.
 */
export class PasscodeLock {
  readonly #salt = randomBytes(16)
  readonly #fitted = new Map<string, string>()
  readonly #wrong: Tally
  readonly #own: Tally
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(now: () => number) {
    this.#wrong = new Tally(wrongTries, now)
    this.#own = new Tally(ownTries, now)
  }

  try(link: LockedLink, passcode: string, trier: Trier): Promise<PasscodeOutcome> {
    const before = this.#turns.get(link.code) ?? Promise.resolve()
    const turn = before.catch(() => undefined).then(() => this.#judge(link, passcode, trier))
    this.#turns.set(link.code, turn)
    void turn.then(
      () => this.#endTurn(link.code, turn),
      () => this.#endTurn(link.code, turn),
    )
    return turn
  }

  async #judge(
    { code, passcode_hash }: LockedLink,
    passcode: string,
    { from, people = 1, visitor = null }: Trier,
  ): Promise<PasscodeOutcome> {
    const own = `${code} ${visitor}`
    const isOwn = visitor !== null && !this.#own.tooMany(own)
    const shared = `${code} ${from}`
    if (!isOwn && this.#wrong.tooMany(shared, people)) return 'too-often'
    const known = createHmac('sha256', this.#salt).update(`${passcode_hash}\n${passcode}`).digest('base64url')
    if (this.#fitted.get(code) === known) return 'fits'
    if (await passcodeFits(passcode_hash, passcode)) {
      this.#fitted.set(code, known)
      return 'fits'
    }
    if (isOwn) this.#own.add(own)
    else this.#wrong.add(shared)
    return 'wrong'
  }

  #endTurn(code: string, turn: Promise<unknown>): void {
    if (this.#turns.get(code) === turn) this.#turns.delete(code)
  }
}
