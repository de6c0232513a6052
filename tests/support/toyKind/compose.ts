import type { ComposeBlock } from '#shared/blocks/spec.ts'
import type { QuoteBlock } from './model.ts'

export const composeQuote: ComposeBlock<QuoteBlock> = ({ words, source, face }, composer) => ({
  words: composer.body('words', words),
  source: composer.body('source', source),
  face: composer.picture('face', face),
})
