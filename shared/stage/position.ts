import type { SlideId } from '../model/ids.ts'
import { slideIndex, type Stage } from './stage.ts'

/** Where a show is: a slide, and how many of its builds have appeared. One value, from the press to every screen. */
export interface Position {
  readonly slideId: SlideId
  readonly built: number
}

/** What somebody saw when they pressed. A page from before builds says the slide alone. */
export type SeenPosition = Pick<Position, 'slideId'> & Partial<Position>

export const positionOf = ({ current, built }: Pick<Stage, 'current' | 'built'>): Position => ({
  slideId: current,
  built,
})

export const isAt = (
  stage: Pick<Stage, 'current' | 'built'>,
  { slideId, built = stage.built }: SeenPosition,
): boolean => slideId === stage.current && built === stage.built

/** How many builds a slide has; 0 for one that is not shown. */
export const buildsOf = ({ slides }: Pick<Stage, 'slides'>, id: SlideId): number =>
  slides.find((slide) => slide.id === id)?.builds ?? 0

/**
 * One press forth or back: the next build of the slide, and behind the last the next slide as it begins; back to a
 * slide all of it is there. `null`: it ends there.
 */
export function positionBeside(
  stage: Pick<Stage, 'slides'>,
  { slideId, built }: Position,
  by: 1 | -1,
): Position | null {
  const there = built + by
  if (there >= 0 && there <= buildsOf(stage, slideId)) return { slideId, built: there }
  const to = stage.slides[slideIndex(stage, slideId) + by]
  return to ? { slideId: to.id, built: by === 1 ? 0 : (to.builds ?? 0) } : null
}
