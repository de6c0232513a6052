import type { BlockContent } from '#shared/blocks/kinds.ts'
import { moved, slideSize, type Frame } from '#shared/model/frame.ts'
import { plainText, type RichText } from '#shared/model/richText.ts'
import type { Point } from '../../geometry/rect.ts'

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

/** Words from elsewhere as a text block about a point, about as tall as they need. */
export function textContent(text: RichText, about: Point = middle): BlockContent {
  const words = plainText(text)
  const w = words.length < 40 && !words.includes('\n') ? 400 : 720
  const lines = words
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 11) / w)), 0)
  const h = Math.min(slideSize.height - 80, lines * 40)
  const [x, y] = [Math.round(about.x - w / 2), Math.round(about.y - h / 2)]
  return { kind: 'text', frame: { x, y, w, h, rotation: 0 }, body: { role: 'body', text } }
}

const middle: Point = { x: slideSize.width / 2, y: slideSize.height / 2 }
