import type { Cover } from '../model/deck.ts'
import type { Design } from '../model/design.ts'
import { emptyPitch, type Pitch } from '../model/pitch.ts'
import { designedSlide, withoutWidths } from './audience.ts'
import { inPitchOrder, isShown } from './compose.ts'
import { composeSlide } from './composeSlide.ts'
import { withoutWithheld } from './withheld.ts'

/**
 * The first shown slide, for lists; `null` for a deck that shows none. Composes that slide alone: a list of many
 * pitches follows every save of their design.
 */
export function coverOf(design: Design, pitch: Pitch | null): Cover | null {
  const { theme, slides } = design
  const words = pitch ?? emptyPitch
  const first = inPitchOrder(slides, words).find((slide) => isShown(slide, words))
  if (!first) return null
  // Lists are the team's: there a slide goes by its name, and a fact that is still to be stated by its own.
  const slide = withoutWithheld(composeSlide(first, design, words, 1).slide)
  const { builds: _onShow, ...drawn } = designedSlide(slide)
  return { theme: withoutWidths(theme), slide: { ...drawn, title: slide.title } }
}
