import { Archive } from 'lucide-react'
import type { DeckRecord } from '#shared/protocol/api.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { archivedThings } from './arrangeDecks.ts'
import { DeckCard } from './DeckShelf.tsx'
import { PitchCard } from './PitchCard.tsx'
import styles from './ArchiveView.module.css'

/** What was put away, to be brought back or deleted for good. */
export function ArchiveView({ decks, search }: { decks: readonly DeckRecord[]; search: string }) {
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
        <section className={styles.group} aria-labelledby="archived-decks">
          <h2 id="archived-decks">Decks</h2>
          <ul className={styles.cards}>
            {archived.decks.map((deck) => (
              <li key={deck.id}>
                <DeckCard deck={deck} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {archived.pitches.map(({ deck, pitches }) => (
        <section key={deck.id} className={styles.group} aria-label={`Pitches of ${deck.title}`}>
          <h2>Pitches of “{deck.title}”</h2>
          <ul className={styles.cards}>
            {pitches.map((pitch) => (
              <li key={pitch.id}>
                <PitchCard pitch={pitch} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
