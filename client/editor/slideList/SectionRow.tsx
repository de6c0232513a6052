import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { Icon } from '#client/ui/Icon.tsx'
import type { DeckSection } from '../slides/deckSections.ts'
import type { RowPlace } from './SlideRow.tsx'
import styles from './SlideRow.module.css'

interface SectionRowProps extends RowPlace {
  rowKey: string
  section: DeckSection
  folded: boolean
}

/** The name of a section above its slides. It stands for all of them; its chevron folds them away. */
export const SectionRow = memo(function SectionRow(props: SectionRowProps) {
  const { rowKey, section, folded, focusable, selected, dragged, drop } = props
  const { name, slides } = section
  const count = slides.length === 1 ? '1 slide' : `${slides.length} slides`
  return (
    <div
      className={styles.heading}
      data-dragged={dragged || undefined}
      data-drop={drop ?? undefined}
      data-folded={folded || undefined}
    >
      <div
        role="option"
        className={styles.section}
        data-row={rowKey}
        aria-selected={selected}
        aria-label={`Section ${name}, ${count}, ${folded ? 'folded' : 'unfolded'}`}
        tabIndex={focusable ? 0 : -1}
        title={name}
      >
        <span className={styles.chevron} data-fold>
          <Icon icon={ChevronRight} size={14} />
        </span>
        <span className={styles.name}>{name}</span>
        <span className={styles.count}>{slides.length}</span>
      </div>
    </div>
  )
})
