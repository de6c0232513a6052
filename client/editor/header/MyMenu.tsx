import { Download, FileInput, IdCard, LogOut, Monitor, Moon, Sun, UserRound, Users } from 'lucide-react'
import { useNavigate } from 'react-router'
import { Face } from '#client/people/Face.tsx'
import { rolesText } from '#client/people/roleWords.ts'
import { useRemembered } from '#client/remembered.ts'
import { useSignOut } from '#client/session/useSignOut.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { themeChoice, type ThemeChoice } from '#client/theme.ts'
import type { LucideIcon } from '#client/ui/Icon.tsx'
import { menuItems } from '#client/ui/command.ts'
import { Menu } from '#client/ui/Menu.tsx'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { useSmallScreen } from '../layout/smallScreen.ts'
import { editorCommands } from '../commands/editorCommands.ts'
import { useEditorActs } from '../commands/useEditorActs.ts'
import { useOverlay } from '../commands/overlay.tsx'
import styles from './MyMenu.module.css'

const themes: readonly { value: ThemeChoice; label: string; icon: LucideIcon }[] = [
  { value: 'system', label: 'Like my system', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
]

/** My own face, and behind it what is about me and this page rather than the deck. */
export function MyMenu() {
  const { me, deckId, pitchId } = useDeckSession()
  const leftovers = useDeckRecord()?.leftovers ?? 0
  const acts = useEditorActs()
  const theme = useRemembered(themeChoice)
  const navigate = useNavigate()
  const signOut = useSignOut()
  const small = useSmallScreen()
  const overlay = useOverlay()
  // A menu beside this one has no room on a phone; the dialog has all there is.
  const files: MenuEntry = {
    kind: 'item',
    label: 'Export…',
    icon: Download,
    onSelect: () =>
      overlay.showExport({ copy: pitchId === null ? 'design' : 'client', format: 'pptx', slides: [] }),
  }
  return (
    <Menu
      align="end"
      entries={[
        { kind: 'heading', label: <WhoIAm name={me.name} note={rolesText(me.roles)} /> },
        separator,
        ...(small ? [...menuItems(editorCommands, acts, ['undo', 'redo', 'share']), files, separator] : []),
        ...(leftovers > 0
          ? [
              {
                ...{ kind: 'item' as const, label: 'What came with the file', icon: FileInput },
                onSelect: () => void navigate(`/decks/${deckId}/leftovers`),
              },
            ]
          : []),
        ...menuItems(editorCommands, acts, ['slideGrid', 'find', 'findWords', 'replaceWords', 'help']),
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
        separator,
        ...menuItems(editorCommands, acts, ['home']),
        { kind: 'item', label: 'People', icon: Users, onSelect: () => void navigate('/members') },
        { kind: 'item', label: 'Your profile', icon: IdCard, onSelect: () => void navigate('/profile') },
        { kind: 'item', label: 'Account', icon: UserRound, onSelect: () => void navigate('/account') },
        { kind: 'item', label: 'Sign out', icon: LogOut, onSelect: () => void signOut() },
      ]}
    >
      <button type="button" className={styles.face} aria-label={`${me.name} (you): menu`}>
        <Face person={me} photoOf={me.id} decorative />
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
