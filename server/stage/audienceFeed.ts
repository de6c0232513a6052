import { partsOf } from '#shared/blocks/kinds.ts'
import { assetsIn } from '#shared/blocks/parts.ts'
import { withCutPictures } from '#shared/compose/audience.ts'
import { withoutTargets } from '#shared/compose/slideLinks.ts'
import { presentationTitle } from '#shared/blocks/slideTitle.ts'
import type { AudienceSlide } from '#shared/model/deck.ts'
import type { AssetHash } from '#shared/model/ids.ts'
import type { AudienceEvent, WaitingRoom } from '#shared/protocol/stage.ts'
import { audienceSlides, audienceState } from '#shared/stage/audienceView.ts'
import { changeBetween } from '#shared/stage/change.ts'
import { draw, noDrawing, pointingKey, type Drawing, type Pointing } from '#shared/stage/pointing.ts'
import type { Stage } from '#shared/stage/stage.ts'
import type { FrozenDeck } from '../frozen/freeze.ts'
import type { WatcherKind, WatchMember } from '../gates/watchDoor.ts'
import { systemClock } from '../clock.ts'
import { PacedOutbox } from '../sockets/pacedOutbox.ts'

type Farewell = Extract<AudienceEvent, { kind: 'closed' }>['why']

/** Windows that one member may have open; another one closes the oldest. */
const windowsEach = 8

/** How far someone who asks has been told. */
export interface Seen {
  readonly version: number
  readonly strokes: number | undefined
}

/** One open stream of server-sent events. */
export interface AudienceStream {
  readonly memberId: string
  /** Only a seat is a person's. */
  readonly place: WatcherKind
  /** Sends what is already encoded; `false` when the reader is too slow and has been cut off. */
  send(encoded: string): boolean
  close(): void
}

/**
 * Tells an audience what changed, encoded once for everybody, at most once in 50 ms. A slide goes out when it is first shown, and no
 * slide before that: what has not been sent cannot be found in anyone's tools.
 */
export class AudienceFeed {
  readonly #streams = new Set<AudienceStream>()
  readonly #outbox = new PacedOutbox(systemClock, (events) => this.#sendAll(events.join('')))
  #stage: Stage
  #frozen: FrozenDeck
  #drawing: Drawing = noDrawing
  /** How often the pen was used: a laser's dot is gone before anyone who asks could see it. */
  #strokes = 0
  #announced: WaitingRoom = { presenters: [], meetingOn: null }

  constructor(stage: Stage, frozen: FrozenDeck) {
    this.#stage = stage
    this.#frozen = frozen
  }

  /** People's open streams; a member with two windows counts twice, a projector not at all. */
  get size(): number {
    return this.#seats().length
  }

  /** Whoever is in already keeps the place, over a lost line too, and a projector takes none. */
  hasRoomFor(member: Pick<WatchMember, 'id' | 'place'> | null, limit: number): boolean {
    if (this.size < limit || member?.place === 'projector') return true
    return member !== null && this.isHere(member.id)
  }

  join(stream: AudienceStream): void {
    const mine = this.#of(stream.memberId)
    if (mine.length >= windowsEach) this.#drop(mine[0]!)
    this.#streams.add(stream)
    stream.send(encode(this.greeting(stream.memberId)))
  }

