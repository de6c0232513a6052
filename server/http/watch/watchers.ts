import type { Response } from 'express'
import type { WatchLink } from '../../database/tables/stages.ts'
import { notFound, Refusal } from '../../errors.ts'
import type { WatchMember } from '../../gates/watchDoor.ts'
import type { Log } from '../../log.ts'
import type { AudienceStream } from '../../stage/audienceFeed.ts'
import { openAskingAudience, openAudienceStream, type AskingAudience } from '../../stage/audienceStream.ts'
import { OpenEach } from '../../sockets/openEach.ts'
import type { Live } from '../../stage/live.ts'
import { originOf, sharedBy } from '../origin.ts'
import type { Entered, WatchRequest } from './entrance.ts'

/** Streams of one showing that go to one address: a hall on one network, with some windows too many. */
const streamsFromOne = 400

/** Who watches just now, by a stream or by asking, and since when: people are written down, projectors are not. */
export class Watchers {
  readonly #live: Pick<Live, 'door' | 'showings' | 'attendance'>
  readonly #log: Log
  /** Those connected to this process by asking, as streams are by streaming. */
  readonly #askers = new Map<string, AskingAudience>()

  readonly #open = new OpenEach()

  constructor(live: Pick<Live, 'door' | 'showings' | 'attendance'>, log: Log) {
    this.#live = live
    this.#log = log
  }

  /**
   * From here on they are told what changes, until they leave or may watch no longer. Throws a 429 `Refusal` when
   * very many streams of this showing go to where they are. Lets go of the showing in any case.
   */
  stream(came: Entered, request: WatchRequest, response: Response): void {
    const { key, isShared } = originOf(request)
    const closed = this.#open.take(`${came.link.code} ${key}`, streamsFromOne * (isShared ? sharedBy : 1))
    if (!closed) {
      came.release()
      throw new Refusal(
        429,
        'too-often',
        'Very many screens show this from where you are. Close some of them.',
      )
    }
    response.once('close', closed)
    const stream = this.#arrives(came, (onClose) =>
      openAudienceStream(response, came.member, {
        onBeat: () => void this.#lookAgain(came, stream),
        onClose,
      }),
    )
  }

  /** Who asks is here for a while, unless a stream of theirs says so already. */
  async ask({ link, member, showing }: Entered): Promise<void> {
    const key = `${link.code} ${member.place} ${member.id}`
    const known = this.#askers.get(key)
    if (known) return known.stay()
    if (showing.audience.isHere(member.id)) return
    const hold = await this.#live.showings.hold(link.stage_id)
    if (!hold) throw notFound('showing')
    const asker = this.#arrives({ link, member, ...hold }, (onClose) =>
      openAskingAudience(member, () => {
        this.#askers.delete(key)
        onClose()
      }),
    )
    this.#askers.set(key, asker)
  }

  /** From here on they watch, and a person is written down, until `onClose` is called. */
  #arrives<S extends AudienceStream>(came: Entered, open: (onClose: () => void) => S): S {
    const { link, member, showing, release } = came
    const { attendance } = this.#live
    const isPerson = member.place === 'seat'
    const written = isPerson
      ? attendance.arrived(arrivalOf(link, member)).catch(this.#unwritten)
      : Promise.resolve()
    const stream = open(() => {
      showing.audienceLeaves(stream)
      release()
      if (!isPerson || showing.audience.isHere(member.id)) return
      const left = () => attendance.left(link.stage_id, member.id, new Date().toISOString())
      void written.then(left).catch(this.#unwritten)
    })
    showing.audienceArrives(stream)
    return stream
  }

  /** A link that was closed or has run out while someone watches by it lets them watch no longer. */
  async #lookAgain({ link, member, showing }: Entered, stream: AudienceStream): Promise<void> {
    try {
      const state = await this.#live.door.stateNow(link, member)
      if (state !== 'open') showing.audience.dismiss(stream, state)
    } catch (error) {
      this.#log.error(error, 'whether someone may still watch is not known')
      // Without a farewell: the page comes back and is asked again.
      stream.close()
    }
  }

  readonly #unwritten = (error: unknown): void => this.#log.error(error, 'attendance not stored')
}

const arrivalOf = (link: WatchLink, member: WatchMember) => ({
  stage_id: link.stage_id,
  member_id: member.id,
  name: member.name,
  from_at: new Date().toISOString(),
  to_at: null,
})
