import { cutText } from '#shared/model/characters.ts'
import { isField } from '#shared/model/fields.ts'
import { plainText, type RichText } from '#shared/model/richText.ts'
import type { TextRole } from '#shared/model/theme.ts'
import { hasWords } from '#shared/pptx/cleanText.ts'
import { partsOf, titleOf, type ComposedBlock } from './kinds.ts'

/** What a slide is called by, the likeliest first. */
export const titleRoles: readonly TextRole[] = ['title', 'display', 'heading']

type Blocks = readonly ComposedBlock[]

/** The block whose words are the slide's title, for outline, links and screen readers. */
export function titleBlock(blocks: Blocks): ComposedBlock | null {
  const titles = blocks.flatMap((block) => {
    const body = titleOf(block)
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

/** The title as it stands on the slide, on one line; empty when none does. A slide's own name is the team's. */
export function shownTitle(blocks: Blocks): string {
  const title = titleBlock(blocks)
  const body = title && titleOf(title)
  return body ? oneLine(body.text) : ''
}

/** The first line of a slide without a title, from the top. */
export function firstWords(blocks: Blocks): string {
  const [highest] = blocks
    .flatMap((block) => partsOf(block).texts.map(({ text }) => ({ y: block.frame.y, text: ownWords(text) })))
    .filter(({ text }) => hasWords(text))
    .sort((a, b) => a.y - b.y)
  const line = highest?.text.find((paragraph) => hasWords([paragraph]))
  return line ? cutText(oneLine([line]), 80) : ''
}

/** What a slide that nobody has named goes by among colleagues: its title, else its first words. */
export const headingOf = (blocks: Blocks): string => shownTitle(blocks) || firstWords(blocks)

/** What a presentation is called in front of a client: by whom it is for, and the first of the titles they see. */
export const presentationTitle = (client: string, titles: readonly string[]): string =>
  [client.trim(), titles.find((title) => title !== '')].filter(Boolean).join(' – ') || 'Presentation'

/** Without its number and the date: they are another on each slide, and no name of any. */
const ownWords = (text: RichText): RichText =>
  text.map((paragraph) => ({
    ...paragraph,
    inlines: paragraph.inlines.filter((one) => one.kind !== 'variable' || !isField(one.name)),
  }))

const oneLine = (text: RichText): string => plainText(ownWords(text)).replace(/\s+/g, ' ').trim()
