import styles from './Spinner.module.css'

/** For waits under a second inside a control. Longer work shows `Progress` or a `Skeleton`. */
export function Spinner({ size = 14 }: { size?: number }) {
  return <span className={styles.spinner} style={{ width: size, height: size }} aria-hidden />
}
