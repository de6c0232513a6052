import type { PresenterCommand } from '#shared/stage/command.ts'
import type { Goal } from './goals.ts'
import type { PointingTool } from './usePointing.ts'

/** What lies over the screen, one at a time. */
export type Panel = 'go' | 'choose' | 'invite' | 'help' | 'end'

/** Everything that a key or a button of this screen can set going. */
export interface Controls {
  /** Before the start, the first press forth begins it. */
  say(command: PresenterCommand): void
  cue(text: string): void
  take(): void
  /** To whom it should go, or a list to choose from. */
  handOver(): void
  /** Picks a tool up; the one in hand is put down. */
  pick(tool: PointingTool): void
  wipe(): void
  open(panel: Panel): void
  /** Digits of a slide's number, so far. */
  type(digits: string): void
  resizeNotes(by: 1 | -1): void
  scrollNotes(by: 1 | -1): void
  goTo(goal: Goal): void
  project(): void
}
