import { useRef, useState, type KeyboardEvent } from 'react'
import styles from './SizeGrid.module.css'

/** More rows and columns come afterwards, by Tab and by command. */
const [mostRows, mostColumns] = [8, 8]

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** How large a new table is: up to the square that is pointed at, or that the arrow keys lead to. */
export function SizeGrid({ onPick }: { onPick: (rows: number, columns: number) => void }) {
  const [{ rows, columns }, setSize] = useState({ rows: 3, columns: 3 })
  const grid = useRef<HTMLDivElement>(null)

  function handleKey(event: KeyboardEvent) {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const next = { rows: within(rows + step[0], mostRows), columns: within(columns + step[1], mostColumns) }
    setSize(next)
    grid.current?.querySelector<HTMLElement>(`[data-size="${next.rows} ${next.columns}"]`)?.focus()
  }

  const squares = Array.from({ length: mostRows * mostColumns }, (_, at) => ({
    row: Math.floor(at / mostColumns) + 1,
    column: (at % mostColumns) + 1,
  }))
  return (
    <div className={styles.picker}>
      <div
        ref={grid}
        className={styles.grid}
        role="group"
        aria-label="Size of the table"
        onKeyDown={handleKey}
      >
        {squares.map(({ row, column }) => (
          <button
            key={`${row} ${column}`}
            type="button"
            className={styles.square}
            data-size={`${row} ${column}`}
            data-in={(row <= rows && column <= columns) || undefined}
            aria-label={sizeName(row, column)}
            tabIndex={row === rows && column === columns ? 0 : -1}
            onPointerEnter={() => setSize({ rows: row, columns: column })}
            onClick={() => onPick(row, column)}
          />
        ))}
      </div>
      <p className={styles.size} aria-hidden>
        {sizeName(rows, columns)}
      </p>
    </div>
  )
}

const within = (count: number, most: number): number => Math.max(1, Math.min(most, count))

const sizeName = (rows: number, columns: number): string =>
  `${rows} ${rows === 1 ? 'row' : 'rows'}, ${columns} ${columns === 1 ? 'column' : 'columns'}`
