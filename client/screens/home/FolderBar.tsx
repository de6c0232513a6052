import { Ellipsis, Folder as FolderIcon, Layers, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { may } from '#shared/policy.ts'
import type { Folder, ListedDeck } from '#shared/protocol/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { ContextMenu } from '#client/ui/ContextMenu.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { danger, entry } from './allowedEntry.ts'
import { deckCounts } from './arrangeDecks.ts'
import { useDeckDrop } from './deckDrags.ts'
import { useLibrary } from './library.ts'
import styles from './FolderBar.module.css'

/** Folders in sight without being asked for: two or three lines of them. */
const few = 12

/** The workspace's folders: each leads to its decks, and takes decks that are dropped on it. */
export function FolderBar({ decks }: { decks: readonly ListedDeck[] }) {
  const { folders, folder } = useLibrary()
  const [unfolded, setUnfolded] = useState(false)
  if (folders.length === 0) return null
  const counts = deckCounts(decks)
  const shown = unfolded ? folders : folders.filter((one, at) => at < few || one === folder)
  return (
    <nav aria-label="Folders" className={styles.bar}>
      <ul className={styles.folders}>
        <AllDecks count={[...counts.values()].reduce((sum, one) => sum + one, 0)} />
        {shown.map((one) => (
          <OneFolder key={one.id} folder={one} count={counts.get(one.id) ?? 0} />
        ))}
        {shown.length < folders.length && (
          <li>
            <Button variant="quiet" onClick={() => setUnfolded(true)}>
              All {folders.length} folders
            </Button>
          </li>
        )}
      </ul>
    </nav>
  )
}

function AllDecks({ count }: { count: number }) {
  const { folder } = useLibrary()
  const { isOver, props } = useDeckDrop(null)
  return (
    <li className={styles.folder} data-over={isOver || undefined} {...props}>
      <Icon icon={Layers} />
      <Link to="/" className={styles.link} aria-current={folder === null ? 'page' : undefined}>
        All decks
      </Link>
      <Count of={count} />
    </li>
  )
}

function OneFolder({ folder, count }: { folder: Folder; count: number }) {
  const { roles, ask, folder: open } = useLibrary()
  const { isOver, props } = useDeckDrop(folder)
  const mayManage = may(roles, 'folder.manage')
  const entries = [
    ...entry(mayManage, 'Rename…', Pencil, () => ask({ kind: 'rename-folder', folder })),
    ...danger(mayManage, 'Delete…', Trash2, () => ask({ kind: 'delete-folder', folder, count })),
  ]
  const chip = (
    <li className={styles.folder} data-over={isOver || undefined} {...props}>
      <Icon icon={FolderIcon} />
      <Link
        to={`/?folder=${folder.id}`}
        className={styles.link}
        title={folder.name}
        dir="auto"
        aria-current={folder === open ? 'page' : undefined}
      >
        {folder.name}
      </Link>
      <Count of={count} />
      {entries.length > 0 && (
        <Menu entries={entries} align="end">
          <IconButton
            size="s"
            icon={Ellipsis}
            label={`More for the folder ${folder.name}`}
            className={styles.more}
          />
        </Menu>
      )}
    </li>
  )
  return entries.length > 0 ? <ContextMenu entries={entries}>{chip}</ContextMenu> : chip
}

function Count({ of }: { of: number }) {
  return (
    <span className={styles.count}>
      {of}
      <VisuallyHidden>{of === 1 ? ' deck' : ' decks'}</VisuallyHidden>
    </span>
  )
}
