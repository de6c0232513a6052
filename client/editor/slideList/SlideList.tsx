import type { ReactNode } from 'react'
import { paneMark } from '../layout/panes.ts'
import { OrderNote } from './OrderNote.tsx'
import { SlideBox } from './SlideBox.tsx'
import styles from './SlideList.module.css'

/** All slides as small live pictures: open, order, hide, add. What is marketing's and what is one client's is said. */
export function SlideList({ foot }: { foot: ReactNode }) {
  return (
    <nav className={styles.panel} aria-label="Slides" {...paneMark('slides')}>
      <OrderNote />
      <SlideBox shape="list" />
      {foot}
    </nav>
  )
}
