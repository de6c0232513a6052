import type { ComposedBlock, ComposedTextBlock } from '../model/deck.ts'
import type { TextRole } from '../model/theme.ts'
import { hasWords } from './cleanText.ts'

/** What a slide is called by, the likeliest first. */
const titleRoles: readonly TextRole[] = ['title', 'display', 'heading']

/** The text that PowerPoint takes as the slide's title, for outline, links and screen readers. */
export function titleBlock(blocks: readonly ComposedBlock[]): ComposedTextBlock | null {
  const texts = blocks.filter((block) => block.kind === 'text').filter(({ body }) => hasWords(body.text))
  for (const role of titleRoles) {
    const [highest] = texts.filter(({ body }) => body.role === role).sort((a, b) => a.frame.y - b.frame.y)
    if (highest) return highest
  }
  return null
}
