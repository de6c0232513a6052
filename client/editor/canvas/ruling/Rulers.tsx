import { rulerLength, type RulerGuide } from '#shared/model/ruling.ts'
import type { View } from '../viewport/useView.ts'
import { rulerTicks } from './rulerTicks.ts'
import { useShowsRulers } from './useShowsRulers.ts'
import { useGuidePull } from './useGuidePull.ts'
import styles from './ruling.module.css'

/** Deck pixels along the top and the left of the view, while they are wanted. Guides are pulled out of them. */
export function Rulers({ view }: { view: View }) {
  if (!useShowsRulers()) return null
  return (
    <>
      <Ruler along="x" view={view} />
      <Ruler along="y" view={view} />
    </>
  )
}

function Ruler({ along, view }: { along: RulerGuide['axis']; view: View }) {
  // What is pulled out of the one at the top is level.
  const pulling = useGuidePull(along === 'x' ? 'y' : 'x', null, view)
  const { zoom, desk } = view
  const side = along === 'x' ? (desk?.w ?? 0) : (desk?.h ?? 0)
  const start = (side - rulerLength[along] * zoom) / 2
  return (
    <div className={styles.track}>
      <div className={styles.ruler} data-along={along} aria-hidden {...pulling}>
        {rulerTicks(rulerLength[along], zoom).map(({ at, isLabelled }) => (
          <span
            key={at}
            className={styles.tick}
            data-labelled={isLabelled || undefined}
            style={along === 'x' ? { left: start + at * zoom } : { top: start + at * zoom }}
          >
            {isLabelled && <i>{at}</i>}
          </span>
        ))}
      </div>
    </div>
  )
}
