import type { PresenterEvent } from '#shared/protocol/stage.ts'
import { changeBetween } from '#shared/stage/change.ts'
import { draw, noDrawing, pointingKey, type Drawing, type Pointing } from '#shared/stage/pointing.ts'
import { presenterStage, type PresenterStage } from '#shared/stage/presenterView.ts'
import type { Stage, Time, UserId } from '#shared/stage/stage.ts'
import type { FrozenDeck } from '../frozen/freeze.ts'

/** One presenter's open socket, which paces what is sent and cuts off a reader who is too slow. */
export interface PresenterLink {
  readonly userId: UserId
  /** Of what has the same `key` and has not gone yet, only the latest goes. */
  send(encoded: string, key?: string): void
  close(code: number, reason: string): void
}

/** Tells presenters everything about their stage, encoded once for all of them. */
export class PresenterFeed {
  readonly #links = new Set<PresenterLink>()
  readonly #now: () => Time
  #stage: PresenterStage
  #frozen: FrozenDeck
  #drawing: Drawing = noDrawing
  #watching = 0
  #newer = false

  constructor(stage: Stage, frozen: FrozenDeck, now: () => Time) {
    this.#stage = presenterStage(stage)
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
    const now = this.#now()
    const [stage, watching, drawing] = [this.#stage, this.#watching, this.#drawing]
    link.send(encode(this.#deckEvent()))
    link.send(encode({ kind: 'stage', stage, now, watching, drawing }))
    link.send(encode({ kind: 'newer', newer: this.#newer }), 'newer')
  }

  leave(link: PresenterLink): void {
    this.#links.delete(link)
  }

  update(stage: Stage, frozen: FrozenDeck): void {
    const sameDeck = frozen.hash === this.#frozen.hash
    const before = this.#stage
    this.#stage = presenterStage(stage)
    this.#frozen = frozen
    if (this.#stage.current !== before.current) this.#drawing = noDrawing
    if (!sameDeck) {
      this.#tell(this.#deckEvent())
      this.setNewer(false)
    }
    const change = changeBetween(before, this.#stage)
    if (change) this.#tell({ kind: 'change', change, now: this.#now() })
  }

  setWatching(watching: number): void {
    if (watching === this.#watching) return
    this.#watching = watching
    this.#tell({ kind: 'watching', watching }, 'watching')
  }

  /** Whether the documents have moved on since the deck on show was frozen. */
  setNewer(newer: boolean): void {
    if (newer === this.#newer) return
    this.#newer = newer
    this.#tell({ kind: 'newer', newer }, 'newer')
  }

  /** What one of them points at; their own screen has shown it. */
  point(from: PresenterLink, pointing: Pointing): void {
    if (pointing.slideId === this.#stage.current) this.#drawing = draw(this.#drawing, pointing)
    const key = `${from.userId} ${pointingKey(pointing)}`
    this.#tell({ kind: 'point', from: from.userId, pointing }, key, from)
  }

  expel(userId: UserId, code: number, reason: string): void {
    for (const link of this.#links) if (link.userId === userId) link.close(code, reason)
  }

  closeAll(code: number, reason: string): void {
    for (const link of this.#links) link.close(code, reason)
  }

  #tell(event: PresenterEvent, key?: string, except: PresenterLink | null = null): void {
    const encoded = encode(event)
    for (const link of this.#links) if (link !== except) link.send(encoded, key)
  }

  #deckEvent(): PresenterEvent {
    const { hash, handovers } = this.#frozen
    // Slides are put together by now: what layouts hand on is for files.
    const { layouts: _files, ...deck } = this.#frozen.deck
    return { kind: 'deck', hash, deck, handovers }
  }
}

export const encode = (event: PresenterEvent): string => JSON.stringify(event)
