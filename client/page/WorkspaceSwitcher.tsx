import { ChevronsUpDown } from 'lucide-react'
import { useMe, useWorkspace } from '#client/session/useSession.ts'
import { workspaceChoice } from '#client/session/workspaceChoice.ts'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import styles from './WorkspaceSwitcher.module.css'

/** The workspace's name, and a way to the others for those who are in several. */
export function WorkspaceSwitcher() {
  const { workspaces } = useMe()
  const current = useWorkspace()
  if (workspaces.length < 2) return <span className={styles.name}>{current.name}</span>
  return (
    <Menu
      entries={[
        { kind: 'heading', label: 'Your workspaces' },
        ...workspaces.map((workspace) => ({
          kind: 'item' as const,
          label: workspace.name,
          checked: workspace.id === current.id,
          onSelect: () => workspaceChoice.set(workspace.id),
        })),
      ]}
    >
      <Button variant="quiet" className={styles.button} aria-label={`Workspace: ${current.name}. Switch`}>
        <span className={styles.text}>{current.name}</span>
        <Icon icon={ChevronsUpDown} size={14} />
      </Button>
    </Menu>
  )
}
