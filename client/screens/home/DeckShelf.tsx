import { Ellipsis, Plus } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import { may } from '#shared/policy.ts'
import type { Deck } from '#shared/protocol/api.ts'
import { classNames } from '#client/ui/classNames.ts'
import { ContextMenu } from '#client/ui/ContextMenu.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import type { Shelf } from './arrangeDecks.ts'
import { AskOwner } from './AskOwner.tsx'
import { CoverView } from './CoverView.tsx'
import { deckMenu } from './deckMenu.ts'
import { useLibrary } from './library.ts'
import { PitchCard } from './PitchCard.tsx'
import { timeAgo } from './timeAgo.ts'
import card from './Card.module.css'
import styles from './DeckShelf.module.css'

/** One design, and beside it what it became for each client. */
export function DeckShelf({ shelf: { deck, pitches } }: { shelf: Shelf }) {
  const { roles, ask } = useLibrary()
  const mayCreate = may(roles, 'pitch.create')
  return (
    <section className={styles.shelf} aria-label={deck.title}>
      <div className={styles.design}>
        <h3 className={styles.label}>
          <i className={styles.marketing} />
          Design
        </h3>
        <DeckCard deck={deck} />
      </div>
      <div className={styles.pitches}>
        <h3 className={styles.label}>
          <i className={styles.sales} />
          {pitches.length === 1 ? '1 pitch' : `${pitches.length} pitches`}
        </h3>
        <ul className={styles.row}>
          {pitches.map((pitch) => (
            <li key={pitch.id}>
              <PitchCard pitch={pitch} />
            </li>
          ))}
          {mayCreate && (
            <li>
              <button type="button" className={card.tile} onClick={() => ask({ kind: 'new-pitch', deck })}>
                <Icon icon={Plus} size={18} />
                {pitches.length === 0 ? 'Prepare the first pitch' : 'New pitch'}
              </button>
            </li>
          )}
        </ul>
        {!mayCreate && pitches.length === 0 && (
          <div className={styles.nothing}>
            <p>Nobody has prepared this deck for a client yet. That is for sales to do.</p>
            <AskOwner action="pitch.create" about={`A pitch of “${deck.title}”`} />
          </div>
        )}
      </div>
    </section>
  )
}

export function DeckCard({ deck }: { deck: Deck }) {
  const library = useLibrary()
  const navigate = useNavigate()
  const path = `/decks/${deck.id}`
  const entries = deckMenu(deck, library, () => void navigate(path))
  const slides = deck.slideCount === 1 ? '1 slide' : `${deck.slideCount} slides`
  return (
    <ContextMenu entries={entries}>
      <article className={classNames(card.card, card.marketing)}>
        <div className={card.sheet}>
          <CoverView cover={deck.cover} />
        </div>
        <div className={card.foot}>
          <h2 className={styles.title}>
            <Link to={path} className={card.link ?? ''} title={deck.title}>
              {deck.title}
            </Link>
          </h2>
          <p className={card.note}>
            {slides} · changed {timeAgo(deck.updatedAt, new Date())}
          </p>
          <Menu entries={entries} align="end">
            <IconButton size="s" icon={Ellipsis} label={`More for ${deck.title}`} className={card.menu} />
          </Menu>
        </div>
      </article>
    </ContextMenu>
  )
}
