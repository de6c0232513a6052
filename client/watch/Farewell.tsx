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
  expired: 'This link has expired',
  'link-closed': 'This link was closed',
  'not-found': 'There is nothing to watch here',
  full: 'Every place is taken',
  offline: 'No connection',
  projector: 'A presenter has to open this',
  insecure: 'Open this with https',
}

/** Why there is nothing to see, and what to do next. */
export function Farewell({ code, message, onRetry, address }: FarewellProps) {
  const canRetry = onRetry && code !== 'ended' && code !== 'link-closed' && code !== 'expired'
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
