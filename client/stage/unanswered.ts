import type { PresenterEvent } from '#shared/protocol/stage.ts'
import type { PresenterCommand, Step } from '#shared/stage/command.ts'
import { positionOf } from '#shared/stage/position.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import type { Time } from '#shared/stage/stage.ts'
import { aimed } from './aim.ts'

/** An answer to a command, by its number. */
export type Answer = Extract<PresenterEvent, { kind: 'accepted' | 'refused' }>

/** A press that the server has not answered yet, and where it leads. */
interface Press {
  readonly n: number
  readonly step: Step
}

/** The presses on a slow line, in order. */
export class UnansweredPresses {
  #presses: readonly Press[] = []

  /** Where they lead, one after the other; without the press `n`. */
  stepsBut(n: number | null): readonly Step[] {
    return this.#presses.filter((press) => press.n !== n).map(({ step }) => step)
  }

  /** What to send for the press `n`, which goes on from where the one before it leads. */
  aim(n: number, given: PresenterCommand, stage: PresenterStage | undefined, at: Time): PresenterCommand {
    if (!stage) return given
    const before = this.#presses.at(-1)?.step ?? null
    const { command, leadsTo } = aimed(given, before, stage)
    const blank = command.kind === 'blank' ? command.blank : null
    if (leadsTo !== null || command.kind === 'blank')
      this.add(n, { ...(leadsTo ?? positionOf(stage)), blank, at })
    return command
  }

  add(n: number, step: Step): void {
    this.#presses = [...this.#presses, { n, step }]
  }

  /** Answered up to here. Those after a refused one start from where it would have led, so they are lost with it. */
  settle({ n, kind }: Answer): void {
    const isLost = kind === 'refused' && this.#presses.some((press) => press.n === n)
    this.#presses = isLost ? [] : this.#presses.filter((press) => press.n > n)
  }

  forget(): void {
    this.#presses = []
  }
}
