import type { StageFeed } from './stageFeed.ts'
import type { StageLink } from './stageLink.ts'
import type { Screen } from './useControls.ts'

/** What every part of the presenter's screen is given. */
export interface PartProps {
  readonly feed: StageFeed
  readonly link: StageLink
  readonly screen: Screen
  /** The id of whoever sits at this screen. */
  readonly me: string
}
