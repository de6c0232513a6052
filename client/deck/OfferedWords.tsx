import type { ReactNode } from 'react'
import styles from './OfferedWords.module.css'

interface OfferedWordsProps {
  /** Where they stood, or whose they are. */
  heading: string
  text: string
  /** What can be done with them: buttons. */
  children: ReactNode
}

/** Words that would be lost unless somebody takes them. */
export function OfferedWords({ heading, text, children }: OfferedWordsProps) {
  return (
    <div className={styles.offered}>
      <h3 className={styles.heading}>{heading}</h3>
      <p className={styles.words}>{text}</p>
      <div className={styles.actions}>{children}</div>
    </div>
  )
}
