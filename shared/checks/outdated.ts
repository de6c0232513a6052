import { partsOf } from '../blocks/kinds.ts'
import type { ConcernPlace } from '../compose/concerns.ts'
import { onSlides } from '../compose/onSlides.ts'
import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import type { AssetHash } from '../model/ids.ts'
import type { Remark } from './remarks.ts'

/** Pictures on slides that the library has a newer file of, in one remark. `older`: the files that newer ones replaced. */
export function outdatedOn(
  deck: ComposedDeck,
  slides: readonly ComposedSlide[],
  older: ReadonlySet<AssetHash>,
): readonly Remark[] {
  if (older.size === 0) return []
  const places: readonly ConcernPlace[] = slides.flatMap((slide) =>
    slide.blocks.flatMap((block) =>
      partsOf(block).pictures.flatMap(({ part, picture }) =>
        picture && older.has(picture.asset) ? [{ slideId: slide.id, at: { block: block.id, part } }] : [],
      ),
    ),
  )
  if (places.length === 0) return []
  const said = places.length === 1 ? 'A picture has' : `${places.length} pictures have`
  return [{ kind: 'outdated', text: `${said} a newer file in the library ${onSlides(deck, places)}`, places }]
}
