import { Link } from 'react-router'
import type { FoundSlide, FoundWords, ListedDeck } from '#shared/protocol/api.ts'
import styles from './FoundOnSlides.module.css'

interface FoundOnSlidesProps {
  words: FoundWords
  decks: readonly ListedDeck[]
}

/** The slides on which the words stand; each leads there. */
export function FoundOnSlides({ words: { found, more }, decks }: FoundOnSlidesProps) {
  return (
    <section aria-labelledby="on-slides" className={styles.found}>
      <h2 id="on-slides" className={styles.title}>
        On slides
      </h2>
      <ul className={styles.list}>
        {found.map((one) => (
          <FoundRow key={`${one.pitchId ?? one.deckId} ${one.slideId}`} found={one} decks={decks} />
        ))}
      </ul>
      {more && <p className={styles.more}>There are more. Add a word to find fewer.</p>}
    </section>
  )
}

function FoundRow({ found, decks }: { found: FoundSlide; decks: readonly ListedDeck[] }) {
  const { deckId, pitchId, slideId, number, excerpt, marked } = found
  const deck = decks.find(({ id }) => id === deckId)
  const pitch = deck?.pitches.find(({ id }) => id === pitchId)
  const path = pitchId === null ? `/decks/${deckId}` : `/decks/${deckId}/pitches/${pitchId}`
  const [from, to] = marked
  return (
    <li className={styles.row} data-owner={pitchId === null ? 'marketing' : 'sales'}>
      <Link to={`${path}?slide=${slideId}`} className={styles.link}>
        Slide {number} · <bdi>{deck?.title ?? 'A deck'}</bdi>
        {pitch && (
          <>
            {' '}
            · <bdi>{pitch.client}</bdi>
          </>
        )}
      </Link>
      <span className={styles.excerpt} dir="auto">
        {excerpt.slice(0, from)}
        <mark>{excerpt.slice(from, to)}</mark>
        {excerpt.slice(to)}
      </span>
    </li>
  )
}
