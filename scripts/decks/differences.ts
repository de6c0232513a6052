import { buildSteps } from '#shared/blocks/builds.ts'
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
  return [
    ...layoutsDifferences(one.layouts ?? [], two.layouts ?? []),
    ...before.flatMap((slide, at) =>
      slideDifferences(slide, after[at]!).map((what) => `slide ${at + 1}: ${what}`),
    ),
  ]
}

/** Our file has more of them where a slide follows none: those that PowerPoint then needs. */
function layoutsDifferences(
  before: readonly ComposedSlide[],
  after: readonly ComposedSlide[],
): readonly string[] {
  // Those that slides follow come first in each file.
  const free = [...after]
  const pairs = before.map((layout) => {
    const at = free.findIndex(({ title }) => title === layout.title)
    return [layout, at < 0 ? undefined : free.splice(at, 1)[0]] as const
  })
  const added = free.filter(({ title }) => !/^(Title Only|Title and Content|Blank)( \(plain\))?$/.test(title))
  return [
    ...added.map(({ title }) => `a layout “${title}” that was not there`),
    ...pairs.flatMap(([layout, other]) => {
      const name = `layout “${layout.title}”`
      if (!other) return [`${name} is missing`]
      return [
        ...(JSON.stringify(layout.background) === JSON.stringify(other.background)
          ? []
          : [`${name}: what lies behind it`]),
        ...blocksDifferences(drawnOn(layout), drawnOn(other)).map((what) => `${name}: ${what}`),
        ...placesDifferences(placesOn(layout), placesOn(other)).map((what) => `${name}: ${what}`),
      ]
    }),
  ]
}

const drawnOn = ({ blocks }: ComposedSlide): readonly ComposedBlock[] =>
  blocks.filter((block) => !block.place && !isInvisible(block))

const placesOn = ({ blocks }: ComposedSlide): readonly ComposedBlock[] =>
  blocks.filter(({ place }) => place !== undefined)

/** One by one: PowerPoint has no second title, which comes back as a body. */
function placesDifferences(
  before: readonly ComposedBlock[],
  after: readonly ComposedBlock[],
): readonly string[] {
  if (before.length !== after.length) return [`${before.length} places became ${after.length}`]
  return before.flatMap((one, at) => {
    const two = after[at]!
    const looks = [lookOf(one), lookOf(two)]
    return [
      // A place that asks for nothing asks for words in the file, and may be as high as those.
      ...(wordsOf(one).trim() === '' ? [] : blockDifferences(one, two)),
      ...(looks[0] === looks[1] ? [] : [`the place ${one.place} looks otherwise: ${looks.join(' | ')}`]),
    ]
  })
}

/** How a place looks, without its words. */
const lookOf = (block: ComposedBlock): string =>
  'body' in block
    ? JSON.stringify({ ...block.body, role: undefined, text: undefined, scale: undefined })
    : block.kind

const shownSlides = ({ slides }: ComposedDeck): readonly ComposedSlide[] =>
  slides.filter(({ hidden }) => !hidden)

function slideDifferences(one: ComposedSlide, two: ComposedSlide): readonly string[] {
  const [before, after] = [shown(one), shown(two)]
  const notes = plainText(one.points) === plainText(two.points) ? [] : ['its notes']
  const [presses, now] = [one, two].map(({ blocks }) => buildSteps(blocks).length)
  const builds = presses === now ? [] : [`it takes ${presses} presses, and then ${now}`]
  return [...notes, ...builds, ...blocksDifferences(before, after)]
}

function blocksDifferences(
  before: readonly ComposedBlock[],
  after: readonly ComposedBlock[],
): readonly string[] {
  if (before.length !== after.length)
    return [`${before.length} blocks became ${after.length}: ${kinds(before)} | ${kinds(after)}`]
  return before.flatMap((block, at) => blockDifferences(block, after[at]!))
}

const shown = ({ beneath = [], blocks }: ComposedSlide): readonly ComposedBlock[] =>
  [...beneath, ...blocks].filter((block) => !isInvisible(block))

/** What no file has: empty places, and boxes in which there is nothing to see. */
function isInvisible(block: ComposedBlock): boolean {
  if (clientBlocks([block]).length === 0) return true
  if (block.kind === 'image') return block.picture === null
  if (block.kind === 'chart') return block.series.length === 0 || block.categories.length === 0
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

/** A pie shows the first of its series alone. */
const seen = (block: ComposedBlock): ComposedBlock =>
  block.kind === 'chart' && (block.look.type === 'pie' || block.look.type === 'doughnut')
    ? { ...block, series: block.series.slice(0, 1) }
    : block

const wordsOf = (block: ComposedBlock): string =>
  partsOf(seen(block))
    .texts.map(({ text }) => plainText(text))
    .join('\n')

const wordDifferences = (one: ComposedBlock, two: ComposedBlock): readonly string[] =>
  wordsOf(one).trim() === wordsOf(two).trim()
    ? []
    : [`other words: ${JSON.stringify(wordsOf(two).slice(0, 60))}`]
