import { Play, TriangleAlert } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { FormError } from '../ui/FormError.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ReasonField } from '#client/page/ReasonField.tsx'
import type { PartProps } from './part.ts'
import type { Beginning } from './useBeginning.ts'
import tone from './tone.module.css'
import styles from './BeforeStart.module.css'

/** The stage is set: what to put right, and the press that shows the first slide and starts the clock. */
export function BeforeStart({ feed, screen, me, beginning }: PartProps & { beginning: Beginning }) {
  const { stage } = feed
  const driver = stage.presenters.find(({ id }) => id === stage.driver)
  const isShow = stage.mode === 'show'
  if (stage.driver !== me) {
    return (
      <section className={styles.card} aria-label="Set, and not started">
        <h2>Set, and not started</h2>
        <p className={tone.muted}>{driver?.name ?? 'Your partner'} has the baton and starts it.</p>
      </section>
    )
  }
  const { concerns, reason, explain, problem, isStarting, start } = beginning
  const mustExplain = isShow && concerns !== null && concerns.length > 0
  return (
    <section className={styles.card} aria-label="Set, and not started">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
      >
        <div className={styles.words}>
          <h2>Set, and not started</h2>
          <p className={tone.muted}>
            {isShow
              ? 'Your first press shows the first slide and starts the clock. Until then the audience waits.'
              : 'Your first press starts the clock.'}
          </p>
        </div>
        <div className={styles.actions}>
          {isShow && <Button onClick={() => screen.open('invite')}>Invite</Button>}
          <Button type="submit" variant="primary" icon={Play} loading={isStarting}>
            {isShow ? 'Start presenting' : 'Start rehearsing'}
          </Button>
        </div>
        {concerns === null && <Loading label="Checking the slides" height={24} />}
        {mustExplain && (
          <>
            <ul className={styles.concerns}>
              {concerns.map(({ key, text }) => (
                <li key={key}>
                  <Icon icon={TriangleAlert} size={14} /> {text}
                </li>
              ))}
            </ul>
            <ReasonField
              doing="start"
              value={reason}
              error={reason.trim() ? undefined : problem}
              onChange={explain}
            />
          </>
        )}
        {!(mustExplain && !reason.trim()) && <FormError text={problem} />}
      </form>
    </section>
  )
}
