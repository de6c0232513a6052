import { Building2, IdCard, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react'
import { useNavigate } from 'react-router'
import { Face } from '#client/people/Face.tsx'
import { rolesText } from '#client/people/roleWords.ts'
import { useRemembered } from '#client/remembered.ts'
import { useMe, useWorkspace } from '#client/session/useSession.ts'
import { useSignOut } from '#client/session/useSignOut.ts'
import { themeChoice, type ThemeChoice } from '#client/theme.ts'
import { Menu } from '#client/ui/Menu.tsx'
import { separator } from '#client/ui/menuEntry.ts'
import type { LucideIcon } from '#client/ui/Icon.tsx'
import styles from './PersonMenu.module.css'

const themes: readonly { value: ThemeChoice; label: string; icon: LucideIcon }[] = [
  { value: 'system', label: 'Like my system', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
]

/** My face, and behind it what is mine alone. */
export function PersonMenu() {
  const { user } = useMe()
  const { roles } = useWorkspace()
  const theme = useRemembered(themeChoice)
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <Menu
      align="end"
      entries={[
        { kind: 'heading', label: <WhoIAm name={user.name} note={rolesText(roles)} /> },
        separator,
        {
          ...{ kind: 'item', label: 'Your profile', icon: IdCard },
          onSelect: () => void navigate('/profile'),
        },
        { kind: 'item', label: 'Account', icon: UserRound, onSelect: () => void navigate('/account') },
        {
          kind: 'submenu',
          label: 'Theme',
          icon: Sun,
          entries: themes.map(({ value, label, icon }) => ({
            kind: 'item',
            label,
            icon,
            checked: value === theme,
            onSelect: () => themeChoice.set(value),
          })),
        },
        {
          kind: 'item',
          label: 'New workspace…',
          icon: Building2,
          onSelect: () => void navigate('/welcome'),
        },
        separator,
        { kind: 'item', label: 'Sign out', icon: LogOut, onSelect: () => void signOut() },
      ]}
    >
      <button type="button" className={styles.face} aria-label={`${user.name}: profile, account and theme`}>
        <Face person={{ name: user.name, roles }} photoOf={user.id} size={32} decorative />
      </button>
    </Menu>
  )
}

function WhoIAm({ name, note }: { name: string; note: string }) {
  return (
    <span className={styles.who}>
      <strong>{name}</strong>
      {note}
    </span>
  )
}
