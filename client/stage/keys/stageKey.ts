import type { PresenterStage } from '#shared/stage/presenterView.ts'
import type { Controls } from '../controls.ts'
import type { PointingTool } from '../usePointing.ts'

/** One thing that the keyboard does here. */
export interface StageKey {
  readonly does: string
  /** As the browser names them, letters small; buttons show the first. */
  readonly keys: readonly string[]
  /** `false`: nothing to do here, so the key stays the browser's. */
  act(at: KeyContext): void | false
}

export interface KeyContext {
  readonly stage: PresenterStage
  readonly me: string
  readonly typed: string
  readonly tool: PointingTool
  readonly controls: Controls
}
