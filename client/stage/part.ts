import type { StageFeed } from './stageFeed.ts'
import type { StageLink } from './stageLink.ts'

/** What every part of the presenter's screen is given. */
export interface PartProps {
  readonly feed: StageFeed
  readonly link: StageLink
  /** The id of whoever sits at this screen. */
  readonly me: string
}
