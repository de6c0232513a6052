import { partsOf, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { wordsIn } from '#shared/blocks/parts.ts'
import { cutText } from '#shared/model/characters.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { editorOf } from './blockEditors.ts'

/** What people call a block of this kind. */
export const kindName = (block: ComposedBlock): string => editorOf(block.kind).name

/** A few words that tell one block from another; a line says what it joins of the blocks `beside` it. */
export function blockName(block: ComposedBlock, beside: readonly ComposedBlock[] = []): string {
  const nameOf = (id: BlockId): string | null => {
    const other = beside.find((one) => one.id === id)
    return other ? (other.name ?? cut(wordsOf(other), 30)) || kindName(other).toLowerCase() : null
  }
  const slot = block.slot?.name ? `, slot ${block.slot.name}` : ''
  const { of, wordless } = editorOf(block.kind)
  const words = wordsOf(block) || emptyPlace(block) || wordless(block)
  return `${of(block, nameOf)}${slot}${words === null ? '' : `: ${words}`}`
}

/** What a place of a layout asks for, while nobody has put anything there. */
const emptyPlace = ({ follows }: ComposedBlock): string =>
  follows?.prompt ? `empty, for “${excerpt(follows.prompt)}”` : ''

const wordsOf = (block: ComposedBlock): string => excerpt(wordsIn(partsOf(block)))

const excerpt = (words: string): string => cut(words.replaceAll('\n', ' ').trim(), 80)

const cut = (line: string, most: number): string => (line.length > most ? `${cutText(line, most)}…` : line)
