import type { FormEvent, ReactNode } from 'react'
import styles from './EntryForm.module.css'

/** The browser checks what is required and what an address is; the server says the rest. */
export function EntryForm({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      {children}
    </form>
  )
}
