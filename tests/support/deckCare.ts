import { slideRemarks } from '#shared/checks/slideRemarks.ts'
import { isBlank, plainText } from '#shared/model/richText.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import type { Design } from '#shared/model/design.ts'
import { slideSize } from '#shared/model/frame.ts'
import type { Theme } from '#shared/model/theme.ts'
import { textSize } from './textSize.ts'

/** The room between words and the edge of the slide. */
const margin = 32

const where = (slide: ComposedSlide, block: ComposedBlock): string =>
  `${slide.title}: ${'body' in block ? `"${plainText(block.body.text).slice(0, 40)}"` : block.kind}`

const spoken = (block: ComposedBlock): boolean => 'body' in block && !isBlank(block.body.text)

/** What a careful designer would send back, one line each: overflow, words near the edge, and whatever the product itself remarks. */
export const flaws = (deck: ComposedDeck): readonly string[] =>
  deck.slides.flatMap((slide) => [
    ...slide.blocks.flatMap((block) => blockFlaws(slide, block, deck.theme)),
    ...slideRemarks(slide, deck.theme).map(({ kind, block: id }) => {
      const block = slide.blocks.find((one) => one.id === id)
      return `${block ? where(slide, block) : slide.title}: ${kind}`
    }),
  ])

function blockFlaws(slide: ComposedSlide, block: ComposedBlock, theme: Theme): readonly string[] {
  const say = (what: string): string => `${where(slide, block)} ${what}`
  const found: string[] = []
  if (spoken(block) || block.slot || block.kind === 'line') found.push(...edgeFlaws(block).map(say))
  if ('body' in block && spoken(block)) {
    const { height, room, tooWide } = textSize(block, theme)
    if (height > room + 1) found.push(say(`takes ${Math.round(height)} px of ${Math.round(room)}`))
    if (tooWide) found.push(say('has a word too wide for it'))
  }
  return found
}

/** Pictures may bleed off the slide's edge, words may not come near it. */
function edgeFlaws({ frame, kind }: ComposedBlock): readonly string[] {
  if (frame.rotation !== 0) return []
  const room = kind === 'image' ? 0 : margin
  const { x, y, w, h } = frame
  const inside = x >= room && y >= room && x + w <= slideSize.width - room && y + h <= slideSize.height - room
  return inside ? [] : ['comes too near the edge']
}

/** What a design lacks to be worked with: names, prompts, key messages. */
export const gaps = ({ slides }: Design): readonly string[] =>
  slides.flatMap(({ title, keyMessage, blocks }) => [
    ...(title === '' ? ['a slide has no title'] : []),
    ...(isBlank(keyMessage) ? [`${title}: no key message`] : []),
    ...(blocks.some((block) => 'body' in block && ['title', 'display'].includes(block.body.role))
      ? []
      : [`${title}: nothing reads as its title`]),
    ...blocks.flatMap(({ slot, ...block }) => {
      if (!slot) return []
      const length = 'body' in block ? plainText(block.body.text).length : 0
      return [
        ...(slot.name === '' || slot.prompt === '' ? [`${title}: a slot without name or prompt`] : []),
        ...(slot.limit !== null && length > slot.limit
          ? [`${title}: ${slot.name} is longer than its own limit`]
          : []),
      ]
    }),
  ])
