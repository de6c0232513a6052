import { partsOf, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { wordsIn } from '#shared/blocks/parts.ts'
import { cutText } from '#shared/model/characters.ts'
import { editorOf } from './blockEditors.ts'

/** What people call a block of this kind. */
export const kindName = (block: ComposedBlock): string => editorOf(block.kind).name

/** A few words that tell one block from another. */
export function blockName(block: ComposedBlock): string {
  const slot = block.slot?.name ? `, slot ${block.slot.name}` : ''
  const { of, wordless } = editorOf(block.kind)
  const words = excerpt(wordsIn(partsOf(block))) || emptyPlace(block) || wordless(block)
  return `${of(block)}${slot}${words === null ? '' : `: ${words}`}`
}

/** What a place of a layout asks for, while nobody has put anything there. */
const emptyPlace = ({ follows }: ComposedBlock): string =>
  follows?.prompt ? `empty, for “${excerpt(follows.prompt)}”` : ''

function excerpt(words: string): string {
  const line = words.replaceAll('\n', ' ').trim()
  return line.length > 80 ? `${cutText(line, 80)}…` : line
}
