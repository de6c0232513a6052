import type { AudienceSlide } from '../model/deck.ts'
import type { AssetHash, StageId } from '../model/ids.ts'
import type { Theme } from '../model/theme.ts'
import type { Drawing } from '../stage/pointing.ts'
import type { Stage } from '../stage/stage.ts'

/** Name of the projector's window, and of the channel between it and the presenter's windows on the same machine. */
export const projectorName = (stageId: StageId): string => `projector-${stageId}`

/** Id of the element that shows the slide there. */
export const projectorRoom = 'projector'

/** From the projector's window. */
export type FromProjector =
  | { readonly kind: 'opened' }
  /** A key that is meant for the show. */
  | {
      readonly kind: 'key'
      readonly key: string
      readonly code: string
      readonly shiftKey: boolean
      readonly repeat: boolean
    }

/** From the presenter's window: what the room sees while they go on without a line; `null` when there is one again. */
export interface ToProjector {
  readonly kind: 'alone'
  readonly shown: ShownAlone | null
}

export interface ShownAlone {
  readonly slide: AudienceSlide
  readonly theme: Theme
  readonly blank: Stage['blank']
  readonly drawing: Drawing
  /** Where this machine has the slide's pictures. */
  readonly pictures: Readonly<Record<AssetHash, string>>
}
