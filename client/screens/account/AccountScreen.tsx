import { LogOut } from 'lucide-react'
import { Link } from 'react-router'
import { RoleBadge } from '#client/people/RoleBadge.tsx'
import { useRemembered } from '#client/remembered.ts'
import { useMe } from '#client/session/useSession.ts'
import { useSignOut } from '#client/session/useSignOut.ts'
import { themeChoice, type ThemeChoice } from '#client/theme.ts'
import { Button } from '#client/ui/Button.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { PageHead } from '#client/page/PageHead.tsx'
import { DeleteAccount } from './DeleteAccount.tsx'
import { EmailForm } from './EmailForm.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SessionList } from './SessionList.tsx'
import { Section } from './Section.tsx'
import { ToldSection } from './ToldSection.tsx'
import styles from './AccountScreen.module.css'

const themes: readonly { value: ThemeChoice; label: string }[] = [
  { value: 'system', label: 'Like my system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** What is mine alone, whatever the workspace. */
export function AccountScreen() {
  const { user, workspaces } = useMe()
  const theme = useRemembered(themeChoice)
  const signOut = useSignOut()
  return (
    <div className={styles.page}>
      <PageHead
        title="Account"
        lead={user.email}
        action={
          <Button icon={LogOut} onClick={() => void signOut()}>
            Sign out
          </Button>
        }
      />
      <Section title="Theme" text="For this browser. Slides look the same in both.">
        <SegmentedControl label="Theme" value={theme} segments={themes} onChange={themeChoice.set} />
      </Section>
      <ToldSection />
      <Section
        title="E-mail"
        text="You sign in with it, and mail goes there. A new one counts once you open a link sent to it."
      >
        <EmailForm />
      </Section>
      <Section title="Password" text="Changing it signs you out in every other browser.">
        <PasswordForm email={user.email} />
      </Section>
      <Section
        title="Signed in"
        text="Every browser that is signed in as you. What you sign out closes there at once."
      >
        <SessionList />
      </Section>
      <Section title="Roles" text="What you hold in each workspace. Its admins can change it.">
        {workspaces.length === 0 && (
          <p>
            You are in no workspace. Open the invitation that you got, or{' '}
            <Link to="/welcome">set one up</Link>.
          </p>
        )}
        <ul className={styles.workspaces}>
          {workspaces.map((workspace) => (
            <li key={workspace.id}>
              <strong>{workspace.name}</strong>
              <span>
                {workspace.roles.map((role) => (
                  <RoleBadge key={role} role={role} />
                ))}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Leaving for good" text="You are told first what becomes of what.">
        <DeleteAccount />
      </Section>
    </div>
  )
}