  /** How everything stands, for one member. */
  greeting(memberId: string): AudienceEvent {
    const { audience } = this.#frozen
    const slides = this.#slides()
    return {
      kind: 'hello',
      // By what they have seen: a title that is still to come would tell of it.
      title: presentationTitle(
        audience.client,
        slides.map(({ title }) => title),
      ),
      theme: audience.theme,
      slides,
      state: audienceState(this.#stage),
      waiting: this.#waiting,
      drawing: this.#drawing,
      strokes: this.#strokes,
      mine: this.#stage.questions.filter(({ votes }) => votes.includes(memberId)).map(({ id }) => id),
    }
  }

  /** For a member who asks, having seen so much; `null` where that is all. */
  newsSince(memberId: string, { version, strokes }: Seen): AudienceEvent | null {
    if (version !== this.#stage.version) return this.greeting(memberId)
    if (strokes === undefined || strokes === this.#strokes) return null
    return { kind: 'drawing', drawing: this.#drawing, strokes: this.#strokes }
  }

  leave(stream: AudienceStream): void {
    this.#streams.delete(stream)
  }

  isHere(memberId: string): boolean {
    return this.#of(memberId).length > 0
  }

  /** One of them may watch no longer. */
  dismiss(stream: AudienceStream, why: Farewell): void {
    if (!this.#streams.has(stream)) return
    stream.send(encode({ kind: 'closed', why }))
    this.#drop(stream)
  }

  /** A picture may be fetched once a slide that shows it has been on show, and as much of it as shows. */
  showsAsset(name: string): boolean {
    return this.#slides().some((slide) => hasPicture(slide, name))
  }

  /** A font may be fetched while a deck is here that is set in it. */
  showsFont(hash: AssetHash): boolean {
    const { own = [] } = this.#frozen.audience.theme.fonts
    return own.some(({ faces }) => faces.some(({ asset }) => asset === hash))
  }

  update(stage: Stage, frozen: FrozenDeck): void {
    const [before, waiting, sameDeck] = [this.#stage, this.#waiting, frozen.hash === this.#frozen.hash]
    this.#stage = stage
    this.#frozen = frozen
    if (stage.current !== before.current) this.#drawing = noDrawing
    if (!sameDeck || !isSame(waiting, this.#waiting)) this.#greetAll()
    else this.#tellChange(before)
    if (stage.endedAt !== null) this.close(stage.startedAt === null ? 'called-off' : 'ended')
  }

  /** What those read who wait; where nobody is named, they read who is on stage. */
  announce(announced: WaitingRoom): void {
    const before = this.#waiting
    this.#announced = announced
    if (!isSame(before, this.#waiting)) this.#greetAll()
  }

  /** `null`: something is on show. */
  get #waiting(): WaitingRoom | null {
    const { startedAt, presenters } = this.#stage
    if (startedAt !== null) return null
    const named = this.#announced.presenters
    return { ...this.#announced, presenters: named.length > 0 ? named : presenters.map(({ name }) => name) }
  }

  point(pointing: Pointing): void {
    // Pointing at a slide that is not on show would tell where the driver looks ahead.
    if (this.#stage.startedAt === null || pointing.slideId !== this.#stage.current) return
    this.#drawing = draw(this.#drawing, pointing)
    if (pointing.kind !== 'laser') this.#strokes += 1
    this.#tell({ kind: 'point', pointing }, pointingKey(pointing))
  }

  close(why: Farewell): void {
    this.#outbox.flush()
    for (const stream of this.#streams) this.dismiss(stream, why)
  }

  /** People have to go; the projector in the room stays. */
  closeLink(): void {
    for (const stream of this.#seats()) this.dismiss(stream, 'link-closed')
  }

  /** Ends the streams without a word of farewell, so that the pages come back. */
  disconnect(): void {
    for (const stream of this.#streams) stream.close()
  }

  /** What has been on show, as it leaves. */
  #slides(): readonly AudienceSlide[] {
    return audienceSlides(this.#stage, this.#frozen.audience).map(withCutPictures).map(withoutTargets)
  }

  #seats(): readonly AudienceStream[] {
    return [...this.#streams].filter(({ place }) => place === 'seat')
  }

  #of(memberId: string): readonly AudienceStream[] {
    return [...this.#streams].filter((stream) => stream.memberId === memberId)
  }

  #drop(stream: AudienceStream): void {
    this.#streams.delete(stream)
    stream.close()
  }

  #tellChange(before: Stage): void {
    const slides = this.#slides()
    const order = slides.map(({ id }) => id)
    for (const slide of slides) {
      if (!before.seen.includes(slide.id)) this.#tell({ kind: 'slide', slide, order })
    }
    const state = changeBetween(audienceState(before), audienceState(this.#stage))
    if (state) this.#tell({ kind: 'state', state })
  }

  #greetAll(): void {
    this.#outbox.flush()
    for (const stream of this.#streams) this.#sendTo(stream, encode(this.greeting(stream.memberId)))
  }

  #tell(event: AudienceEvent, key?: string): void {
    this.#outbox.add(encode(event), key)
  }

  #sendAll(encoded: string): void {
    for (const stream of this.#streams) this.#sendTo(stream, encoded)
  }

  #sendTo(stream: AudienceStream, encoded: string): void {
    if (!stream.send(encoded)) this.#streams.delete(stream)
  }
}

const isSame = (a: WaitingRoom | null, b: WaitingRoom | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

const hasPicture = ({ blocks }: AudienceSlide, name: string): boolean =>
  blocks.some((block) => assetsIn(partsOf(block)).includes(name))

const encode = (event: AudienceEvent): string => `data: ${JSON.stringify(event)}\n\n`
