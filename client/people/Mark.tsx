import styles from './Mark.module.css'

/** Duodeck's sign: two cards that share a corner, one a colour of each owner. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <span className={styles.mark} style={{ width: size, height: size }} aria-hidden>
      <i className={styles.marketing} />
      <i className={styles.sales} />
    </span>
  )
}
