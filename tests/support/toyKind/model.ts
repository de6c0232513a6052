import type { BlockModel, Composed } from '#shared/blocks/spec.ts'
import type { BlockBase, ContentBase, Picture } from '#shared/model/block.ts'
import type { ComposedBody, TextBody } from '#shared/model/body.ts'

/** A kind that the product does not have: two texts and a picture. */
export interface QuoteBlock extends BlockBase {
  readonly kind: 'quote'
  readonly words: TextBody
  readonly source: TextBody
  readonly face: Picture | null
}

export interface QuoteContent extends ContentBase {
  readonly kind: 'quote'
  readonly words: Partial<TextBody>
  readonly source: Partial<TextBody>
  readonly face: Picture | null
}

export type ComposedQuoteBlock = Composed<QuoteBlock>

interface Quoted {
  readonly words: TextBody | ComposedBody
  readonly source: TextBody | ComposedBody
  readonly face: Picture | null
}

export const quoteModel: BlockModel<Quoted> = {
  slot: { takes: 'text', part: 'words' },
  parts: ({ words, source, face }) => ({
    texts: [
      { part: 'words', text: words.text },
      { part: 'source', text: source.text },
    ],
    pictures: [{ part: 'face', picture: face }],
  }),
  outline: 'box',
}
