import { FolderInput } from 'lucide-react'
import type { ListedDeck } from '#shared/protocol/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { Toolbar, ToolbarItem } from '#client/ui/Toolbar.tsx'
import { useLibrary } from './library.ts'
import { moveEntries } from './moveMenu.ts'
import styles from './ChosenBar.module.css'

interface ChosenBarProps {
  /** Those that may have been picked, also under another search or in another folder. */
  decks: readonly ListedDeck[]
  /** Those that can be picked now. */
  inSight: readonly ListedDeck[]
}

/** What can be done with several decks at once. */
export function ChosenBar({ decks, inSight }: ChosenBarProps) {
  const library = useLibrary()
  const { chosen, end, setAll } = library.choosing
  if (!chosen) return null
  // One that a colleague has put away meanwhile is none of them.
  const picked = decks.filter(({ id, archived }) => chosen.has(id) && !archived)
  const all = inSight.every(({ id }) => chosen.has(id))
  return (
    <Toolbar label="Chosen decks" className={styles.bar}>
      <span role="status" className={styles.count}>
        {picked.length === 1 ? '1 deck chosen' : `${picked.length} decks chosen`}
      </span>
      <ToolbarItem>
        <Button size="s" variant="quiet" onClick={() => setAll(all ? [] : inSight.map(({ id }) => id))}>
          {all ? 'Choose none' : 'Choose all'}
        </Button>
      </ToolbarItem>
      <Menu entries={moveEntries(picked, library)}>
        <ToolbarItem disabled={picked.length === 0}>
          <Button size="s" icon={FolderInput}>
            Move to
          </Button>
        </ToolbarItem>
      </Menu>
      <ToolbarItem>
        <Button size="s" variant="primary" onClick={end}>
          Done
        </Button>
      </ToolbarItem>
    </Toolbar>
  )
}
