import { Group } from 'lucide-react'
import { groupName } from '#client/deck/chosen.ts'
import { Icon } from '#client/ui/Icon.tsx'
import type { BuildUnit } from '#shared/blocks/builds.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { GroupId } from '#shared/model/ids.ts'
import { editorOf } from '../blocks/blockEditors.ts'
import { blockName } from '../blocks/blockName.ts'
import styles from './BuildList.module.css'

interface BuildRowProps {
  unit: BuildUnit<ComposedBlock>
  names: ReadonlyMap<GroupId, string>
  /** On which press it appears; empty: on none, for this client. */
  press: string
  isSelected: boolean
  /** Where the keyboard is. */
  isCurrent: boolean
  isDragged: boolean
  /** What is dragged would land here. */
  drop: 'before' | 'after' | null
  onClick: () => void
}

export function BuildRow({
  unit,
  names,
  press,
  isSelected,
  isCurrent,
  isDragged,
  drop,
  onClick,
}: BuildRowProps) {
  const [first] = unit.blocks
  if (!first) return null
  const name = unit.group
    ? groupName(names, unit.group, unit.blocks.length)
    : (first.name ?? blockName(first))
  const when = press === '' ? 'not shown to this client' : `press ${press}`
  return (
    <li
      role="option"
      aria-selected={isSelected}
      aria-label={[name, when, ...(unit.byItem ? ['item by item'] : [])].join(', ')}
      title={name}
      tabIndex={isCurrent ? 0 : -1}
      data-row={unit.id}
      data-dragged={isDragged || undefined}
      data-drop={drop ?? undefined}
      data-absent={press === '' || undefined}
      className={styles.row}
      onClick={onClick}
    >
      <span className={styles.press}>{press || '–'}</span>
      <Icon icon={unit.group ? Group : editorOf(first.kind).tool.command.icon} size={14} />
      <span className={styles.name}>{name}</span>
    </li>
  )
}
