import { partsOf, type BlockKind, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { wordsIn } from '#shared/blocks/parts.ts'
import { shapeNames } from './shapeNames.ts'
import { cutText } from '#shared/model/characters.ts'

/** What people call a kind, and a block of it where that says more. */
interface KindName<C> {
  readonly name: string
  readonly of: (block: C) => string
  /** What is said of one without words; `null`: nothing is said of its words. */
  readonly wordless: (block: C) => string | null
}

const names: { readonly [K in BlockKind]: KindName<Extract<ComposedBlock, { kind: K }>> } = {
  text: { name: 'Text', of: () => 'Text', wordless: () => 'empty' },
  shape: { name: 'Shape', of: ({ shape }) => shapeNames[shape].label, wordless: () => 'empty' },
  image: {
    name: 'Picture',
    of: () => 'Image',
    wordless: ({ picture }) => (picture ? 'no description' : 'no picture yet'),
  },
  line: { name: 'Line', of: () => 'Line', wordless: () => null },
}

const nameOf = ({ kind }: ComposedBlock) => names[kind] as KindName<ComposedBlock>

/** What people call a block of this kind. */
export const kindName = (block: ComposedBlock): string => nameOf(block).name

/** A few words that tell one block from another. */
export function blockName(block: ComposedBlock): string {
  const slot = block.slot?.name ? `, slot ${block.slot.name}` : ''
  const { of, wordless } = nameOf(block)
  const words = excerpt(wordsIn(partsOf(block))) || wordless(block)
  return words === null ? of(block) : `${of(block)}${slot}: ${words}`
}

function excerpt(words: string): string {
  const line = words.replaceAll('\n', ' ').trim()
  return line.length > 80 ? `${cutText(line, 80)}…` : line
}
