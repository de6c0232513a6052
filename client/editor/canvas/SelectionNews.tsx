import { useState } from 'react'
import { conditionWords } from '#shared/model/condition.ts'
import type { ComposedImageBlock } from '#shared/blocks/image/model.ts'
import { fitPicture } from '#shared/pptx/pictureFit.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { groupName, useChosen, useGroupNames } from '#client/deck/chosen.ts'
import { useSlideOrder } from '#client/deck/deckParts.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { unitsIn, type Unit } from '#shared/blocks/groups.ts'
import { cellNews } from './tables/cellNews.ts'
import { cellTarget } from './tables/cellTarget.ts'
import { useBlockAccess } from './useBlockAccess.ts'
import { blockName } from '../blocks/blockName.ts'

/** For whom it is shown, and when, as sentences. */
const shownHow = ({ withheld, condition, build }: ComposedBlock): readonly string[] => [
  ...(withheld ? [`${withheld}.`] : condition ? [`${conditionWords(condition)}.`] : []),
  ...(build ? ['Appears on a press.'] : []),
]

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Which part of a picture its frame shows. */
function shownPart(block: ComposedImageBlock): string {
  if (!block.picture) return ''
  const { crop } = fitPicture(block, block.picture)
  const [left, right, top, bottom] = [crop.l, 100_000 - crop.r, crop.t, 100_000 - crop.b].map((share) =>
    percent(share / 100_000),
  )
  return `It shows ${left} to ${right} across and ${top} to ${bottom} down.`
}

/** Tells those who do not see the outlines what is selected and what they may do with it. */
export function SelectionNews({ slide }: { slide: ComposedSlide }) {
  const { can } = useDeckSession()
  const { within, units } = useChosen(slide.blocks)
  const names = useGroupNames(slide.id)
  const [unit, another] = units
  const { why } = useBlockAccess(unit && !unit.group ? (unit.blocks[0] ?? null) : null)
  const beside = unitsIn(slide.blocks, can.editDesign ? within : [])
  const at = beside.findIndex(({ blocks }) => blocks[0]?.id === unit?.blocks[0]?.id) + 1
  const cropping = useEditor((state) => state.cropping)
  const keyBlock = useEditor((state) => state.keyBlock)
  const cells = useEditor((state) => state.cells)
  const chosenCells = cells && cellTarget({ cells, editing: null }, slide.blocks)
  const only = unit && !another && !unit.group ? unit.blocks[0] : undefined
  const cropped = only?.kind === 'image' && only.id === cropping ? only : null
  const key = units.find(({ blocks }) => blocks.some(({ id }) => id === keyBlock))
  const nameOf = ({ group, blocks }: Unit<ComposedBlock>): string =>
    group ? groupName(names, group, blocks.length) : blockName(blocks[0]!, slide.blocks)
  const named = (unit: Unit<ComposedBlock>): string => {
    if (chosenCells) return cellNews(chosenCells)
    if (cropped)
      return `Cropping ${blockName(cropped)}. Arrow keys move it in its frame, plus and minus make it larger and smaller, Escape ends. ${shownPart(cropped)}`
    if (another) return `${units.length} selected${key ? `, the others line up with ${nameOf(key)}` : ''}`
    const place = at > 0 ? `, ${at} of ${beside.length}${within.length > 0 ? ' in its group' : ''}` : ''
    return unit.group
      ? `${nameOf(unit)}${place}. Enter goes into the group.`
      : [`${nameOf(unit)}${place}.`, ...(only ? shownHow(only) : []), why].join(' ')
  }
  return (
    <VisuallyHidden>
      <span role="status">{unit ? named(unit) : <OpenSlide key={slide.id} slide={slide} />}</span>
    </VisuallyHidden>
  )
}

/** Which slide one has come to. As it was called then: a title that a colleague types is not read out letter by letter. */
function OpenSlide({ slide }: { slide: ComposedSlide }) {
  const order = useSlideOrder()
  const [title] = useState(slide.title)
  const at = order.indexOf(slide.id) + 1
  return at > 0 ? `Slide ${at} of ${order.length}: ${title || 'untitled'}` : `Layout: ${title || 'untitled'}`
}
