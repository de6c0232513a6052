import type { ReactNode } from 'react'
import { PageTitle } from '#client/page/PageTitle.tsx'
import styles from './StepHead.module.css'

export function StepHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <PageTitle>{title}</PageTitle>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.lead}>{children}</p>
    </div>
  )
}
