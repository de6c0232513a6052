import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import type { ComposedImageBlock } from '#shared/blocks/image/model.ts'
import type { ComposedShapeBlock } from '#shared/blocks/shape/model.ts'
import type { Frame } from '#shared/model/frame.ts'
import { growsWithWords } from '#shared/blocks/fitted.ts'
import { isThin, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { useCanvas } from '../canvasStore.ts'
import { CropLayer } from '../crop/CropLayer.tsx'
import { cropTarget } from '../crop/cropTarget.ts'
import { copyId } from '../gestures/previewSlide.ts'
import { boundsOfAll } from '../../geometry/rect.ts'
import { turnSide, type TurnSide } from '../../geometry/turnSide.ts'
import { accessTo } from '#client/deck/ownership.ts'
import { useBlockAccess, useOwner } from '../useBlockAccess.ts'
import { GroupLayer } from './GroupLayer.tsx'
import { AdjustHandles } from './AdjustHandles.tsx'
import { BlockTag } from './BlockTag.tsx'
import { FrameBox, lineMark } from './FrameBox.tsx'
import { TableLayer } from '../tables/TableLayer.tsx'
import { Handles, LineEnds, turnReach } from './Handles.tsx'
import styles from './overlay.module.css'

interface SelectionLayerProps {
  blocks: readonly ComposedBlock[]
  zoom: number
  /** A drag is on: no handles and tags in the way. */
  dragging: boolean
}

/** Outlines of what is selected, in its owner's colour, with the grips that the person may use. */
export function SelectionLayer({ blocks, zoom, dragging }: SelectionLayerProps) {
  const selection = useEditor((state) => state.selection)
  const copies = useCanvas(({ preview }) => preview?.kind === 'frames' && preview.copies)
  const chosen = copies ? selection.map(copyId) : selection
  const selected = blocks.filter(({ id }) => chosen.includes(id))
  const cropping = useEditor((state) => state.cropping)
  const { pitchId, can } = useDeckSession()
  const cropped = cropTarget(selected.find(({ id }) => id === cropping) ?? null, pitchId !== null, can)
  if (cropped) return <CropLayer target={cropped} zoom={zoom} />
  const [only, another] = selected
  return (
    <>
      <GroupLayer blocks={blocks} zoom={zoom} />
      {only && !another ? (
        <SelectedBlock block={only} blocks={blocks} zoom={zoom} dragging={dragging} />
      ) : (
        <SelectedTogether selected={selected} blocks={blocks} zoom={zoom} dragging={dragging} />
      )}
    </>
  )
}

function SelectedBlock({ block, blocks, zoom, dragging }: SelectionLayerProps & { block: ComposedBlock }) {
  const owner = useOwner(block)
  const { geometry } = useBlockAccess(block)
  const editing = useEditor((state) => state.editing?.block === block.id)
  return (
    <>
      <FrameBox
        className={styles.selected}
        frame={block.frame}
        zoom={zoom}
        data-owner={owner}
        data-line={lineMark(block)}
        data-editing={editing || undefined}
      >
        {geometry &&
          !dragging &&
          (isThin(block) ? (
            <LineEnds />
          ) : (
            <Handles
              frame={block.frame}
              zoom={zoom}
              turn={block.kind === 'table' ? null : sideToTurn(block.frame, [block], blocks, zoom)}
              isHighAsItsWords={growsWithWords(block)}
            />
          ))}
        {geometry && !dragging && pullable(block) && <AdjustHandles block={block} zoom={zoom} />}
        {block.kind === 'table' && <TableLayer table={block} zoom={zoom} sizes={geometry && !dragging} />}
      </FrameBox>
      {!dragging && <BlockTag block={block} zoom={zoom} />}
    </>
  )
}

const sideToTurn = (
  frame: Frame,
  selected: readonly ComposedBlock[],
  blocks: readonly ComposedBlock[],
  zoom: number,
): TurnSide =>
  turnSide(
    frame,
    blocks.filter((block) => !selected.includes(block)),
    turnReach / zoom,
  )

/** Whether yellow handles stand where its outline is drawn. */
const pullable = (block: ComposedBlock): block is ComposedShapeBlock | ComposedImageBlock =>
  block.kind === 'shape' || (block.kind === 'image' && block.picture !== null && block.fit === 'cover')

interface SelectedTogetherProps extends SelectionLayerProps {
  selected: readonly ComposedBlock[]
}

function SelectedTogether({ selected, blocks, zoom, dragging }: SelectedTogetherProps) {
  const { pitchId, can } = useDeckSession()
  const keyBlock = useEditor((state) => state.keyBlock)
  const bounds = boundsOfAll(selected.map(({ frame }) => frame))
  if (!bounds) return null
  const frame = { ...bounds, rotation: 0 }
  // One that is locked would stay behind.
  const pulls = !dragging && selected.every((block) => accessTo(block, pitchId !== null, can).geometry)
  return (
    <>
      {selected.map((block) => (
        <OneOfSeveral key={block.id} block={block} zoom={zoom} isKey={block.id === keyBlock} />
      ))}
      <FrameBox className={styles.together} frame={frame} zoom={zoom}>
        {pulls && <Handles frame={frame} zoom={zoom} turn={sideToTurn(frame, selected, blocks, zoom)} />}
      </FrameBox>
    </>
  )
}

interface OneOfSeveralProps {
  block: ComposedBlock
  zoom: number
  /** The others line up with it. */
  isKey: boolean
}

function OneOfSeveral({ block, zoom, isKey }: OneOfSeveralProps) {
  return (
    <FrameBox
      className={styles.selected}
      frame={block.frame}
      zoom={zoom}
      data-owner={useOwner(block)}
      data-line={lineMark(block)}
      data-key={isKey || undefined}
    />
  )
}
