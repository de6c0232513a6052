import { unitOf } from '#shared/blocks/groups.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { useChosen } from '#client/deck/chosen.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { useCanvas } from '../canvasStore.ts'
import { useOwner } from '../useBlockAccess.ts'
import { FrameBox, lineMark } from './FrameBox.tsx'
import { GroupBox } from './GroupLayer.tsx'
import styles from './overlay.module.css'

/** What a click would take, in its owner's colour. */
export function HoverLayer({ blocks, zoom }: { blocks: readonly ComposedBlock[]; zoom: number }) {
  const hovered = useCanvas((state) => state.hovered)
  const selected = useEditor((state) => hovered !== null && state.selection.includes(hovered))
  const { can } = useDeckSession()
  const { within } = useChosen(blocks)
  const block = blocks.find(({ id }) => id === hovered)
  if (!block || selected) return null
  const unit = can.editDesign ? unitOf(blocks, block, within) : null
  return unit?.group ? <GroupBox blocks={unit.blocks} zoom={zoom} /> : <Hovered block={block} zoom={zoom} />
}

const Hovered = ({ block, zoom }: { block: ComposedBlock; zoom: number }) => (
  <FrameBox
    className={styles.hovered}
    frame={block.frame}
    zoom={zoom}
    data-owner={useOwner(block)}
    data-line={lineMark(block)}
  />
)
