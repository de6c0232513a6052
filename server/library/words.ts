import { setImmediate } from 'node:timers/promises'
import { partsOf, slotParts } from '#shared/blocks/kinds.ts'
import { wordsIn } from '#shared/blocks/parts.ts'
import { inPitchOrder } from '#shared/compose/compose.ts'
import { cutText } from '#shared/model/characters.ts'
import type { Design, DesignSlide } from '#shared/model/design.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { plainText } from '#shared/model/richText.ts'
import { addressKey } from '#shared/model/textAddress.ts'

/** What a slide says, in lines. */
export interface SlideWords {
  readonly slideId: SlideId
  /** Counted from 1, as the slide list counts. */
  readonly number: number
  readonly words: string
}

/** Characters of a slide that are found again. */
const longest = 2_000

/** How many slides are read in one turn of the event loop. */
const turn = 20

/** Marketing's words: titles, texts, descriptions of pictures, key messages. */
export const designWords = ({ slides }: Design): Promise<readonly SlideWords[]> => wordsOf(slides, ownWords)

/** What a pitch adds to the design: words in slots, talking points, and its facts where the design names them. */
export const pitchWords = (design: Design, pitch: Pitch): Promise<readonly SlideWords[]> =>
  wordsOf(inPitchOrder(design.slides, pitch), (slide) => addedWords(slide, pitch))

async function wordsOf(
  slides: readonly DesignSlide[],
  linesOf: (slide: DesignSlide) => Iterable<string>,
): Promise<readonly SlideWords[]> {
  const found: SlideWords[] = []
  for (const [index, slide] of slides.entries()) {
    if (index % turn === turn - 1) await setImmediate()
    const words = upTo(longest, linesOf(slide))
    if (words !== '') found.push({ slideId: slide.id, number: index + 1, words })
  }
  return found
}

/** Reads no further than is kept: a slide may be far longer. */
function upTo(most: number, lines: Iterable<string>): string {
  let words = ''
  for (const line of lines) {
    if (line.trim() !== '') words += words === '' ? line.trim() : `\n${line.trim()}`
    if (words.length >= most) break
  }
  return cutText(words, most)
}

function* ownWords({ title, blocks, keyMessage }: DesignSlide): Iterable<string> {
  yield title
  for (const block of blocks) yield wordsIn(partsOf(block))
  yield plainText(keyMessage)
}

function* addedWords({ id, blocks }: DesignSlide, { facts, fills, points }: Pitch): Iterable<string> {
  const named = new Set<string>()
  for (const block of blocks) {
    const given = (block.slot ? slotParts(block) : []).map((part) => addressKey({ block: block.id, part }))
    const filled = given.map((key) => fills.get(key)).filter((fill) => fill !== undefined)
    for (const fill of filled) yield plainText(fill)
    for (const { fact } of partsOf(block).numbers ?? []) named.add(fact)
    if (filled.length > 0 && filled.length === partsOf(block).texts.length) continue
    for (const [, name = ''] of wordsIn(partsOf(block)).matchAll(/\{\{(.+?)\}\}/g)) named.add(name)
  }
  yield plainText(points.get(id) ?? [])
  for (const name of named) yield facts.get(name) ?? ''
}
