import { factAt } from '#shared/blocks/chart/model.ts'
import { isGiven, partsOf, type Block } from '#shared/blocks/kinds.ts'
import { textAt } from '#shared/blocks/parts.ts'
import type { StoredPictures } from '#shared/content/importedDeck.ts'
import type { Place } from '#shared/docs/places.ts'
import type { Design } from '#shared/model/design.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { isBlank, noText, plainRichText, plainText, type RichText } from '#shared/model/richText.ts'
import { addressKey } from '#shared/model/textAddress.ts'
import type { ReturnedFile } from '#shared/protocol/returns.ts'
import type { ChangedThing, ChangedWords, FileChanges, SlideChanges } from '#shared/returns/fileChanges.ts'
import { numberText } from '#shared/returns/fileSlide.ts'

/** A change of a file, where it belongs in the deck as that is now. */
export interface Spot {
  readonly id: string
  readonly owner: 'pitch' | 'design'
  readonly what: 'words' | 'notes' | 'number' | 'picture' | 'said'
  /** That of the file where it is another one. */
  readonly picture?: StoredPictures[string]
  readonly label: string
  readonly was: string
  readonly file: string
  /** Where its words are written; `null`: nowhere, they can only be said. */
  readonly place: Place | null
  /** What stands there, facts as facts; `null`: the place is gone. */
  readonly now: RichText | null
  /** What the design shows where the pitch says nothing. */
  readonly prompt: RichText
  /** Whoever had the file never saw what stands there. */
  readonly isUnseen?: boolean
  /** What a suggestion about it is put on; `null`: nothing of the deck. */
  readonly at: { readonly slideId: SlideId; readonly blockId: BlockId; readonly part: string } | null
}

/** The deck as it is now. */
export interface Ground {
  readonly design: Design
  /** `null`: the file is of the design alone. */
  readonly pitch: Pitch | null
  /** Of the file, by what its slides call them. */
  readonly pictures: StoredPictures
  /** Whose copy the file is: a client's has no talking points. */
  readonly copy: ReturnedFile['copy']
}

/** The changes of each slide, in the order of `changes`. */
export function spotsOf(changes: FileChanges, ground: Ground): readonly (readonly Spot[])[] {
  const standing = { ...ground, blocks: blocksIn(ground.design) }
  return changes.map((slide, at) => [
    ...slide.words.map((one) => wordsSpot(slide, one, standing)),
    ...(slide.notes ? [notesSpot(slide, slide.notes, ground)] : []),
    ...slide.things.map((thing, nth) => thingSpot(slide, thing, `${at}/${nth}`, standing)),
  ])
}

interface Found {
  readonly slideId: SlideId
  readonly block: Block
  /** It is its layout's, and stands on every slide of that. */
  readonly isBeneath: boolean
}

/** The blocks of a deck by their ids; those of layouts on the first slide that shows them. */
function blocksIn({ slides }: Design): ReadonlyMap<BlockId, Found> {
  const found = new Map<BlockId, Found>()
  for (const { id: slideId, blocks, beneath = [] } of slides)
    for (const block of [...blocks, ...beneath])
      if (!found.has(block.id)) found.set(block.id, { slideId, block, isBeneath: !blocks.includes(block) })
  return found
}

interface Standing extends Ground {
  readonly blocks: ReadonlyMap<BlockId, Found>
}

function wordsSpot(
  slide: SlideChanges,
  { block: id, part, was, file, isNumber }: ChangedWords,
  { design, blocks, pitch }: Standing,
): Spot {
  const address = { block: id, part }
  const found = blocks.get(id)
  const plain = {
    // A layout's words may be changed on each of its slides.
    id: `words/${found?.isBeneath ? `${slide.slideId}/` : ''}${addressKey(address)}`,
    was,
    file,
    what: isNumber ? 'number' : 'words',
  } as const
  const own = found && (isNumber ? numberOf(found.block, part) : textAt(partsOf(found.block), part))
  if (!found || !own)
    return { ...plain, owner: 'design', label: 'Words', place: null, now: null, prompt: noText, at: null }
  const { slideId, block, isBeneath } = found
  const label = isBeneath ? `${labelOf(block, part)}, on every slide of its layout` : labelOf(block, part)
  const said = { ...plain, label, at: isBeneath ? null : { slideId, blockId: id, part }, prompt: own }
  if (!pitch || !isGiven(block, part)) {
    // Nobody means every slide by changing one: they are a note on that one.
    if (isBeneath)
      return { ...said, owner: 'design', place: null, now: own, prompt: noText, at: noteAt(slide, design) }
    const place: Place | null = isNumber ? null : { kind: 'block', slideId, at: address }
    return { ...said, owner: 'design', place, now: own, prompt: noText }
  }
  const fill = pitch.fills.get(addressKey(address))
  return {
    ...said,
    owner: 'pitch',
    place: { kind: 'fill', at: address },
    now: fill && !isBlank(fill) ? fill : own,
  }
}

