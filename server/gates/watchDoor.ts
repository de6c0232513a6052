import { createHmac, timingSafeEqual } from 'node:crypto'
import { newId, type UserId, type WorkspaceId } from '#shared/model/ids.ts'
import { PasscodeLock, type PasscodeOutcome, type Trier } from './passcodeLock.ts'
import { Tally } from '../tally.ts'
import type { WatchLink } from '../database/tables/stages.ts'

export type DoorState = 'open' | 'ended' | 'called-off' | 'link-closed' | 'expired'

/** A seat is a person's. The projector is a screen that a presenter opened: it needs no passcode and counts as nobody. */
export const watcherKinds = ['seat', 'projector'] as const
export type WatcherKind = (typeof watcherKinds)[number]

/** What an audience member carries in a cookie: who they are on this one link, and nothing about anyone else. */
export interface WatchMember {
  readonly id: string
  /** Of a person, as they gave it; of a projector, the id of the presenter whose screen it is. */
  readonly name: string
  readonly place: WatcherKind
}

/** Where links are kept. */
export interface WatchLinks {
  maybeLink(code: string): Promise<WatchLink | null>
}

interface Deps {
  readonly links: WatchLinks
  readonly secret: string
  /** Whether this person still presents in the workspace. */
  readonly mayPresent: (workspaceId: WorkspaceId, userId: UserId) => Promise<boolean>
}

/** Browsers of one address that are told apart before a locked door: an office, and at three tries each no way to guess. */
const newVisitors = { most: 60, within: 600_000 } as const

/** Lets an audience in by a link, and knows its members again. It can make no one a presenter. */
export class WatchDoor {
  readonly #links: WatchLinks
  readonly #secret: string
  readonly #mayPresent: Deps['mayPresent']
  readonly #now: () => number
  readonly #lock: PasscodeLock
  readonly #visits: Tally

  constructor(deps: Deps, now: () => number = Date.now) {
    const { links, secret, mayPresent } = deps
    this.#links = links
    this.#mayPresent = mayPresent
    this.#secret = secret
    this.#now = now
    this.#lock = new PasscodeLock(now)
    this.#visits = new Tally(newVisitors, now)
  }

  maybeLink(code: string): Promise<WatchLink | null> {
    return /^[\w-]{22}$/.test(code) ? this.#links.maybeLink(code) : Promise.resolve(null)
  }

  state({ closed_at, expires_at, started_at, ended_at }: WatchLink): DoorState {
    if (ended_at !== null) return started_at === null ? 'called-off' : 'ended'
    if (closed_at !== null) return 'link-closed'
    return expires_at !== null && Date.parse(expires_at) <= this.#now() ? 'expired' : 'open'
  }

  /** A presenter's projector goes on when the audience's link is closed. */
  stateFor(link: WatchLink, member: WatchMember | null): DoorState {
    return member?.place === 'projector' && link.ended_at === null ? 'open' : this.state(link)
  }

  /** How the door stands by now, for one who is in. */
  async stateNow({ code }: WatchLink, member: WatchMember): Promise<DoorState> {
    const link = await this.maybeLink(code)
    if (!link) return 'link-closed'
    const isOrphan = member.place === 'projector' && !(await this.#mayPresent(link.workspace_id, member.name))
    return isOrphan ? 'link-closed' : this.stateFor(link, member)
  }

  async tryPasscode(
    { code, passcode_hash }: WatchLink,
    passcode: string,
    trier: Trier,
  ): Promise<PasscodeOutcome> {
    return passcode_hash === null ? 'fits' : this.#lock.try({ code, passcode_hash }, passcode, trier)
  }

  /**
   * The cookie value by which a browser that stands before a locked door is known again; it opens nothing. `null`:
   * none is needed, or one address has had so many that they would make guessing quick.
   */
  maybeVisit({ code, passcode_hash }: WatchLink, { from, people = 1 }: Trier): string | null {
    const key = `${code} ${from}`
    if (passcode_hash === null || this.#visits.tooMany(key, people)) return null
    this.#visits.add(key)
    const id = newId()
    return `${id}.${this.#seal(code, 'visitor', id)}`
  }

  maybeVisitor({ code }: Pick<WatchLink, 'code'>, cookie: string): string | null {
    const [id = '', seal = ''] = cookie.split('.')
    return this.#fits(code, 'visitor', id, seal) ? id : null
  }

  /** The cookie value of a new member. It is good for this link and place alone. */
  admit({ code }: Pick<WatchLink, 'code'>, place: WatcherKind, name = ''): string {
    const claim = Buffer.from(JSON.stringify([newId(), name])).toString('base64url')
    return `${claim}.${this.#seal(code, place, claim)}`
  }

  maybeMember({ code }: Pick<WatchLink, 'code'>, place: WatcherKind, cookie: string): WatchMember | null {
    const [claim = '', seal = ''] = cookie.split('.')
    if (!this.#fits(code, place, claim, seal)) return null
    const [id, name] = JSON.parse(Buffer.from(claim, 'base64url').toString()) as [string, string]
    return { id, name, place }
  }

  #fits(code: string, place: WatcherKind | 'visitor', claim: string, seal: string): boolean {
    const expected = Buffer.from(this.#seal(code, place, claim))
    const given = Buffer.from(seal)
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  #seal(code: string, place: WatcherKind | 'visitor', claim: string): string {
    return createHmac('sha256', this.#secret).update(`${place}\n${code}\n${claim}`).digest('base64url')
  }
}
