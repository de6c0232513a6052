import { Dialog } from './Dialog.tsx'
import { Kbd } from './Kbd.tsx'
import type { ShortcutGroup } from './shortcut.ts'
import styles from './ShortcutHelp.module.css'

interface ShortcutHelpProps {
  groups: readonly ShortcutGroup[]
  onClose: () => void
}

/** All keys of a screen, by place. */
export function ShortcutHelp({ groups, onClose }: ShortcutHelpProps) {
  return (
    <Dialog open onOpenChange={onClose} title="Keyboard shortcuts" size="l">
      {/* Takes the focus, so that the keyboard can scroll it and Escape closes the dialog at once. */}
      <div className={styles.groups} tabIndex={0} role="group" aria-label="Shortcuts by place">
        {groups.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.list}>
              {shortcuts.map(({ keys, does }) => (
                <div key={does} className={styles.row}>
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((one) => (
                      <Kbd key={one} keys={one} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
