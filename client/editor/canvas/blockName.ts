import { plainText, type RichText } from '#shared/model/richText.ts'
import type { ComposedBlock } from '#shared/model/deck.ts'
import { shapeNames } from './tools/shapeNames.ts'

/** A few words that tell one block from another. */
export function blockName(block: ComposedBlock): string {
  const slot = block.slot?.name ? `, slot ${block.slot.name}` : ''
  switch (block.kind) {
    case 'text':
      return `Text${slot}: ${excerpt(block.body.text)}`
    case 'shape':
      return `${shapeNames[block.shape].label}${slot}: ${excerpt(block.body.text)}`
    case 'image':
      return `Image${slot}: ${block.picture ? block.picture.alt || 'no description' : 'no picture yet'}`
    case 'line':
      return 'Line'
  }
}

function excerpt(text: RichText): string {
  const words = plainText(text).replaceAll('\n', ' ').trim()
  return words === '' ? 'empty' : words.length > 80 ? `${words.slice(0, 80)}…` : words
}
