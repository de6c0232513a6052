import type { Request } from 'express'
import type { Identity } from '../accounts/identity.ts'
import type { Person } from '../accounts/person.ts'
import { Refusal } from '../errors.ts'
import { Tally } from '../tally.ts'

/** Passwords that one person may try in a while, whatever for. */
const tries = { most: 10, within: 60_000 } as const

/** What an open laptop does not have: asked for where somebody at one could do lasting harm. */
export class OwnPassword {
  readonly #identity: Pick<Identity, 'isPassword'>
  readonly #tried = new Tally(tries)

  constructor(identity: Pick<Identity, 'isPassword'>) {
    this.#identity = identity
  }

  /** Throws a `Refusal` unless it is the caller's, or when they have tried too often. */
  async demand(request: Request, { id }: Person, password: string): Promise<void> {
    if (this.#tried.tooMany(id))
      throw new Refusal(429, 'too-often', 'Too many tries. Wait a minute, then try again.')
    this.#tried.add(id)
    if (!(await this.#identity.isPassword(request.headers, password)))
      throw new Refusal(400, 'wrong-password', 'That is not your password. Try again.', 'password')
  }
}
