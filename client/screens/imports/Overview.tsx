import { Link } from 'react-router'
import type { ImportSummary } from '#shared/content/importSummary.ts'
import styles from './imports.module.css'

/** Names of fonts that stand there before the rest is a number. */
const namedFonts = 5

interface OverviewProps {
  summary: ImportSummary
  /** Fonts that neither Duodeck nor the workspace has. */
  missingFonts: readonly string[]
}

/** What came over, what looks otherwise and what did not come, for the file as a whole. */
export function Overview({ summary, missingFonts }: OverviewProps) {
  const { slides, counts, remarks, layouts } = summary
  const changed = slides.filter((slide) => slide.remarks > 0).length
  const comments = slides.reduce((sum, slide) => sum + slide.comments, 0)
  const notes = slides.filter(({ hasNotes }) => hasNotes).length
  const came = [
    counted(slides.length, 'slide'),
    counted(layouts.length, 'layout'),
    ...(counts.pictures > 0 ? [counted(counts.pictures, 'picture')] : []),
    ...(counts.tables > 0 ? [counted(counts.tables, 'table')] : []),
    ...(counts.charts > 0 ? [counted(counts.charts, 'chart')] : []),
    ...(notes > 0 ? [`notes on ${counted(notes, 'slide')}`] : []),
    ...(comments > 0 ? [counted(comments, 'comment')] : []),
  ]
  return (
    <dl className={styles.overview}>
      <div>
        <dt>Came over</dt>
        <dd>{came.join(', ')}</dd>
      </div>
      <div>
        <dt>Did not, or looks otherwise</dt>
        <dd>
          {changed === 0 && remarks.length === 0
            ? 'Nothing that we know of.'
            : changed > 0 && `Something on ${counted(changed, 'slide')}, said beside each. `}
          {remarks.length > 0 && (
            <ul className={styles.remarks}>
              {remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      {missingFonts.length > 0 && (
        <div>
          <dt>Fonts</dt>
          <dd>
            <bdi>{fontWords(missingFonts)}</bdi> {missingFonts.length === 1 ? 'is' : 'are'} not here, so other
            fonts stand in. <Link to="/brand">Add your company’s fonts</Link>, and these slides show them.
          </dd>
        </div>
      )}
    </dl>
  )
}

function fontWords(fonts: readonly string[]): string {
  const [named, more] = [fonts.slice(0, namedFonts), fonts.length - namedFonts]
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
