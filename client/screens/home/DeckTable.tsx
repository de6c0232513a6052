import { useState, type ReactNode } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { classNames } from '#client/ui/classNames.ts'
import type { DeckSort } from './arrangeDecks.ts'
import styles from './DeckTable.module.css'

/** Rows that are drawn at once: a few screens, however many decks there are. */
const page = 40

interface DeckTableProps<T> {
  label: string
  rows: readonly T[]
  row: (one: T) => ReactNode
  /** Left out, the columns order nothing. */
  sort?: DeckSort
  onSort?: (sort: DeckSort) => void
}

/** Decks or pitches below each other, a page at a time. */
export function DeckTable<T>({ label, rows, row, sort, onSort }: DeckTableProps<T>) {
  const [shown, setShown] = useState(page)
  const rest = rows.length - shown
  const sorting = { sort, onSort }
  return (
    <>
      <div role="table" aria-label={label} aria-rowcount={rows.length + 1} className={styles.table}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.row}>
            <Column name="At hand" hidden className={styles.star} />
            <Column name="Name" by="title" className={styles.name} {...sorting} />
            <Column name="Pitches" className={styles.pitches} />
            <Column name="Meeting" by="meeting" className={styles.meeting} {...sorting} />
            <Column name="To do" className={styles.todo} />
            <Column name="By" className={styles.owner} />
            <Column name="Changed" by="recent" className={styles.changed} {...sorting} />
            <Column name="More" hidden className={styles.more} />
          </div>
        </div>
        {rows.slice(0, shown).map(row)}
      </div>
      {rest > 0 && (
        <div className={styles.next}>
          <Button onClick={() => setShown(shown + page)}>Show {Math.min(page, rest)} more</Button>
          <span>
            {shown} of {rows.length}
          </span>
        </div>
      )}
    </>
  )
}

interface ColumnProps {
  name: string
  hidden?: boolean
  className: string | undefined
  /** The order that this column gives. */
  by?: DeckSort
  sort?: DeckSort | undefined
  onSort?: ((sort: DeckSort) => void) | undefined
}

function Column({ name, hidden = false, className, by, sort, onSort }: ColumnProps) {
  const sorts = by !== undefined && onSort !== undefined
  const order = by === 'recent' ? 'descending' : 'ascending'
  return (
    <span
      role="columnheader"
      aria-label={hidden ? name : undefined}
      aria-sort={sorts && sort === by ? order : undefined}
      className={classNames(styles.column, className)}
    >
      {sorts ? (
        <button
          type="button"
          className={styles.sorter}
          title={`Sort by ${name.toLowerCase()}`}
          onClick={() => onSort(by)}
        >
          {name}
        </button>
      ) : (
        !hidden && name
      )}
    </span>
  )
}
