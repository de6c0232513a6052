import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { KeyMessagePanel } from '#client/text/KeyMessagePanel.tsx'
import { PointsPanel } from '#client/text/PointsPanel.tsx'
import { paneMark } from '../layout/panes.ts'
import styles from './NotesSheet.module.css'

/** The notes on a small screen: what to say first, since that is what people read on the way. */
export function NotesSheet() {
  const { pitchId } = useDeckSession()
  const slideId = useEditor((state) => state.slideId)
  if (slideId === null) return null
  return (
    <section className={styles.sheet} aria-label="Notes" {...paneMark('notes')}>
      {pitchId !== null && <PointsPanel slideId={slideId} />}
      <KeyMessagePanel slideId={slideId} />
    </section>
  )
}
