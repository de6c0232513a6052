import { ChevronDown, ChevronUp } from 'lucide-react'
import { useRemembered } from '#client/remembered.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { KeyMessagePanel } from '#client/text/KeyMessagePanel.tsx'
import { PointsPanel } from '#client/text/PointsPanel.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { panelHeight, useShownHeight } from '../layout/panelHeight.ts'
import { panelLimits } from '../layout/panelSize.ts'
import { paneMark, paneStart } from '../layout/panes.ts'
import { Resizer } from './Resizer.tsx'
import styles from './BottomPanel.module.css'

/** Under the slide: what it must leave behind, and what to say. Private to the team. */
export function BottomPanel() {
  const height = Number(useRemembered(panelHeight))
  const { pitchId } = useDeckSession()
  const slideId = useEditor((state) => state.slideId)
  const closed = height === 0
  return (
    <section
      className={styles.panel}
      aria-label="Notes"
      style={{ height: useShownHeight() }}
      {...paneMark('notes')}
    >
      <Resizer height={height} />
      <div className={styles.toggle}>
        <IconButton
          icon={closed ? ChevronUp : ChevronDown}
          size="s"
          label={closed ? 'Show the notes' : 'Fold the notes away'}
          tooltipSide="top"
          aria-expanded={!closed}
          onClick={() => panelHeight.set(closed ? String(panelLimits.usual) : '0')}
        />
      </div>
      {closed || slideId === null ? (
        <p className={styles.folded}>{pitchId === null ? 'Key message' : 'Key message and talking points'}</p>
      ) : (
        <div className={styles.columns} data-single={pitchId === null || undefined} {...paneStart}>
          <KeyMessagePanel slideId={slideId} />
          {pitchId !== null && <PointsPanel slideId={slideId} />}
        </div>
      )}
    </section>
  )
}
