import { PackageCheck } from 'lucide-react'
import { useDeck } from '#client/deck/DeckSession.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { ParkedItem } from './ParkedItem.tsx'
import { parkedKey } from './parkedWords.ts'
import styles from './ParkedDialog.module.css'

/** Words of sales whose place is gone from the design. None is lost; each can find a new place. */
export function ParkedDialog({ onClose }: { onClose: () => void }) {
  const { parked } = useDeck()
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Words without a place"
      description="Marketing changed the design under them. They wait here until you place or discard them."
    >
      {parked.length === 0 ? (
        <EmptyState icon={PackageCheck} title="Everything has its place">
          Nothing of yours is waiting any more.
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {parked.map((one) => (
            <ParkedItem key={parkedKey(one)} parked={one} />
          ))}
        </ul>
      )}
    </Dialog>
  )
}
