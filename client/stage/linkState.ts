import type { SlideId } from '#shared/model/ids.ts'
import type { PresenterEvent } from '#shared/protocol/stage.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import type { PartialFeed } from './stageFeed.ts'

/** What a presenter's screen knows of its stage and of the line to it. */
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

export const unopened: LinkState = {
  feed: {},
  connected: false,
  alone: null,
  unheard: false,
  closed: null,
  refusal: null,
  gaveWay: null,
}
