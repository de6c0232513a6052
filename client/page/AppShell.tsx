import { LayoutGrid, Palette, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, NavLink, Outlet } from 'react-router'
import { InboxBell } from '#client/inbox/InboxBell.tsx'
import { PhotosOf } from '#client/people/card/PhotosOf.tsx'
import { Mark } from '#client/people/Mark.tsx'
import { useMaybeWorkspace } from '#client/session/useSession.ts'
import { Button } from '#client/ui/Button.tsx'
import { Icon, type LucideIcon } from '#client/ui/Icon.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { WorkspaceSwitcher } from './WorkspaceSwitcher.tsx'
import styles from './AppShell.module.css'

/** The frame of every screen but the editor: whose workspace, where to, who am I. Whoever is in none is shown the way. */
export function AppShell() {
  const workspace = useMaybeWorkspace()
  if (!workspace)
    return (
      <Frame>
        <Button asChild variant="quiet" className={styles.begin}>
          <Link to="/welcome">Set up a workspace</Link>
        </Button>
      </Frame>
    )
  return (
    <PhotosOf workspaceId={workspace.id}>
      <Frame>
        <WorkspaceSwitcher />
        <nav aria-label="Main" className={styles.nav}>
          <Place to="/" icon={LayoutGrid} label="Decks" />
          <Place to="/brand" icon={Palette} label="Brand" />
          <Place to="/members" icon={Users} label="People" />
        </nav>
        <InboxBell />
        <PersonMenu />
      </Frame>
    </PhotosOf>
  )
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <>
      <a href="#main" className={styles.skip}>
        Skip to content
      </a>
      <header className={styles.header}>
        <Link to="/" className={styles.brand} aria-label="Duodeck, all decks">
          <Mark />
          <span className={styles.name}>Duodeck</span>
        </Link>
        {children}
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
    </>
  )
}

function Place({ to, icon, label }: { to: string; icon: LucideIcon; label: string }) {
  return (
    <NavLink to={to} end className={styles.place ?? ''}>
      <Icon icon={icon} />
      {label}
    </NavLink>
  )
}
