import type { PresenterEvent } from '#shared/protocol/stage.ts'
import { presenterStage } from '#shared/stage/presenterView.ts'
import type { Stage, Time, UserId } from '#shared/stage/stage.ts'
import type { FrozenDeck } from '../frozen/freeze.ts'

/** One presenter's open socket. */
export interface PresenterLink {
  readonly userId: UserId
  /** `false` when the reader is too slow and has been cut off. */
  send(encoded: string): boolean
  close(code: number, reason: string): void
}

/** Tells presenters everything about their stage, encoded once for all of them. */
export class PresenterFeed {
  readonly #links = new Set<PresenterLink>()
  readonly #now: () => Time
  #stage: Stage
  #frozen: FrozenDeck
  #watching = 0
  #newer = false

  constructor(stage: Stage, frozen: FrozenDeck, now: () => Time) {
    this.#stage = stage
    this.#frozen = frozen
    this.#now = now
  }

  get size(): number {
    return this.#links.size
  }

  isHere(userId: UserId): boolean {
    return [...this.#links].some((link) => link.userId === userId)
  }

  join(link: PresenterLink): void {
    this.#links.add(link)
    link.send(encode(this.#deckEvent()))
    link.send(encode(this.#stageEvent()))
    link.send(encode({ kind: 'newer', newer: this.#newer }))
  }

  leave(link: PresenterLink): void {
    this.#links.delete(link)
  }

  update(stage: Stage, frozen: FrozenDeck): void {
    const sameDeck = frozen.hash === this.#frozen.hash
    this.#stage = stage
    this.#frozen = frozen
    if (!sameDeck) {
      this.tell(this.#deckEvent())
      this.setNewer(false)
    }
    this.tell(this.#stageEvent())
  }

  setWatching(watching: number): void {
    if (watching === this.#watching) return
    this.#watching = watching
    this.tell(this.#stageEvent())
  }

  /** Whether the documents have moved on since the deck on show was frozen. */
  setNewer(newer: boolean): void {
    if (newer === this.#newer) return
    this.#newer = newer
    this.tell({ kind: 'newer', newer })
  }

  tell(event: PresenterEvent, except: PresenterLink | null = null): void {
    const encoded = encode(event)
    for (const link of this.#links) {
      if (link !== except && !link.send(encoded)) this.#links.delete(link)
    }
  }

  expel(userId: UserId, code: number, reason: string): void {
    for (const link of this.#links) if (link.userId === userId) link.close(code, reason)
  }

  closeAll(code: number, reason: string): void {
    for (const link of this.#links) link.close(code, reason)
  }

  #deckEvent(): PresenterEvent {
    const { hash, deck, handovers } = this.#frozen
    return { kind: 'deck', hash, deck, handovers }
  }

  #stageEvent(): PresenterEvent {
    return { kind: 'stage', stage: presenterStage(this.#stage), now: this.#now(), watching: this.#watching }
  }
}

export const encode = (event: PresenterEvent): string => JSON.stringify(event)
