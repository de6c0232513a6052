import { CircleAlert } from 'lucide-react'
import { Icon } from './Icon.tsx'
import styles from './FormError.module.css'

/** What went wrong with the whole form, said at once to screen readers too. */
export function FormError({ text }: { text: string | undefined }) {
  if (!text) return null
  return (
    <p role="alert" className={styles.error}>
      <Icon icon={CircleAlert} className={styles.icon} />
      {text}
    </p>
  )
}
