import { useDeckSession, useDesign } from '#client/deck/DeckSession.tsx'
import { useRemembered } from '#client/remembered.ts'
import { columnSpans, usualColumns, type RulerGuide } from '#shared/model/ruling.ts'
import { useCanvas } from '../canvasStore.ts'
import type { View } from '../viewport/useView.ts'
import { GuideLine } from './GuideLine.tsx'
import { rulingShown } from './rulingShown.ts'
import styles from './ruling.module.css'

const none: readonly RulerGuide[] = []

/** Columns and guides over the slide, for marketing alone. */
export function RulingLayer({ view }: { view: View }) {
  const { can } = useDeckSession()
  const { guides = none, columns = usualColumns } = useDesign().ruling ?? {}
  const showsGuides = useRemembered(rulingShown.guides) === 'shown'
  const showsColumns = useRemembered(rulingShown.columns) === 'shown'
  const pulled = useCanvas((state) => state.pulledGuide)
  if (!can.editDesign) return null
  return (
    <div className={styles.layer}>
      {showsColumns &&
        columnSpans(columns).map(({ from, to }) => (
          <span
            key={from}
            className={styles.column}
            style={{ left: from * view.zoom, width: (to - from) * view.zoom }}
          />
        ))}
      {showsGuides && guides.map((guide) => <GuideLine key={guide.id} guide={guide} view={view} />)}
      {pulled && <span className={styles.pulled} data-axis={pulled.axis} style={placed(pulled, view)} />}
    </div>
  )
}

const placed = ({ axis, at }: { axis: RulerGuide['axis']; at: number }, { zoom }: View) =>
  axis === 'x' ? { left: at * zoom } : { top: at * zoom }
