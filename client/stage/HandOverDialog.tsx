import { Dialog } from '../ui/Dialog.tsx'
import { handoverCandidates } from './handover.ts'
import { PresenterFace } from './PresenterFace.tsx'
import type { PartProps } from './part.ts'
import { roleNow } from './turns.ts'
import styles from './baton.module.css'

/** To whom the baton goes, the likeliest first: Enter takes that one. */
export function HandOverDialog({ feed: { stage }, screen }: PartProps) {
  const candidates = handoverCandidates(stage)
  return (
    <Dialog
      open
      onOpenChange={screen.close}
      size="s"
      title="Hand over to"
      description={candidates.length === 0 ? 'Nobody else is here right now.' : undefined}
    >
      <ul className={styles.candidates}>
        {candidates.map((presenter) => (
          <li key={presenter.id}>
            <button
              type="button"
              className={styles.candidate}
              onClick={() => {
                screen.say({ kind: 'offer', to: presenter.id })
                screen.close()
              }}
            >
              <PresenterFace presenter={presenter} />
              <span className={styles.grow}>{presenter.name}</span>
              <small className={styles.muted}>{roleNow(stage, presenter)}</small>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
