import { Lock } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { ownerOf } from '#client/deck/ownership.ts'
import { Icon } from '#client/ui/Icon.tsx'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { editorOf } from '../blocks/blockEditors.ts'
import { blockName } from '../blocks/blockName.ts'
import styles from './BlockList.module.css'

interface BlockRowProps {
  block: ComposedBlock
  isSelected: boolean
  /** Where the keyboard is. */
  isCurrent: boolean
}

export function BlockRow({ block, isSelected, isCurrent }: BlockRowProps) {
  const { pitchId } = useDeckSession()
  const editor = useEditorStore()
  const owner = ownerOf(block, pitchId !== null)
  const name = block.name ?? blockName(block)
  const handleClick = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): void => {
    const { select, toggle } = editor.getState()
    if (shiftKey || ctrlKey || metaKey) toggle(block.id)
    else select([block.id])
  }
  return (
    <li
      role="option"
      aria-selected={isSelected}
      aria-label={[name, owner, ...(block.locked ? ['locked'] : [])].join(', ')}
      title={name}
      tabIndex={isCurrent ? 0 : -1}
      data-block={block.id}
      data-owner={owner}
      className={styles.row}
      onClick={handleClick}
    >
      <Icon icon={editorOf(block.kind).tool.command.icon} size={14} />
      <span className={styles.name}>{name}</span>
      {block.locked && <Icon icon={Lock} size={12} />}
    </li>
  )
}
