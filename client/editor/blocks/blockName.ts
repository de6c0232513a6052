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
  const words = excerpt(wordsIn(partsOf(block))) || wordless(block)
  return words === null ? of(block) : `${of(block)}${slot}: ${words}`
}

function excerpt(words: string): string {
  const line = words.replaceAll('\n', ' ').trim()
  return line.length > 80 ? `${cutText(line, 80)}…` : line
}
