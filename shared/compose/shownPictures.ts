import { partsOf } from '../blocks/kinds.ts'
import { assetsIn } from '../blocks/parts.ts'
import type { ComposedDeck } from '../model/deck.ts'
import type { AssetHash } from '../model/ids.ts'

/** Every picture that the shown slides show, each once: what a file of them may hold. */
export function shownPictures({ slides }: Pick<ComposedDeck, 'slides'>): readonly AssetHash[] {
  const blocks = slides.flatMap(({ hidden, beneath = [], blocks }) => (hidden ? [] : [...beneath, ...blocks]))
  return [...new Set(blocks.flatMap((block) => assetsIn(partsOf(block))))]
}
