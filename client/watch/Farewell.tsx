import { Button } from '../ui/Button.tsx'
import styles from './watch.module.css'

interface FarewellProps {
  code: string
  message: string
  onRetry?: () => void
  /** Where to go instead. */
  address?: string
}

const titles: Readonly<Record<string, string>> = {
  ended: 'Thank you for watching',
  'called-off': 'This was called off',
  expired: 'This link has expired',
  'link-closed': 'This link was closed',
  'not-found': 'There is nothing to watch here',
  full: 'Every place is taken',
  offline: 'No connection',
  projector: 'A presenter has to open this',
  insecure: 'Open this with https',
}

/** Trying again changes nothing. An end that was put off is worth another try. */
const final: readonly string[] = ['ended', 'called-off', 'link-closed']

/** Why there is nothing to see, and what to do next. */
export function Farewell({ code, message, onRetry, address }: FarewellProps) {
  const canRetry = onRetry && !final.includes(code)
  return (
    <main className={styles.center}>
      <div className={styles.card}>
        <h1 className={styles.cardTitle}>{titles[code] ?? 'That did not work'}</h1>
        <p className={styles.quiet}>{message}</p>
        {canRetry && <Button onClick={onRetry}>Try again</Button>}
        {address !== undefined && (
          <Button asChild variant="primary">
            <a href={address}>Open it with https</a>
          </Button>
        )}
      </div>
    </main>
  )
}
