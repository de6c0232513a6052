import type { ComposedBlock } from '../blocks/kinds.ts'
import { planOf } from '../blocks/plans.ts'
import type { TextRole } from '../model/theme.ts'
import { hasWords } from './cleanText.ts'

/** What a slide is called by, the likeliest first. */
const titleRoles: readonly TextRole[] = ['title', 'display', 'heading']

/** The block whose words PowerPoint takes as the slide's title, for outline, links and screen readers. */
export function titleBlock(blocks: readonly ComposedBlock[]): ComposedBlock | null {
  const titles = blocks.flatMap((block) => {
    const body = planOf(block).title(block)
    return body && hasWords(body.text) ? [{ block, role: body.role }] : []
  })
  for (const wanted of titleRoles) {
    const [highest] = titles
      .filter(({ role }) => role === wanted)
      .sort((a, b) => a.block.frame.y - b.block.frame.y)
    if (highest) return highest.block
  }
  return null
}
