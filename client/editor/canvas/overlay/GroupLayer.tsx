import { isWithin } from '#shared/blocks/groups.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { useChosen } from '#client/deck/chosen.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { boundsOfAll } from '../../geometry/rect.ts'
import { FrameBox } from './FrameBox.tsx'
import styles from './overlay.module.css'

/** Around groups that are selected, and around the one that somebody has gone into. */
export function GroupLayer({ blocks, zoom }: { blocks: readonly ComposedBlock[]; zoom: number }) {
  const { can } = useDeckSession()
  const { within, units } = useChosen(blocks)
  const keyBlock = useEditor((state) => state.keyBlock)
  if (!can.editDesign) return null
  const groups = units.filter(({ group }) => group !== null)
  return (
    <>
      {within.length > 0 && (
        <GroupBox blocks={blocks.filter((block) => isWithin(block, within))} zoom={zoom} isEntered />
      )}
      {groups.map((unit) => (
        <GroupBox
          key={unit.group?.join()}
          blocks={unit.blocks}
          zoom={zoom}
          isKey={units.length > 1 && unit.blocks.some(({ id }) => id === keyBlock)}
        />
      ))}
    </>
  )
}

interface GroupBoxProps {
  blocks: readonly ComposedBlock[]
  zoom: number
  isEntered?: boolean
  /** The others line up with it. */
  isKey?: boolean
}

export function GroupBox({ blocks, zoom, isEntered = false, isKey = false }: GroupBoxProps) {
  const bounds = boundsOfAll(blocks.map(({ frame }) => frame))
  return (
    bounds && (
      <FrameBox
        className={styles.group}
        frame={{ ...bounds, rotation: 0 }}
        zoom={zoom}
        outset={isEntered ? 6 : 0}
        data-group={isEntered ? 'entered' : 'selected'}
        data-key={isKey || undefined}
      />
    )
  )
}
