import { newId, type StageId } from '#shared/model/ids.ts'
import type { PresenterEvent } from '#shared/protocol/stage.ts'
import { noDrawing, type Pointing } from '#shared/stage/pointing.ts'
import type { PresenterCommand, Step } from '#shared/stage/command.ts'
import { isAt, positionOf, type Position } from '#shared/stage/position.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { slideIndex, type UserId } from '#shared/stage/stage.ts'
import { afterSteps, goneOn, isThere, stepOf, type Alone } from './alone.ts'
import type { KeptShow, KeptStage } from './keptShow.ts'
import { unopened, type LinkState } from './linkState.ts'
import { asKept, hear, pointed, type PartialFeed } from './stageFeed.ts'
import { StageLine } from './stageLine.ts'
import { UnansweredPresses, type Answer } from './unanswered.ts'
import { WaitingCues, type CueCommand } from './waitingCues.ts'

/** Attempts after which somebody who still sees nothing is told why. */
const manyTries = 3

/**
 * One presenter's connection to a stage. It keeps showing what it knows while the line is down. Who drives goes
 * on meanwhile: the deck is on this machine, and one command brings the stage to where they are once the line is
 * back. If somebody else moved it, theirs stands and both are told. Anyone else's commands have to wait for the
 * line: by the time they arrived they would move the wrong slide.
 */
export class StageLink {
  readonly #line: StageLine
  readonly #me: UserId
  readonly #recall: () => Promise<KeptShow | null>
  readonly #listeners = new Set<() => void>()
  #state: LinkState = unopened
  /** As the server last said it. */
  #told: PartialFeed = {}
  #n = 0
  readonly #presses = new UnansweredPresses()
  readonly #cues = new WaitingCues()
  #alone: Alone | null = null
  /** The catch-up that is not answered yet. */
  #catchUp: number | null = null

