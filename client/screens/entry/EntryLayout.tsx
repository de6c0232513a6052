import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Mark } from '#client/people/Mark.tsx'
import { PageTitle } from '#client/page/PageTitle.tsx'
import { DuetPanel } from './DuetPanel.tsx'
import styles from './EntryLayout.module.css'

interface EntryLayoutProps {
  title: string
  /** One sentence under the title. */
  lead?: ReactNode
  /** The way to a neighbouring page. */
  foot?: ReactNode
  children: ReactNode
}

/** Every page that people see before they are in: the matter on one side, what Duodeck is on the other. */
export function EntryLayout({ title, lead, foot, children }: EntryLayoutProps) {
  return (
    <div className={styles.page}>
      <PageTitle>{title}</PageTitle>
      <main className={styles.side}>
        <Link to="/" className={styles.brand}>
          <Mark size={26} />
          Duodeck
        </Link>
        <div className={styles.card}>
          <h1 className={styles.title}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
          <div className={styles.matter}>{children}</div>
          {foot && <p className={styles.foot}>{foot}</p>}
        </div>
      </main>
      <DuetPanel />
    </div>
  )
}
