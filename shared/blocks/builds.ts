import { mostBuildSteps, type BuildStep } from '#shared/model/build.ts'
import { byOrder, type Ordered } from '#shared/model/order.ts'
import { isBlank, noText, type Paragraph, type RichText } from '#shared/model/richText.ts'
import type { BlockBase } from '#shared/model/block.ts'
import { unitsIn, type Unit } from './groups.ts'
import type { ComposedBlock } from './kinds.ts'

/** A block as far as its builds go, in a design, in a composed deck, or in what of that goes to a client. */
type Built = Pick<BlockBase, 'id' | 'groups' | 'build'>

/** What appears as one, and where it stands among the others: under the first key of its blocks. */
export interface BuildUnit<B> extends Unit<B>, Ordered {
  /** Its words come item by item. A group appears as one. */
  readonly byItem: boolean
}

/**
 * What of a slide appears on presses, in order. A group does as soon as one of its members says so; of equal keys
 * the id decides, so that everybody has one order whatever several people wrote at once.
 */
export function buildUnits<B extends Built>(blocks: readonly B[]): readonly BuildUnit<B>[] {
  return unitsIn(blocks, [])
    .flatMap((unit): BuildUnit<B>[] => {
      const keys = unit.blocks.flatMap(({ id, build }) => (build ? [{ id, order: build.order }] : []))
      const [first] = keys.sort(byOrder)
      const byItem = unit.blocks.length === 1 && unit.blocks[0]?.build?.byItem === true
      return first ? [{ ...unit, ...first, byItem }] : []
    })
    .sort(byOrder)
}

/**
 * What each press shows of the blocks that are drawn of a slide, `clientBlocks` for a client: where nothing would be
 * seen to appear there is no step. Total; of more than `mostBuildSteps`, the rest comes with the last.
 */
export function buildSteps(blocks: readonly ComposedBlock[]): readonly BuildStep[] {
  const steps = buildUnits(blocks)
    .filter((unit) => unit.blocks.some(isSeen))
    .flatMap(stepsOfUnit)
  if (steps.length <= mostBuildSteps) return steps
  return [...steps.slice(0, mostBuildSteps - 1), steps.slice(mostBuildSteps - 1).flat()]
}

function stepsOfUnit({ blocks, byItem }: BuildUnit<ComposedBlock>): readonly BuildStep[] {
  const [block] = blocks
  const items = byItem && block ? itemEnds(textOf(block)) : []
  if (items.length < 2 || !block) return [blocks.map(({ id }) => ({ block: id }))]
  return items.map((paragraphs) => [{ block: block.id, paragraphs }])
}

/** Words that nobody has written yet, with nothing behind them, and a frame without a picture are not seen. */
function isSeen(block: ComposedBlock): boolean {
  if (block.kind === 'image') return block.picture !== null
  if (block.kind !== 'text' && block.kind !== 'shape') return true
  const { fill, stroke } = block.surface
  return fill !== null || stroke !== null || !isBlank(block.body.text)
}

/** The words of a block that has one text. */
const textOf = (block: ComposedBlock): RichText => ('body' in block ? block.body.text : noText)

/** Behind which paragraph each item ends: one on the first level, with what is below it and empty lines behind it. */
function itemEnds(text: RichText): readonly number[] {
  const starts = text.flatMap((paragraph, at) => (beginsItem(paragraph) ? [at] : []))
  return starts.map((_, nth) => starts[nth + 1] ?? text.length)
}

const beginsItem = (paragraph: Paragraph): boolean =>
  (paragraph.list?.level ?? 0) === 0 && !isBlank([paragraph])
