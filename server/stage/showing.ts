import type { PresenterMessage, PresenterRefusal, WaitingRoom } from '#shared/protocol/stage.ts'
import type { AudienceCommand } from '#shared/stage/command.ts'
import type { Presenter, Time, UserId } from '#shared/stage/stage.ts'
import { AudienceFeed, type AudienceStream } from './audienceFeed.ts'
import type { FrozenDeck, Snapshot } from '../frozen/freeze.ts'
import type { LiveStage, Outcome } from './liveStage.ts'
import { encode, PresenterFeed, type PresenterLink } from './presenterFeed.ts'

/** The pitch that is shown, as it is by now. */
export interface ShownPitch {
  snapshot(): Promise<Snapshot>
  freeze(): Promise<FrozenDeck>
  waitingRoom(): Promise<WaitingRoom>
}

/** A stage with everyone who is connected to it in this process. */
export class Showing {
  readonly live: LiveStage
  readonly audience: AudienceFeed
  readonly presenters: PresenterFeed
  readonly #pitch: ShownPitch

  constructor(live: LiveStage, pitch: ShownPitch, now: () => Time) {
    this.live = live
    this.audience = new AudienceFeed(live.stage, live.frozen)
    this.presenters = new PresenterFeed(live.stage, live.frozen, now)
    this.#pitch = pitch
    live.subscribe((stage, frozen) => {
      this.presenters.update(stage, frozen)
      this.audience.update(stage, frozen)
    })
  }

  async presenterArrives(presenter: Omit<Presenter, 'awaySince'>, link: PresenterLink): Promise<void> {
    await this.live.command({ by: 'server', command: { kind: 'arrive', presenter } })
    this.presenters.join(link)
  }

  /** With the last of their sockets a presenter is away: since now, or for the `silence` that told so. */
  async presenterLeaves(link: PresenterLink, silence = 0): Promise<void> {
    this.presenters.leave(link)
    if (this.presenters.isHere(link.userId)) return
    await this.live.command({ by: 'server', command: { kind: 'leave', id: link.userId, silence } })
  }

  async hear(link: PresenterLink, message: PresenterMessage): Promise<void> {
    switch (message.kind) {
      case 'point':
        return this.#point(link, message)
      case 'command': {
        const { n, command } = message
        return answer(link, n, await this.live.command({ by: 'presenter', actor: link.userId, command }))
      }
      case 'take':
        return answer(link, message.n, await this.#take(link))
    }
  }

  audienceArrives(stream: AudienceStream): void {
    this.audience.join(stream)
    this.presenters.setWatching(this.audience.size)
  }

  audienceLeaves(stream: AudienceStream): void {
    this.audience.leave(stream)
    this.presenters.setWatching(this.audience.size)
  }

  audienceSays(memberId: string, command: AudienceCommand): Promise<Outcome> {
    return this.live.command({ by: 'audience', actor: memberId, command })
  }

  /** Compares the documents with what is on show, so that presenters know when there is something to take. */
  async checkForNewer(): Promise<void> {
    const { json } = await this.#pitch.snapshot()
    this.presenters.setNewer(json !== this.live.frozen.content)
  }

  /** Of a stage that was set: the documents are frozen as they are now, and the first slide is shown. */
  async start(by: UserId): Promise<Outcome> {
    const frozen = await this.#pitch.freeze()
    const { hash: deck, slides } = frozen
    return this.live.command({ by: 'server', command: { kind: 'start', by, deck, slides } }, frozen)
  }

  /** Who waits reads who presents, and when, as it is by now. */
  async announce(): Promise<void> {
    const { startedAt, mode } = this.live.stage
    if (startedAt === null && mode === 'show') this.audience.announce(await this.#pitch.waitingRoom())
  }

  /** The driver's pointing reaches the audience; anyone's reaches the other presenters. */
  #point(link: PresenterLink, { pointing }: Extract<PresenterMessage, { kind: 'point' }>): void {
    this.presenters.point(link, pointing)
    if (link.userId === this.live.stage.driver) this.audience.point(pointing)
  }

  async #take(
    link: PresenterLink,
  ): Promise<Outcome | { readonly ok: false; readonly reason: 'no-newer-deck' }> {
    if (link.userId !== this.live.stage.driver) return { ok: false, reason: 'not-driving' }
    const frozen = await this.#pitch.freeze()
    if (frozen.hash === this.live.frozen.hash) return { ok: false, reason: 'no-newer-deck' }
    const { hash: deck, slides } = frozen
    return this.live.command({ by: 'server', command: { kind: 'take', deck, slides } }, frozen)
  }
}

type Answer = Outcome | { readonly ok: false; readonly reason: PresenterRefusal }

function answer(link: PresenterLink, n: number, outcome: Answer): void {
  link.send(encode(outcome.ok ? { kind: 'accepted', n } : { kind: 'refused', n, reason: outcome.reason }))
}
