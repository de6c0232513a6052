import { Copy, Presentation } from 'lucide-react'
import { Link } from 'react-router'
import type { StageReport } from '#shared/protocol/stage.ts'
import { copyText } from '#client/ui/copyText.ts'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { DownloadMenu } from './DownloadMenu.tsx'
import { hourText } from '#client/page/when.ts'
import tone from '#client/stage/tone.module.css'
import card from './card.module.css'
import rows from './rows.module.css'
import styles from './ShownStates.module.css'

/** Every state that was on show, kept as it was: to look at, to export again, to compare with a file. */
export function ShownStates({ report: { stage, states } }: { report: StageReport }) {
  return (
    <section className={card.card}>
      <h2>The deck as it was shown</h2>
      <p className={tone.muted}>
        Kept as it was, whatever is edited since. PowerPoint files made from it carry the same state in their
        properties.
      </p>
      <ul className={rows.rows}>
        {states.map(({ hash, from, slides }) => (
          <li key={`${hash} ${from}`} className={styles.state}>
            <p>
              State <code>{hash.slice(0, 7)}</code>
              <IconButton
                size="s"
                icon={Copy}
                label="Copy the whole hash"
                onClick={() => void copyText(hash, 'Hash copied.')}
              />
            </p>
            <p className={tone.muted}>
              from {hourText(from)}, {slides.length} {slides.length === 1 ? 'slide' : 'slides'}
            </p>
            <div className={styles.actions}>
              <Button asChild size="s">
                <Link to={`/stages/${stage.id}/deck?state=${hash}`}>
                  <Icon icon={Presentation} />
                  Look
                </Link>
              </Button>
              <DownloadMenu stageId={stage.id} state={hash} size="s" />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
