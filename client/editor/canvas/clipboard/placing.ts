import type { BlockContent } from '#shared/blocks/kinds.ts'
import { moved, slideSize, type Frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'

/** Deck pixels between a block and its pasted copy. */
const step = 24

/** Where pasted blocks go: where they were, or beside what already stands exactly there. */
export function besideTaken(
  contents: readonly BlockContent[],
  taken: readonly Frame[],
): readonly BlockContent[] {
  let placed = contents
  for (
    let tries = 0;
    tries < 20 && placed.some(({ frame }) => taken.some((other) => samePlace(frame, other)));
    tries++
  ) {
    placed = placed.map((content) => ({ ...content, frame: moved(content.frame, step, step) }))
  }
  return placed
}

const samePlace = (a: Frame, b: Frame): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h

/** Words from elsewhere as a text block in the middle of the slide, about as tall as they need. */
export function textContent(text: string): BlockContent {
  const kept = text.slice(0, 20_000)
  const w = kept.length < 40 && !kept.includes('\n') ? 400 : 720
  const lines = kept
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 11) / w)), 0)
  const h = Math.min(slideSize.height - 80, lines * 40)
  const frame = { x: (slideSize.width - w) / 2, y: Math.round((slideSize.height - h) / 2), w, h, rotation: 0 }
  return { kind: 'text', frame, body: { role: 'body', text: plainRichText(kept) } }
}
