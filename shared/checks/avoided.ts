import { partsOf } from '../blocks/kinds.ts'
import { wordsIn } from '../blocks/parts.ts'
import type { ConcernPlace } from '../compose/concerns.ts'
import { memoOf } from '../compose/memo.ts'
import { onSlides } from '../compose/onSlides.ts'
import { whichOf, type WhichOf } from '../find/matcher.ts'
import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import type { BlockId } from '../model/ids.ts'
import type { Remark } from './remarks.ts'

/** Words that a company does not use of itself, and what it says instead; empty where nobody said. */
export interface AvoidedWords {
  readonly words: string
  readonly instead: string
}

const remembered = memoOf<ComposedSlide, readonly (readonly BlockId[])[]>(2)
const finders = memoOf<readonly AvoidedWords[], WhichOf>(1)

/**
 * Where words to avoid stand on slides, marketing's and sales' alike, whatever their case and accents; a remark for
 * each. A slide is read once for as long as it and the list stay the same.
 */
export function avoidedOn(
  deck: ComposedDeck,
  slides: readonly ComposedSlide[],
  avoided: readonly AvoidedWords[],
): readonly Remark[] {
  if (avoided.length === 0) return []
  const found = slides.map((slide) => ({ slide, at: remembered(slide, [avoided], () => on(slide, avoided)) }))
  return avoided.flatMap((one, nth) => {
    const places: readonly ConcernPlace[] = found.flatMap(({ slide, at }) =>
      (at[nth] ?? []).map((block) => ({ slideId: slide.id, at: { block, part: '' } })),
    )
    const better = one.instead === '' ? '' : `; better: “${one.instead}”`
    return places.length === 0
      ? []
      : [
          {
            kind: 'words',
            text: `“${one.words}” is to be avoided ${onSlides(deck, places)}${better}`,
            places,
          },
        ]
  })
}

/** For each of the words, the blocks that they stand in. */
function on({ blocks }: ComposedSlide, avoided: readonly AvoidedWords[]): readonly (readonly BlockId[])[] {
  const which = finders(avoided, [], () => finderOf(avoided))
  const texts = blocks.map((block) => ({ id: block.id, found: which(wordsIn(partsOf(block))) }))
  return avoided.map((_one, nth) => texts.filter(({ found }) => found.has(nth)).map(({ id }) => id))
}

const finderOf = (avoided: readonly AvoidedWords[]): WhichOf =>
  whichOf(
    avoided.map(({ words }) => words),
    { matchCase: false, wholeWords: true, matchAccents: false },
  )
