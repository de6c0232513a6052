import { useLineTrouble, type LineTrouble } from '#client/browser/useLineTrouble.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './opening.module.css'

const words: Readonly<Record<LineTrouble, { readonly title: string; readonly text: string }>> = {
  blocked: {
    title: 'Live connections are blocked',
    text: 'Duodeck answers, but its live connection (WebSocket) does not get through, and without it nobody presents. Try another network or browser. If it stays, tell whoever runs Duodeck that the proxy in front has to pass WebSocket upgrades. Trying again…',
  },
  away: {
    title: 'Duodeck cannot be reached',
    text: 'Check your connection. The stage opens by itself as soon as it is back.',
  },
}

/** Until the first word comes; and where none comes, what is in its way. */
export function OpeningStage({ unheard }: { unheard: boolean }) {
  const trouble = useLineTrouble(unheard)
  if (trouble === null)
    return <main className={styles.opening} aria-busy="true" aria-label="Opening the stage" />
  return (
    <main className={styles.opening}>
      <EmptyState
        title={words[trouble].title}
        action={<Button onClick={() => location.reload()}>Reload</Button>}
      >
        {words[trouble].text}
      </EmptyState>
    </main>
  )
}
