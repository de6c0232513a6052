import { Button } from './Button.tsx'
import { FormError } from './FormError.tsx'
import styles from './LoadError.module.css'

/** What did not come, and a way to ask for it again. What came before stays beside it. */
export function LoadError({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <div className={styles.failed}>
      <FormError text={text} />
      <Button size="s" onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}
