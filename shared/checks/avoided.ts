import { partsOf } from '../blocks/kinds.ts'
import { wordsIn } from '../blocks/parts.ts'
import type { ConcernPlace } from '../compose/concerns.ts'
import { memoOf } from '../compose/memo.ts'
import { onSlides } from '../compose/onSlides.ts'
import { matcherOf, type Matcher } from '../find/matcher.ts'
import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import type { BlockId } from '../model/ids.ts'
import type { Remark } from './remarks.ts'

/** Words that a company does not use of itself, and what it says instead; empty where nobody said. */
export interface AvoidedWords {
  readonly words: string
  readonly instead: string
}

const remembered = memoOf<ComposedSlide, ReadonlyMap<AvoidedWords, readonly BlockId[]>>(2)
const matchers = new WeakMap<AvoidedWords, Matcher | null>()

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
  return avoided.flatMap((one) => {
    const places: readonly ConcernPlace[] = found.flatMap(({ slide, at }) =>
      (at.get(one) ?? []).map((block) => ({ slideId: slide.id, at: { block, part: '' } })),
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

function on({ blocks }: ComposedSlide, avoided: readonly AvoidedWords[]) {
  const texts = blocks.map((block) => ({ id: block.id, words: wordsIn(partsOf(block)) }))
  return new Map(
    avoided.map((one) => [
      one,
      texts.filter(({ words }) => (matcherOfOne(one)?.(words).length ?? 0) > 0).map(({ id }) => id),
    ]),
  )
}

function matcherOfOne(one: AvoidedWords): Matcher | null {
  const known = matchers.get(one)
  if (known !== undefined) return known
  const wanted = { words: one.words, matchCase: false, wholeWords: true, matchAccents: false }
  const made = matcherOf(wanted)
  matchers.set(one, made)
  return made
}
