import { createHmac, timingSafeEqual } from 'node:crypto'
import { newId } from '#shared/model/ids.ts'
import { passcodeFits } from './passcode.ts'
import type { StageRows } from './stageRows.ts'
import type { WatchLink } from './tables.ts'

export type DoorState = 'open' | 'ended' | 'link-closed' | 'expired'

/** What an audience member carries in a cookie: who they are on this one link, and nothing about anyone else. */
export interface WatchMember {
  readonly id: string
  readonly name: string
}

/** Lets an audience in by a link, and knows its members again. It can make no one a presenter. */
export class WatchDoor {
  readonly #rows: StageRows
  readonly #secret: string
  readonly #now: () => number

  constructor(rows: StageRows, secret: string, now: () => number = Date.now) {
    this.#rows = rows
    this.#secret = secret
    this.#now = now
  }

  maybeLink(code: string): Promise<WatchLink | null> {
    return /^[\w-]{22}$/.test(code) ? this.#rows.maybeLink(code) : Promise.resolve(null)
  }

  state({ closed_at, expires_at, ended_at }: WatchLink): DoorState {
    if (ended_at !== null) return 'ended'
    if (closed_at !== null) return 'link-closed'
    return expires_at !== null && Date.parse(expires_at) <= this.#now() ? 'expired' : 'open'
  }

  /** How the door stands by now, for those who are in. */
  async stateOf({ code }: WatchLink): Promise<DoorState> {
    const link = await this.maybeLink(code)
    return link ? this.state(link) : 'link-closed'
  }

  async passcodeFits({ passcode_hash }: WatchLink, passcode: string): Promise<boolean> {
    return passcode_hash === null || (await passcodeFits(passcode_hash, passcode))
  }

  /** The cookie value of a new member. It is good for this link alone. */
  admit({ code }: WatchLink, name: string): string {
    const claim = Buffer.from(JSON.stringify([newId(), name])).toString('base64url')
    return `${claim}.${this.#seal(code, claim)}`
  }

  maybeMember({ code }: WatchLink, cookie: string): WatchMember | null {
    const [claim = '', seal = ''] = cookie.split('.')
    const expected = Buffer.from(this.#seal(code, claim))
    const given = Buffer.from(seal)
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
    const [id, name] = JSON.parse(Buffer.from(claim, 'base64url').toString()) as [string, string]
    return { id, name }
  }

  #seal(code: string, claim: string): string {
    return createHmac('sha256', this.#secret).update(`watch\n${code}\n${claim}`).digest('base64url')
  }
}
