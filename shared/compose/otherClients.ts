import type { ComposedBlock, ComposedDeck } from '../model/deck.ts'
import type { BlockId, SlideId } from '../model/ids.ts'
import { plainText } from '../model/richText.ts'

/** Words of one client in front of another: the slip that ends a deal. */
export interface OtherClient {
  readonly slideId: SlideId
  readonly blockId: BlockId
  readonly name: string
}

/** Where a shown slide names one of `others`, the clients of the company's other pitches. */
export function otherClientsIn(deck: ComposedDeck, others: readonly string[]): readonly OtherClient[] {
  const names = others.filter((name) => name.trim().length > 1 && name !== deck.client)
  const shown = deck.slides.filter(({ hidden }) => !hidden)
  return shown.flatMap(({ id: slideId, blocks }) =>
    blocks.flatMap((block) =>
      names.filter((name) => isNamedIn(block, name)).map((name) => ({ slideId, blockId: block.id, name })),
    ),
  )
}

/** As whole words, whatever the case: `Air` is not in `fair`. Alternative texts are read out and count. */
function isNamedIn(block: ComposedBlock, name: string): boolean {
  const text =
    'body' in block ? plainText(block.body.text) : block.kind === 'image' ? (block.picture?.alt ?? '') : ''
  const at = text.toLowerCase().indexOf(name.toLowerCase())
  if (at < 0) return false
  const around = [text[at - 1] ?? ' ', text[at + name.length] ?? ' ']
  return around.every((character) => !/[\p{L}\p{N}]/u.test(character))
}
