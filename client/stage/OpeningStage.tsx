import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './opening.module.css'

/** Until the first word comes; and where none comes, what may be in its way. */
export function OpeningStage({ unheard }: { unheard: boolean }) {
  if (!unheard) return <main className={styles.opening} aria-busy="true" aria-label="Opening the stage" />
  return (
    <main className={styles.opening}>
      <EmptyState
        title="The stage does not answer yet"
        action={<Button onClick={() => location.reload()}>Reload</Button>}
      >
        Trying again… If this stays, the network here, or this browser, may hold live connections (WebSocket)
        back. Try another network, or ask whoever runs Duodeck.
      </EmptyState>
    </main>
  )
}
