import { Quote } from 'lucide-react'
import { frame } from '#shared/model/frame.ts'
import type { ComposedQuoteBlock, QuoteContent } from './model.ts'

/** As `BlockEditor` asks, which knows the kinds of the product alone. */
export const quoteEditor = {
  name: 'Quote',
  of: (_block: ComposedQuoteBlock) => 'Quote',
  wordless: () => 'empty',
  tool: {
    command: { label: 'Quote', icon: Quote, keys: ['q'] },
    hint: 'Press on the slide, or draw the box first',
    size: { w: 400, h: 200 },
    beginsAtClick: false,
    asksFor: 'words' as const,
    make: (at = frame(0, 0, 400, 200)): QuoteContent => ({
      kind: 'quote',
      frame: at,
      words: {},
      source: {},
      face: null,
    }),
  },
}
