import type { Request, Response } from 'express'
import type { Identity } from '../accounts/identity.ts'
import type { Person } from '../accounts/person.ts'
import { Refusal } from '../errors.ts'
import type { Lanes } from '../lanes.ts'
import { Tally } from '../tally.ts'
import { turnOf } from './turns.ts'

/** Passwords that one person may try in a while, whatever for. */
const tries = { most: 10, within: 60_000 } as const

/** What an open laptop does not have: asked for where somebody at one could do lasting harm. */
export class OwnPassword {
  readonly #identity: Pick<Identity, 'isPassword'>
  /** Hashing takes a core for a moment. */
  readonly #lanes: Lanes
  readonly #tried = new Tally(tries)

  constructor(identity: Pick<Identity, 'isPassword'>, lanes: Lanes) {
    this.#identity = identity
    this.#lanes = lanes
  }

  /** Throws a `Refusal` unless it is the caller's, or when they have tried too often. */
  async demand(request: Request, response: Response, person: Person, password: string): Promise<void> {
    const { id } = person
    if (this.#tried.tooMany(id))
      throw new Refusal(429, 'too-often', 'Too many tries. Wait a minute, then try again.')
    this.#tried.add(id)
    const look = () => this.#identity.isPassword(request.headers, password)
    if (!(await this.#lanes.run(look, turnOf(person, response))))
      throw new Refusal(400, 'wrong-password', 'That is not your password. Try again.', 'password')
  }
}
