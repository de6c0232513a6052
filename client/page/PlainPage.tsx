import type { ReactNode } from 'react'
import { Mark } from '#client/people/Mark.tsx'
import { PageTitle } from './PageTitle.tsx'
import styles from './PlainPage.module.css'

/** A page that asks nothing of the server, for when nothing else can be drawn. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <PageTitle>{title}</PageTitle>
      <Mark size={28} />
      {children}
    </main>
  )
}
