import { Link, Navigate, useParams } from 'react-router'
import { Mark } from '#client/people/Mark.tsx'
import { useMaybeWorkspace, useMe } from '#client/session/useSession.ts'
import { useSignOut } from '#client/session/useSignOut.ts'
import { Button } from '#client/ui/Button.tsx'
import { FirstDeckStep } from './FirstDeckStep.tsx'
import { InviteStep } from './InviteStep.tsx'
import { Steps } from './Steps.tsx'
import { WorkspaceStep } from './WorkspaceStep.tsx'
import styles from './WelcomeScreen.module.css'

/** The first run: a workspace, its other half, the first deck. Each step has an address and survives a reload. */
export function WelcomeScreen() {
  const { step } = useParams()
  const me = useMe()
  const workspace = useMaybeWorkspace()
  const signOut = useSignOut()
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <span className={styles.brand}>
          <Mark size={26} />
          Duodeck
        </span>
        {workspace ? (
          <Button asChild variant="quiet">
            <Link to="/">Skip to your decks</Link>
          </Button>
        ) : (
          <div className={styles.ways}>
            <Button asChild variant="quiet">
              <Link to="/account">Account</Link>
            </Button>
            <Button variant="quiet" className={styles.leave} onClick={() => void signOut()}>
              <span className={styles.who}>Sign out {me.user.name}</span>
            </Button>
          </div>
        )}
      </header>
      <main className={styles.main}>
        {step === undefined ? (
          <>
            <Steps current={1} />
            <WorkspaceStep />
          </>
        ) : !workspace ? (
          <Navigate to="/welcome" replace />
        ) : step === 'counterpart' ? (
          <>
            <Steps current={2} />
            <InviteStep workspace={workspace} />
          </>
        ) : (
          <>
            <Steps current={3} />
            <FirstDeckStep workspace={workspace} />
          </>
        )}
      </main>
    </div>
  )
}
