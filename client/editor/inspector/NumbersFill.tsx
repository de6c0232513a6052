import { Sheet } from 'lucide-react'
import { filledParts, slotParts } from '#shared/blocks/kinds.ts'
import type { ComposedChartBlock } from '#shared/blocks/chart/model.ts'
import type { ComposedSlot } from '#shared/model/block.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { Section } from '../sections/Section.tsx'
import { SlotState } from './SlotFill.tsx'
import styles from './SlotFill.module.css'

/** Sales' side of a chart that is a slot: how many numbers are in, and the way to put them in. */
export function NumbersFill({ block, slot }: { block: ComposedChartBlock; slot: ComposedSlot }) {
  const store = useEditorStore()
  const [all, written] = [slotParts(block).length, filledParts(block).length]
  return (
    <Section title={slot.name || 'Slot'} aside={<SlotState slot={slot} />}>
      {slot.prompt && <p className={styles.prompt}>{slot.prompt}</p>}
      <p className={styles.prompt}>
        {all === 0
          ? 'Facts say all of its numbers.'
          : written === 0
            ? 'Marketing’s numbers stand here so far.'
            : `${written} of ${all} numbers are in.`}
      </p>
      <Button
        variant={slot.filled ? 'line' : 'primary'}
        icon={Sheet}
        wide
        onClick={() => store.getState().openData(block.id)}
      >
        {written === 0 ? 'Put in the numbers' : 'Change the numbers'}
      </Button>
    </Section>
  )
}
