import { Button } from './Button.tsx'
import { EmptyState } from './EmptyState.tsx'
import styles from './PageBroke.module.css'

/** In place of a page that could not be brought back. */
export function PageBroke() {
  return (
    <main className={styles.page}>
      <EmptyState
        level={1}
        title="This page stopped working"
        action={
          <Button variant="primary" onClick={() => location.reload()}>
            Reload
          </Button>
        }
      >
        Something keeps changing it from outside, such as a translator or an extension of your browser, or it
        is our mistake. What was saved is safe. Switch that off for this page, then reload.
      </EmptyState>
    </main>
  )
}
