import type { Guide } from '../../geometry/guide.ts'
import styles from './overlay.module.css'

/** The lines and equal gaps that a drag has found. */
export const GuideLayer = ({ guides, zoom }: { guides: readonly Guide[]; zoom: number }) => (
  <>
    {guides.map((guide, at) =>
      guide.kind === 'line' ? (
        <GuideLine key={at} guide={guide} zoom={zoom} />
      ) : (
        <GapMeasure key={at} guide={guide} zoom={zoom} />
      ),
    )}
  </>
)

function GuideLine({ guide, zoom }: { guide: Extract<Guide, { kind: 'line' }>; zoom: number }) {
  const [at, from, length] = [guide.at * zoom, guide.from * zoom, (guide.to - guide.from) * zoom]
  const place =
    guide.axis === 'x'
      ? { left: at - 0.5, top: from, width: 1, height: length }
      : { left: from, top: at - 0.5, width: length, height: 1 }
  return <div className={styles.guide} style={place} />
}

function GapMeasure({ guide, zoom }: { guide: Extract<Guide, { kind: 'gap' }>; zoom: number }) {
  const [from, length, across] = [guide.from * zoom, (guide.to - guide.from) * zoom, guide.across * zoom]
  const place =
    guide.axis === 'x'
      ? { left: from, top: across - 4, width: length, height: 8 }
      : { left: across - 4, top: from, width: 8, height: length }
  return (
    <div className={styles.gap} data-axis={guide.axis} style={place}>
      <span>{Math.round(guide.to - guide.from)}</span>
    </div>
  )
}
