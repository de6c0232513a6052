import type { ReactNode } from 'react'
import { PageTitle } from './PageTitle.tsx'
import styles from './PageHead.module.css'

interface PageHeadProps {
  title: string
  /** A sentence on what this page is for. */
  lead?: ReactNode
  /** Its main action. */
  action?: ReactNode
}

export function PageHead({ title, lead, action }: PageHeadProps) {
  return (
    <div className={styles.head}>
      <PageTitle>{title}</PageTitle>
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
