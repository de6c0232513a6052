import { useState } from 'react'
import { Dialog } from './Dialog.tsx'
import { Kbd } from './Kbd.tsx'
import { SearchField } from './SearchField.tsx'
import { matchingShortcuts, type Shortcut, type ShortcutGroup } from './shortcut.ts'
import styles from './ShortcutHelp.module.css'

interface ShortcutHelpProps {
  groups: readonly ShortcutGroup[]
  onClose: () => void
}

/** All keys of a screen, by place; where it is known, with the programs in which people have learned them. */
export function ShortcutHelp({ groups, onClose }: ShortcutHelpProps) {
  const [wanted, setWanted] = useState('')
  const shown = matchingShortcuts(groups, wanted)
  const compares = groups.some(({ shortcuts }) => shortcuts.some(({ alsoIn }) => alsoIn))
  return (
    <Dialog open onOpenChange={onClose} title="Keyboard shortcuts" size="l">
      <SearchField
        label={compares ? 'Find an action, a key, or a program' : 'Find an action or a key'}
        value={wanted}
        onChange={setWanted}
      />
      {/* Takes the focus, so that the keyboard can scroll it. */}
      <div className={styles.groups} tabIndex={0} role="group" aria-label="Shortcuts by place">
        {shown.length === 0 && (
          <p role="status">Nothing by that name. Try “group”, “Ctrl” or “PowerPoint”.</p>
        )}
        {shown.map(({ title, shortcuts }) => (
          <table key={title} className={styles.table}>
            <caption className={styles.title}>{title}</caption>
            <thead className={styles.head}>
              <tr>
                <th scope="col">What it does</th>
                <th scope="col">Keys</th>
              </tr>
            </thead>
            <tbody>
              {shortcuts.map((shortcut) => (
                <Row key={shortcut.does} shortcut={shortcut} compares={compares} />
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Dialog>
  )
}

function Row({ shortcut: { does, keys, alsoIn }, compares }: { shortcut: Shortcut; compares: boolean }) {
  return (
    <tr className={styles.row}>
      <th scope="row">{does}</th>
      <td>
        {keys.map((key) => (
          <span key={key} className={styles.key}>
            {compares && <small>{alsoIn?.[key]?.join(', ') ?? 'Duodeck'}</small>}
            <Kbd keys={key} />
          </span>
        ))}
      </td>
    </tr>
  )
}