/** What stands in a chart as a number; `null`: a fact says it, or the chart has no such point. */
function numberOf(block: Block, part: string): RichText | null {
  if (block.kind !== 'chart') return null
  const [, series = '', category = ''] = part.split('/')
  const row = block.series.find(({ id }) => id === series)
  const at = block.categories.findIndex(({ id }) => id === category)
  if (!row || at < 0 || factAt(block.facts, { series, category }) !== null) return null
  return plainRichText(numberText(row.values[at] ?? null))
}

function notesSpot(
  { slideId }: SlideChanges,
  { was, file }: { was: string; file: string },
  ground: Ground,
): Spot {
  const isUnseen = ground.copy === 'client'
  const plain = {
    id: `notes/${slideId}`,
    what: 'notes',
    was,
    file,
    prompt: noText,
    at: null,
    isUnseen,
  } as const
  const isHere = slideId !== null && ground.design.slides.some(({ id }) => id === slideId)
  if (!ground.pitch || !isHere) return { ...plain, owner: 'pitch', label: 'Notes', place: null, now: null }
  const now = ground.pitch.points.get(slideId) ?? noText
  return { ...plain, owner: 'pitch', label: 'Talking points', place: { kind: 'points', slideId }, now }
}

/** What is of no block belongs on the first one of its slide, or of the one before it. */
function noteAt({ slideId, number }: SlideChanges, { slides }: Design): Spot['at'] {
  const slide =
    slideId === null
      ? slides.at(Math.min(Math.max(0, (number ?? 1) - 2), slides.length - 1))
      : slides.find(({ id }) => id === slideId)
  const first = slide?.blocks[0]
  return slide && first ? { slideId: slide.id, blockId: first.id, part: '' } : null
}

function thingSpot(
  slide: SlideChanges,
  thing: ChangedThing,
  nth: string,
  { design, blocks, pitch, pictures }: Standing,
): Spot {
  const found = thing.block === null ? undefined : blocks.get(thing.block)
  const picture = thing.picture === undefined ? undefined : pictures[thing.picture]
  const isGivenOver = found && pitch && found.block.kind === 'image' && isGiven(found.block, '')
  const what = picture && isGivenOver ? 'picture' : 'said'
  const at =
    found && (what === 'picture' || !found.isBeneath)
      ? { slideId: found.slideId, blockId: found.block.id, part: '' }
      : noteAt(slide, design)
  return {
    ...{ id: `said/${nth}`, owner: what === 'picture' ? 'pitch' : 'design', what, label: thing.said },
    ...{
      was: '',
      file: thing.words,
      place: null,
      now: null,
      prompt: noText,
      at,
      ...(picture && { picture }),
    },
  }
}

function labelOf(block: Block, part: string): string {
  const name = block.slot ? `“${block.slot.name}”` : (block.name ?? '')
  const what = partName(block, part)
  return name === '' ? what : block.slot && what === 'Text' ? `Slot ${name}` : `${what}, ${name}`
}

function partName(block: Block, part: string): string {
  switch (block.kind) {
    case 'table': {
      const [row, column] = part.split('/')
      const [nth, at] = [
        block.rows.findIndex(({ id }) => id === row),
        block.columns.findIndex(({ id }) => id === column),
      ]
      return `Table, row ${nth + 1}, column ${at + 1}`
    }
    case 'chart':
      return chartPartName(block, part)
    case 'text':
    case 'shape':
      return block.body.role === 'title' || block.body.role === 'display' ? 'Headline' : 'Text'
    default:
      return 'Words'
  }
}

function chartPartName({ series, categories }: Extract<Block, { kind: 'chart' }>, part: string): string {
  const [what, first, second] = part.split('/')
  const nameIn = (list: readonly { readonly id: string; readonly text: RichText }[], wanted = ''): string =>
    plainText(list.find(({ id }) => id === wanted)?.text ?? noText)
  switch (what) {
    case 'value':
      return `Chart, ${nameIn(series, first)}, ${nameIn(categories, second)}`
    case 'series':
      return 'Chart, name of a series'
    case 'category':
      return 'Chart, name of a category'
    default:
      return 'Chart'
  }
}