  /** `recall`: what an earlier page kept on this device, for one that finds no line. */
  constructor(stageId: StageId, me: UserId, recall: () => Promise<KeptShow | null>) {
    this.#me = me
    this.#recall = recall
    this.#line = new StageLine(stageId, {
      onHeard: (events) => this.#hear(events),
      onLost: (code) => this.#lost(code),
    })
  }

  get state(): LinkState {
    return this.#state
  }

  /** What a page that is loaded without a network goes on from; `null`: there is no show. */
  get kept(): KeptStage | null {
    const { stage, clockOffset = 0, watching = 0 } = this.#told
    if (!stage || stage.endedAt !== null) return null
    const steps = [...(this.#alone?.steps ?? []), ...this.#presses.stepsBut(this.#catchUp)]
    return { me: this.#me, stage, clockOffset, watching, steps, cues: this.#cues.all.map(([, cue]) => cue) }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  open = (): void => this.#line.open()

  close(): void {
    this.#line.close()
  }

  say = (command: PresenterCommand): void => {
    this.#set({ refusal: null, gaveWay: null })
    if (command.kind === 'cue') return this.#sayQuietly(command)
    if (!this.#state.connected) return this.#goOn(command)
    const n = ++this.#n
    const { stage } = this.#state.feed
    this.#line.send({ kind: 'command', n, command: this.#presses.aim(n, command, stage, this.#now()) })
  }

  take = (): void => {
    this.#set({ refusal: this.#state.connected ? null : 'no-connection' })
    this.#line.send({ kind: 'take', n: ++this.#n })
  }

  /** Shown here at once, and to the others as fast as the line allows. */
  point = (pointing: Pointing): void => {
    this.#told = pointed(this.#told, pointing)
    this.#show()
    this.#line.send({ kind: 'point', pointing })
  }

  /** Kept until somebody has it, over a lost line too. */
  #sayQuietly(cue: CueCommand): void {
    this.#cues.add(++this.#n, cue)
    this.#line.send({ kind: 'command', n: this.#n, command: cue })
    this.#show()
  }

  /** Without a line: the driver moves on this machine, where nobody else can. */
  #goOn(command: PresenterCommand): void {
    const { stage } = this.#state.feed
    if (!stage || stage.endedAt !== null) return
    const step = this.#alone ? stepOf(stage, command, this.#now()) : 'no-connection'
    if (typeof step === 'string') return this.#set({ refusal: step })
    this.#stepAlone(step)
    this.#show()
  }

  #stepAlone(step: Step): void {
    const { stage } = this.#state.feed
    if (!this.#alone) return
    this.#alone = goneOn(this.#alone, step)
    if (step.slideId !== stage?.current) this.#told = { ...this.#told, drawing: noDrawing }
  }

  #lost(code: number | null): void {
    const { stage } = this.#told
    // A catch-up that was not answered says nothing new: its steps are those gone alone.
    const unanswered = this.#presses.stepsBut(this.#catchUp)
    this.#presses.forget()
    this.#catchUp = null
    if (stage?.driver === this.#me && stage.endedAt === null) {
      const steps = this.#alone?.steps ?? []
      this.#alone = { from: startsOf(stage, [...steps, ...unanswered]), steps }
      for (const step of unanswered) this.#stepAlone(step)
    }
    if (!stage && code === null) void this.#recall().then((kept) => kept && this.#goOnFrom(kept))
    const unheard = !stage && this.#line.tries >= manyTries
    this.#set({ connected: false, closed: code, unheard })
    this.#show()
  }

  /** This page was loaded without a line; what it hears of the stage itself goes before what was kept. */
  #goOnFrom(kept: KeptShow): void {
    if (this.#told.stage) return
    const { stage, steps, cues } = kept
    this.#told = asKept(kept)
    for (const cue of cues) this.#cues.add(++this.#n, cue)
    if (stage.driver === this.#me) this.#alone = { from: startsOf(stage, steps), steps }
    this.#show()
  }

  #hear(events: readonly PresenterEvent[]): void {
    const before = this.#told
    for (const event of events) {
      this.#told = hear(this.#told, event, Date.now())
      if (event.kind === 'stage') this.#comeBack(event.stage)
      if (event.kind === 'accepted' || event.kind === 'refused') this.#settle(event)
    }
    if (this.#told !== before) this.#show()
  }

  /** The first word on a new line is how the stage stands. */
  #comeBack(stage: PresenterStage): void {
    this.#set({ connected: true, unheard: false, closed: null })
    for (const [n, command] of this.#cues.all) this.#line.send({ kind: 'command', n, command })
    const alone = this.#alone
    if (!alone) return
    if (stage.driver !== this.#me || !alone.from.some((place) => isAt(stage, place)))
      return this.#giveWay(stage)
    if (isThere(stage, alone)) return this.#join()
    this.#catchUp = ++this.#n
    const command = { kind: 'catchUp', from: positionOf(stage), steps: alone.steps } as const
    this.#line.send({ kind: 'command', n: this.#n, command })
    this.#presses.forget()
    this.#presses.add(this.#n, alone.steps.at(-1)!)
  }

  /** Answered up to here, or refused: what the server says is where we are. */
  #settle(event: Answer): void {
    this.#cues.settle(event.n)
    this.#presses.settle(event)
    const refused = event.kind === 'refused'
    if (event.n === this.#catchUp) {
      this.#catchUp = null
      const { stage } = this.#told
      if (refused && stage) this.#giveWay(stage)
      else this.#join()
    } else if (refused) this.#set({ refusal: event.reason })
  }

  /** Somebody else moved the stage while we were alone: it stands as it is, and both sides hear of it. */
  #giveWay(stage: PresenterStage): void {
    const last = this.#alone?.steps.at(-1)
    this.#join()
    if (stage.endedAt !== null || (!last && stage.driver === this.#me)) return
    this.#set({ gaveWay: stage })
    if (!last) return
    const number = slideIndex(stage, last.slideId) + 1
    const text = `I am back. While my line was gone I went on to slide ${number}.`
    this.#sayQuietly({ kind: 'cue', id: newId(), text })
  }

  /** On this machine the stage is the server's again. */
  #join(): void {
    this.#alone = null
    this.#show()
  }

  #now(): number {
    return Math.round(Date.now() + (this.#told.clockOffset ?? 0))
  }

  /** Draws what the server said, and what was done without it. */
  #show(): void {
    const { stage } = this.#told
    if (!stage) return this.#set({ feed: this.#told })
    const here = this.#cues.withThem(afterSteps(stage, this.#alone?.steps ?? []), this.#me)
    const feed = here === stage ? this.#told : { ...this.#told, stage: here }
    this.#set({ feed, alone: this.#alone ? stage.current : null })
  }

  #set(change: Partial<LinkState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** Where the stage may stand for these steps to lead on from there. */
const startsOf = (stage: PresenterStage, steps: readonly Step[]): readonly Position[] => [
  positionOf(stage),
  ...steps,
]
