import { PrintTrouble } from './pages.ts'
import styles from './print.module.css'

/** There is nothing to print, and why. */
export function Trouble({ error }: { error: unknown }) {
  const text =
    error instanceof PrintTrouble
      ? error.message
      : 'The pages could not be drawn. Reload this page in a moment.'
  return (
    <main className={styles.trouble} role="alert">
      <h1>Nothing to print</h1>
      <p>{text}</p>
    </main>
  )
}
