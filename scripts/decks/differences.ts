import { clientBlocks } from '#shared/blocks/forClient.ts'
import { partsOf, type ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import { plainText } from '#shared/model/richText.ts'

/** Pixels that a place may be off. */
const near = 1

/** What two decks that should be the same are not the same in: as they are shown, in sentences. */
export function differences(one: ComposedDeck, two: ComposedDeck): readonly string[] {
  const [before, after] = [shownSlides(one), shownSlides(two)]
  if (before.length !== after.length) return [`${before.length} slides became ${after.length}`]
  return before.flatMap((slide, at) =>
    slideDifferences(slide, after[at]!).map((what) => `slide ${at + 1}: ${what}`),
  )
}

const shownSlides = ({ slides }: ComposedDeck): readonly ComposedSlide[] =>
  slides.filter(({ hidden }) => !hidden)

function slideDifferences(one: ComposedSlide, two: ComposedSlide): readonly string[] {
  const [before, after] = [shown(one), shown(two)]
  const notes = plainText(one.points) === plainText(two.points) ? [] : ['its notes']
  if (before.length !== after.length)
    return [...notes, `${before.length} blocks became ${after.length}: ${kinds(before)} | ${kinds(after)}`]
  return [...notes, ...before.flatMap((block, at) => blockDifferences(block, after[at]!))]
}

const shown = ({ beneath = [], blocks }: ComposedSlide): readonly ComposedBlock[] =>
  [...beneath, ...blocks].filter((block) => !isInvisible(block))

/** What no file has: empty places, and boxes in which there is nothing to see. */
function isInvisible(block: ComposedBlock): boolean {
  if (clientBlocks([block]).length === 0) return true
  if (block.kind === 'image') return block.picture === null
  if (block.kind !== 'text' && block.kind !== 'shape') return false
  return plainText(block.body.text).trim() === '' && !block.surface.fill && !block.surface.stroke
}

const kinds = (blocks: readonly ComposedBlock[]): string => blocks.map(({ kind }) => kind).join(' ')

function blockDifferences(one: ComposedBlock, two: ComposedBlock): readonly string[] {
  const off = (['x', 'y', 'w', 'h'] as const).filter(
    (side) => Math.abs(one.frame[side] - two.frame[side]) > near && !(one.kind === 'line' && side === 'h'),
  )
  const turn = Math.abs(((one.frame.rotation - two.frame.rotation + 540) % 360) - 180)
  const name = `${one.kind} “${(
    partsOf(one)
      .texts.map(({ text }) => plainText(text))
      .join(' ') ||
    (one.name ?? '')
  ).slice(0, 30)}”`
  return [
    ...(one.kind === two.kind ? [] : [`${name} became ${two.kind}`]),
    ...(off.length === 0
      ? []
      : [
          `${name} is elsewhere: ${off.map((side) => `${side} ${one.frame[side]} → ${two.frame[side]}`).join(', ')}`,
        ]),
    ...(turn > 0.5 ? [`${name} is turned: ${one.frame.rotation} → ${two.frame.rotation}`] : []),
    ...wordDifferences(one, two).map((what) => `${name}: ${what}`),
  ]
}

const wordsOf = (block: ComposedBlock): string =>
  partsOf(block)
    .texts.map(({ text }) => plainText(text))
    .join('\n')

const wordDifferences = (one: ComposedBlock, two: ComposedBlock): readonly string[] =>
  wordsOf(one).trim() === wordsOf(two).trim()
    ? []
    : [`other words: ${JSON.stringify(wordsOf(two).slice(0, 60))}`]
