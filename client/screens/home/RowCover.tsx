import { useQuery } from '@tanstack/react-query'
import type { DeckId } from '#shared/model/ids.ts'
import { CoverView } from '#client/page/CoverView.tsx'
import { coverQuery } from '#client/queries/covers.ts'
import { useLibrary } from './library.ts'
import styles from './Row.module.css'

interface RowCoverProps {
  /** Of the deck or the pitch. */
  id: string
  deckId: DeckId
  version: string
}

/** A row's small picture, fetched once the row is there. */
export function RowCover({ id, deckId, version }: RowCoverProps) {
  const { workspaceId } = useLibrary()
  const { data = null } = useQuery(coverQuery(workspaceId, id, version))
  return (
    <span className={styles.sheet}>
      <CoverView cover={data} deck={deckId} />
    </span>
  )
}
