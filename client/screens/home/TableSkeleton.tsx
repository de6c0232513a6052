import { Loading } from '#client/ui/Loading.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import table from './DeckTable.module.css'
import styles from './Row.module.css'

export function TableSkeleton() {
  return (
    <Loading label="Loading decks" className={table.table}>
      {[1, 2, 3, 4, 5, 6].map((key) => (
        <div key={key} className={table.row}>
          <span className={`${table.name} ${styles.title}`}>
            <Skeleton width={72} ratio={16 / 9} />
            <Skeleton width={180} height={14} />
          </span>
        </div>
      ))}
    </Loading>
  )
}
