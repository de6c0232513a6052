import type { SlideId } from '#shared/model/ids.ts'
import { typedOn, type Written } from '#client/text/begunWords.ts'
import type { ScreenPoint } from '../geometry/screenPoint.ts'

/** A press on the slide before there was a canvas, and what was typed after it. */
export interface EarlyPress {
  readonly slideId: SlideId
  readonly at: ScreenPoint
  /** Twice in a row, which opens a block. */
  readonly opens: boolean
  readonly typed: string
}

/** Of presses that nothing was typed after, the last one alone means something. */
export const withPress = (
  presses: readonly EarlyPress[],
  press: Omit<EarlyPress, 'typed'>,
): readonly EarlyPress[] => [...presses.filter(({ typed }) => typed !== ''), { ...press, typed: '' }]

/** With a key typed after the last press. The same list for a key that writes nothing: no command is done late. */
export function withKey(presses: readonly EarlyPress[], key: Written): readonly EarlyPress[] {
  const last = presses.at(-1)
  const typed = last ? typedOn(last.typed, key) : null
  // A blank opens no words: over a selected block it moves the view.
  if (!last || typed === null || (typed === ' ' && !last.opens)) return presses
  return [...presses.slice(0, -1), { ...last, typed }]
}
