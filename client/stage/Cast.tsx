import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { AboutPresenter } from './PresenterFace.tsx'
import { roleNow } from './turns.ts'
import styles from './baton.module.css'

/** Everyone on stage and what they are at, where more than two share it. */
export function Cast({ stage, me }: { stage: PresenterStage; me: string }) {
  return (
    <ul className={styles.cast} translate="no" aria-label="Everyone on stage">
      {stage.presenters.map((presenter) => (
        <li key={presenter.id}>
          <AboutPresenter presenter={presenter} pitchId={stage.pitchId} size={22} />
          <span className={styles.name}>{presenter.id === me ? 'You' : presenter.name}</span>
          <small className={styles.muted}>{roleNow(stage, presenter)}</small>
        </li>
      ))}
    </ul>
  )
}
