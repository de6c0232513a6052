import type { PresenterCommand } from '#shared/stage/command.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import type { UserId } from '#shared/stage/stage.ts'

export type CueCommand = Extract<PresenterCommand, { kind: 'cue' }>

const most = 50

/** Words for the others that nobody has acknowledged, by their number: kept over a lost line, the newest of very many. */
export class WaitingCues {
  readonly #cues = new Map<number, CueCommand>()

  get all(): readonly (readonly [number, CueCommand])[] {
    return [...this.#cues]
  }

  add(n: number, cue: CueCommand): void {
    this.#cues.set(n, cue)
    for (const oldest of [...this.#cues.keys()].slice(0, -most)) this.#cues.delete(oldest)
  }

  settle(n: number): void {
    this.#cues.delete(n)
  }

  /** The stage as its sender sees it, with words that are still on their way. */
  withThem(stage: PresenterStage, from: UserId): PresenterStage {
    const waiting = [...this.#cues.values()].filter(({ id }) => stage.cues.every((cue) => cue.id !== id))
    if (waiting.length === 0) return stage
    const said = waiting.map(({ id, text }) => ({ id, text, from, at: Date.now() }))
    return { ...stage, cues: [...stage.cues, ...said] }
  }
}
