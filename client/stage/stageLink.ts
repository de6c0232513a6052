import { newId, type SlideId, type StageId } from '#shared/model/ids.ts'
import type { PresenterEvent } from '#shared/protocol/stage.ts'
import { noDrawing, type Pointing } from '#shared/stage/pointing.ts'
import type { PresenterCommand, Step } from '#shared/stage/command.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { slideIndex, type UserId } from '#shared/stage/stage.ts'
import { aimed } from './aim.ts'
import { afterSteps, goneOn, isThere, stepOf, type Alone } from './alone.ts'
import { hear, pointed, type PartialFeed } from './stageFeed.ts'
import { StageLine } from './stageLine.ts'

export interface LinkState {
  readonly feed: PartialFeed
  readonly connected: boolean
  /** Where the audience waits while the driver goes on without a line. */
  readonly alone: SlideId | null
  /** Nothing has ever been heard, although it was tried again and again. */
  readonly unheard: boolean
  /** The code with which the server closed for good. */
  readonly closed: number | null
  /** Why the last command changed nothing, until the next one. */
  readonly refusal: Extract<PresenterEvent, { kind: 'refused' }>['reason'] | 'no-connection' | null
  /** The stage as it is, where it went another way than this screen did without a line; until the next command. */
  readonly gaveWay: PresenterStage | null
}

/** A press that the server has not answered yet, and where it leads. */
interface Press {
  readonly n: number
  readonly step: Step
}

type Cue = Extract<PresenterCommand, { kind: 'cue' }>

/** Attempts after which somebody who still sees nothing is told why. */
const manyTries = 3
const mostCues = 50

/**
 * One presenter's connection to a stage. It keeps showing what it knows while the line is down. Who drives goes
 * on meanwhile: the deck is on this machine, and one command brings the stage to where they are once the line is
 * back. If somebody else moved it, theirs stands and both are told. Anyone else's commands have to wait for the
 * line: by the time they arrived they would move the wrong slide.
 */
export class StageLink {
  readonly #line: StageLine
  readonly #me: UserId
  readonly #listeners = new Set<() => void>()
  #state: LinkState = {
    feed: {},
    connected: false,
    alone: null,
    unheard: false,
    closed: null,
    refusal: null,
    gaveWay: null,
  }
  /** As the server last said it. */
  #told: PartialFeed = {}
  #n = 0
  #presses: readonly Press[] = []
  #alone: Alone | null = null
  /** The catch-up that is not answered yet. */
  #catchUp: number | null = null
  /** Words for the others that nobody has acknowledged, by their number. */
  readonly #cues = new Map<number, Cue>()

  constructor(stageId: StageId, me: UserId) {
    this.#me = me
    this.#line = new StageLine(stageId, {
      onHeard: (events) => this.#hear(events),
      onLost: (code) => this.#lost(code),
    })
  }

  get state(): LinkState {
    return this.#state
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
    this.#line.send({ kind: 'command', n: ++this.#n, command: this.#aimed(command) })
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

  #aimed(given: PresenterCommand): PresenterCommand {
    const { stage } = this.#state.feed
    if (!stage) return given
    const at = this.#presses.at(-1)?.step.slideId ?? null
    const { command, leadsTo } = aimed(given, at, stage)
    const blank = command.kind === 'blank' ? command.blank : null
    const step = { slideId: leadsTo ?? stage.current, blank, at: this.#now() }
    if (leadsTo !== null || command.kind === 'blank') this.#presses = [...this.#presses, { n: this.#n, step }]
    return command
  }

  /** Kept until somebody has it, over a lost line too. */
  #sayQuietly(cue: Cue): void {
    this.#cues.set(++this.#n, cue)
    for (const oldest of [...this.#cues.keys()].slice(0, -mostCues)) this.#cues.delete(oldest)
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
    const unanswered = this.#presses.filter(({ n }) => n !== this.#catchUp).map(({ step }) => step)
    this.#presses = []
    this.#catchUp = null
    if (stage?.driver === this.#me && stage.endedAt === null) {
      const steps = this.#alone?.steps ?? []
      const from = [stage.current, ...[...steps, ...unanswered].map(({ slideId }) => slideId)]
      this.#alone = { from, steps }
      for (const step of unanswered) this.#stepAlone(step)
    }
    const unheard = !stage && this.#line.tries >= manyTries
    this.#set({ connected: false, closed: code, unheard })
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
    for (const [n, command] of this.#cues) this.#line.send({ kind: 'command', n, command })
    const alone = this.#alone
    if (!alone) return
    if (stage.driver !== this.#me || !alone.from.includes(stage.current)) return this.#giveWay(stage)
    if (isThere(stage, alone)) return this.#join()
    this.#catchUp = ++this.#n
    const command = { kind: 'catchUp', from: stage.current, steps: alone.steps } as const
    this.#line.send({ kind: 'command', n: this.#n, command })
    this.#presses = [{ n: this.#n, step: alone.steps.at(-1)! }]
  }

  /** Answered up to here, or refused: what the server says is where we are. */
  #settle(event: Extract<PresenterEvent, { kind: 'accepted' | 'refused' }>): void {
    this.#cues.delete(event.n)
    const refused = event.kind === 'refused'
    // Those after a refused one start from where it would have led.
    const isLost = refused && this.#presses.some(({ n }) => n === event.n)
    this.#presses = isLost ? [] : this.#presses.filter(({ n }) => n > event.n)
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
    const here = withCues(afterSteps(stage, this.#alone?.steps ?? []), [...this.#cues.values()], this.#me)
    const feed = here === stage ? this.#told : { ...this.#told, stage: here }
    this.#set({ feed, alone: this.#alone ? stage.current : null })
  }

  #set(change: Partial<LinkState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** With words that are still on their way. */
function withCues(stage: PresenterStage, cues: readonly Cue[], from: UserId): PresenterStage {
  const waiting = cues.filter(({ id }) => stage.cues.every((cue) => cue.id !== id))
  if (waiting.length === 0) return stage
  const said = waiting.map(({ id, text }) => ({ id, text, from, at: Date.now() }))
  return { ...stage, cues: [...stage.cues, ...said] }
}
