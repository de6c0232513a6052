import { shortcutKeys } from './shortcut.ts'
import styles from './Kbd.module.css'

/** A shortcut as people see it on their keyboard. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {shortcutKeys(keys).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
