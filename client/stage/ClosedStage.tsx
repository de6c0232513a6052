import { Link } from 'react-router'
import { entryPath } from '../session/returnPath.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './opening.module.css'

const reasons: Readonly<Record<number, { title: string; text: string }>> = {
  [closeCodes.signIn]: { title: 'You are signed out', text: 'Sign in again; the stage goes on meanwhile.' },
  [closeCodes.notAllowed]: {
    title: 'You cannot present here',
    text: 'Presenting takes the marketing or the sales role. Ask an admin of your workspace.',
  },
  [closeCodes.noSuchRoom]: {
    title: 'There is no such stage',
    text: 'It may belong to another workspace, or the address is incomplete.',
  },
  [closeCodes.tooFast]: {
    title: 'Too many windows',
    text: 'You have as many windows on stages as one person may. Close some of them, then reload this one.',
  },
  [closeCodes.gone]: {
    title: 'This stage is gone',
    text: 'Its pitch was deleted for good, and with it everything that was shown.',
  },
}

/** Why this screen may not show the stage, and where to go instead. */
export function ClosedStage({ code }: { code: number }) {
  const { title, text } = reasons[code] ?? {
    title: 'The stage closed this screen',
    text: 'Reload the page to come back.',
  }
  return (
    <main className={styles.opening}>
      <EmptyState
        title={title}
        action={
          code === closeCodes.signIn ? (
            <Button variant="primary" asChild>
              <Link to={entryPath('/sign-in', location.pathname)}>Sign in</Link>
            </Button>
          ) : (
            <Button asChild>
              <Link to="/">Go to your decks</Link>
            </Button>
          )
        }
      >
        {text}
      </EmptyState>
    </main>
  )
}
