import { Lock } from 'lucide-react'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { Icon } from '#client/ui/Icon.tsx'
import type { Owner } from '#client/deck/ownership.ts'
import { boundsOf } from '../../geometry/rect.ts'
import { useBlockAccess, useOwner } from '../useBlockAccess.ts'
import styles from './overlay.module.css'

const ownerNames: Record<Owner, string> = { marketing: 'Marketing', sales: 'Sales' }

/** Above a selected block: whose it is and what it is for. A block of one's own that says nothing has none. */
export function BlockTag({ block, zoom }: { block: ComposedBlock; zoom: number }) {
  const owner = useOwner(block)
  const { words, geometry } = useBlockAccess(block)
  const text = tagText(block, owner, words || geometry)
  if (!text) return null
  const { x, y, w } = boundsOf(block.frame)
  const above = y * zoom > 24
  return (
    <div
      className={styles.tag}
      data-owner={owner}
      style={{ left: x * zoom, top: y * zoom - (above ? 24 : -2), maxWidth: Math.max(160, w * zoom) }}
    >
      {!words && <Icon icon={Lock} size={11} />}
      <span>{text}</span>
    </div>
  )
}

function tagText(block: ComposedBlock, owner: Owner, mine: boolean): string {
  if (block.slot) return `${owner === 'sales' ? 'Sales' : 'Slot'} · ${block.slot.name || 'Unnamed slot'}`
  return mine ? '' : `${ownerNames[owner]}${block.reason ? ` · ${block.reason}` : ''}`
}
