import { ChevronRight, EyeOff, Group, KeySquare, Lock } from 'lucide-react'
import type { CSSProperties, MouseEvent } from 'react'
import { groupName } from '#client/deck/chosen.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { ownerOf } from '#client/deck/ownership.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { parentOf } from '#shared/blocks/groups.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { GroupId } from '#shared/model/ids.ts'
import { editorOf } from '../blocks/blockEditors.ts'
import { blockName } from '../blocks/blockName.ts'
import type { Row } from './rows.ts'
import styles from './BlockList.module.css'

interface BlockRowProps {
  row: Row<ComposedBlock>
  names: ReadonlyMap<GroupId, string>
  /** All blocks of the slide, for what a line joins. */
  all: readonly ComposedBlock[]
  /** For a group: what is in it shows under it. */
  isOpen: boolean
  isSelected: boolean
  /** It is selected, by itself or with its group. */
  isInside: boolean
  /** The others that are selected line up with it. */
  isKey: boolean
  /** Where the keyboard is. */
  isCurrent: boolean
  isDragged: boolean
  /** What is dragged would land here. */
  drop: 'before' | 'after' | null
  /** Whether a click ends a drag. */
  wasDrag: () => boolean
  onFold: () => void
}

export function BlockRow({
  row,
  names,
  all,
  isOpen,
  isSelected,
  isInside,
  isKey,
  isCurrent,
  isDragged,
  drop,
  wasDrag,
  onFold,
}: BlockRowProps) {
  const { pitchId } = useDeckSession()
  const editor = useEditorStore()
  const { group, blocks } = row.unit
  const first = blocks[0]!
  const owner = group ? undefined : ownerOf(first, pitchId !== null)
  const name = group ? groupName(names, group, blocks.length) : (first.name ?? blockName(first, all))
  const isHidden = blocks.every(({ hidden }) => hidden)
  const isLocked = blocks.every(({ locked }) => locked)
  const handleClick = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): void => {
    if (wasDrag()) return
    const { select, toggle } = editor.getState()
    const ids = blocks.map(({ id }) => id)
    if (shiftKey || ctrlKey || metaKey) toggle(ids)
    else select(ids, parentOf(row.unit))
  }
  const about = [
    name,
    owner ?? `group, ${blocks.length} blocks`,
    ...(isHidden ? ['hidden'] : []),
    ...(isLocked ? ['locked'] : []),
    ...(isKey ? ['key block'] : []),
  ]
  return (
    <li
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.beside}
      aria-expanded={group ? isOpen : undefined}
      aria-selected={isSelected}
      aria-label={about.join(', ')}
      title={name}
      tabIndex={isCurrent ? 0 : -1}
      data-row={row.key}
      data-block={group ? undefined : first.id}
      data-owner={owner}
      data-inside={isInside || undefined}
      data-hidden={isHidden || undefined}
      data-dragged={isDragged || undefined}
      data-drop={drop ?? undefined}
      className={styles.row}
      style={{ '--level': row.level - 1 } as CSSProperties}
      onClick={handleClick}
    >
      {group && (
        // The keyboard folds by its arrow keys.
        <span
          className={styles.fold}
          data-open={isOpen || undefined}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation()
            onFold()
          }}
        >
          <Icon icon={ChevronRight} size={12} />
        </span>
      )}
      <Icon icon={group ? Group : editorOf(first.kind).tool.command.icon} size={14} />
      <span className={styles.name}>{name}</span>
      {isKey && <Icon icon={KeySquare} size={12} />}
      {isHidden && <Icon icon={EyeOff} size={12} />}
      {isLocked && <Icon icon={Lock} size={12} />}
    </li>
  )
}
