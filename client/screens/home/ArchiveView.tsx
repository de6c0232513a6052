import { Archive } from 'lucide-react'
import type { ListedDeck } from '#shared/protocol/api.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { archivedThings } from './arrangeDecks.ts'
import { DeckRow } from './DeckRow.tsx'
import { DeckTable } from './DeckTable.tsx'
import { PitchRow } from './PitchRow.tsx'
import styles from './ArchiveView.module.css'

/** What was put away, to be brought back or deleted for good. */
export function ArchiveView({ decks, search }: { decks: readonly ListedDeck[]; search: string }) {
  const archived = archivedThings(decks, search)
  if (archived.decks.length + archived.pitches.length === 0) {
    return (
      <EmptyState
        icon={Archive}
        title={search ? `Nothing archived matches “${search}”` : 'The archive is empty'}
      >
        Decks and pitches that you archive wait here until someone restores them or deletes them for good.
      </EmptyState>
    )
  }
  return (
    <>
      {archived.decks.length > 0 && (
        <section className={styles.group}>
          <h2>Decks</h2>
          <DeckTable
            label="Archived decks"
            rows={archived.decks}
            row={(deck) => <DeckRow key={deck.id} deck={deck} pitches={deck.pitches} />}
          />
        </section>
      )}
      {archived.pitches.map(({ deck, pitches }) => (
        <section key={deck.id} className={styles.group}>
          <h2 dir="auto">Pitches of “{deck.title}”</h2>
          <DeckTable
            label={`Archived pitches of ${deck.title}`}
            rows={pitches}
            row={(pitch) => <PitchRow key={pitch.id} pitch={pitch} deck={deck} />}
          />
        </section>
      ))}
    </>
  )
}
