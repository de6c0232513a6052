import type { Request, Response } from 'express'
import type { WatchLink } from '../../database/tables/stages.ts'
import { Refusal, notFound } from '../../errors.ts'
import type { Trier } from '../../gates/passcodeLock.ts'
import type { DoorState, WatchMember } from '../../gates/watchDoor.ts'
import type { Live } from '../../stage/live.ts'
import type { Hold } from '../../stage/showings.ts'
import { originOf, sharedBy } from '../origin.ts'
import { placeOf, setWatchCookie, watchCookie } from './watchCookie.ts'

export type WatchRequest = Request<{ code: string }>

/** Someone who has come in, and the showing they are at. */
export interface Entered extends Hold {
  readonly link: WatchLink
  readonly member: WatchMember
}

/** Finds out, from the cookies of a request, who comes by a link and how far it lets them in. */
export class Entrance {
  readonly #live: Pick<Live, 'door' | 'showings'>
  readonly #secure: boolean

  /** `secure`: cookies go over https alone. */
  constructor(live: Pick<Live, 'door' | 'showings'>, secure: boolean) {
    this.#live = live
    this.#secure = secure
  }

  /** The link as far as it lets this caller in. A presenter's projector goes on when the audience's link is closed. */
  async knock(request: WatchRequest): Promise<WatchLink> {
    const { door } = this.#live
    const link = await door.maybeLink(request.params.code)
    if (!link) throw notFound('showing')
    const member = this.maybeMember(request, link)
    // A projector's rights are those of the presenter who opened it, and these may have ended.
    const isProjector = member?.place === 'projector'
    demandOpen(isProjector ? await door.stateNow(link, member) : door.stateFor(link, member))
    return link
  }

  maybeMember(request: WatchRequest, link: Pick<WatchLink, 'code'> = request.params): WatchMember | null {
    const place = placeOf(request)
    return this.#live.door.maybeMember(link, place, watchCookie(request, place))
  }

  /** Where nobody watches there is room: what is not on is not opened to be asked. */
  async isFull(link: WatchLink, member: WatchMember | null): Promise<boolean> {
    const showing = await this.#live.showings.maybeOn(link.stage_id)
    return showing !== null && !showing.audience.hasRoomFor(member, link.member_limit)
  }

  /** Makes the caller a new member of the audience. */
  admit(response: Response, link: WatchLink, name: string): void {
    const value = this.#live.door.admit(link, 'seat', name)
    setWatchCookie(response, { code: link.code, place: 'seat', value, secure: this.#secure })
  }

  /** A browser before a locked door is known again, so that it has tries of its own. */
  recognise(request: WatchRequest, response: Response, link: WatchLink): void {
    const trier = this.trierOf(request, link)
    const value = trier.visitor === null ? this.#live.door.maybeVisit(link, trier) : null
    if (value === null) return
    setWatchCookie(response, { code: link.code, place: 'visitor', value, secure: this.#secure })
  }

  trierOf(request: WatchRequest, link: WatchLink): Trier {
    const { key, isShared } = originOf(request)
    const visitor = this.#live.door.maybeVisitor(link, watchCookie(request, 'visitor'))
    return { from: key, people: isShared ? sharedBy : 1, visitor }
  }

  /** Whoever gets it lets go of the showing. */
  async entered(request: WatchRequest): Promise<Entered> {
    const link = await this.knock(request)
    const member = this.maybeMember(request, link)
    if (!member) throw new Refusal(401, 'enter-first', 'Open the link again to come in.')
    const hold = await this.#live.showings.hold(link.stage_id)
    if (!hold) throw notFound('showing')
    if (hold.showing.live.stage.endedAt !== null) {
      hold.release()
      demandOpen('ended')
    }
    return { link, member, ...hold }
  }

  /** What is done at once, for someone who has come in. */
  async inside<T>(request: WatchRequest, use: (entered: Entered) => T | Promise<T>): Promise<T> {
    const came = await this.entered(request)
    try {
      return await use(came)
    } finally {
      came.release()
    }
  }
}

/** Throws a 410 `Refusal` that says why nobody gets in. */
export function demandOpen(state: DoorState): void {
  if (state !== 'open') throw new Refusal(410, state, closedDoors[state])
}

/** Throws a 403 `Refusal` where every place is taken. */
export function demandRoom({ showing, link, member }: Pick<Entered, 'showing' | 'link' | 'member'>): void {
  if (!showing.audience.hasRoomFor(member, link.member_limit))
    throw new Refusal(403, 'full', 'As many people as this link allows are watching. Try again in a while.')
}

const closedDoors = {
  ended: 'This presentation has ended.',
  'called-off': 'The presenters called it off before it began.',
  expired: 'Its time is over. Ask the presenters for a new one.',
  'link-closed': 'The presenters closed this link. Ask them for a new one.',
} as const
