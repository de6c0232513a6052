import { createHmac, randomBytes } from 'node:crypto'
import { passcodeFits } from './passcode.ts'
import { WrongTries } from './wrongTries.ts'
import type { WatchLinkRow } from '../database/tables/stages.ts'

export type PasscodeOutcome = 'fits' | 'wrong' | 'too-often'

/** Wrong passcodes that one address may try on one link before it has to wait, and for how long. */
export const wrongTries = { most: 20, within: 60_000 } as const

type LockedLink = Pick<WatchLinkRow, 'code'> & { readonly passcode_hash: string }

/**
 * Tries passcodes one after the other for each link. A passcode is short, so guessing has to be slow; a whole
 * office that comes in at once behind one address is no guessing, so only wrong tries count, and what has
 * fitted once is known again without the slow hash.
 */
export class PasscodeLock {
  readonly #salt = randomBytes(16)
  readonly #fitted = new Map<string, string>()
  readonly #wrong: WrongTries
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(now: () => number) {
    this.#wrong = new WrongTries(wrongTries, now)
  }

  /** `from`: an address or a network, or a proxy with `people` behind it. */
  try(link: LockedLink, passcode: string, from: string, people = 1): Promise<PasscodeOutcome> {
    const before = this.#turns.get(link.code) ?? Promise.resolve()
    const turn = before.catch(() => undefined).then(() => this.#judge(link, passcode, { from, people }))
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
    { from, people }: { readonly from: string; readonly people: number },
  ): Promise<PasscodeOutcome> {
    const known = createHmac('sha256', this.#salt).update(`${passcode_hash}\n${passcode}`).digest('base64url')
    if (this.#fitted.get(code) === known) return 'fits'
    const key = `${code} ${from}`
    if (this.#wrong.tooMany(key, people)) return 'too-often'
    if (await passcodeFits(passcode_hash, passcode)) {
      this.#fitted.set(code, known)
      return 'fits'
    }
    this.#wrong.add(key)
    return 'wrong'
  }

  #endTurn(code: string, turn: Promise<unknown>): void {
    if (this.#turns.get(code) === turn) this.#turns.delete(code)
  }
}
