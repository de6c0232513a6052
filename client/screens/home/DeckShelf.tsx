import { Ellipsis, Plus } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import { may } from '#shared/policy.ts'
import type { DeckRecord } from '#shared/protocol/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { classNames } from '#client/ui/classNames.ts'
import { ContextMenu } from '#client/ui/ContextMenu.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import type { Shelf } from './arrangeDecks.ts'
import { AskOwner } from './AskOwner.tsx'
import { CoverView } from '#client/page/CoverView.tsx'
import { deckMenu } from './deckMenu.ts'
import { useLibrary } from './library.ts'
import { PitchCard } from './PitchCard.tsx'
import { timeAgo } from '#client/page/timeAgo.ts'
import card from './Card.module.css'
import styles from './DeckShelf.module.css'

/** One design, and beside it what it became for each client. */
export function DeckShelf({ shelf: { deck, pitches } }: { shelf: Shelf }) {
  const { roles, ask } = useLibrary()
  const mayCreate = may(roles, 'pitch.create')
  const create = () => ask({ kind: 'new-pitch', deck })
  return (
    <section className={styles.shelf} aria-label={deck.title}>
      <div className={styles.design}>
        <p className={styles.label}>
          <i className={styles.marketing} />
          Design
        </p>
        <DeckCard deck={deck} />
      </div>
      <div className={styles.pitches}>
        <div className={styles.head}>
          <h3 className={styles.label}>
            <i className={styles.sales} />
            {pitchCount(pitches.length)}
          </h3>
          {mayCreate && pitches.length > 0 && (
            <Button size="s" variant="quiet" icon={Plus} onClick={create}>
              New pitch
            </Button>
          )}
        </div>
        <ul className={styles.row}>
          {pitches.map((pitch) => (
            <li key={pitch.id}>
              <PitchCard pitch={pitch} />
            </li>
          ))}
          {mayCreate && pitches.length === 0 && (
            <li>
              <button type="button" className={card.tile} onClick={create}>
                <Icon icon={Plus} size={18} />
                Prepare the first pitch
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

const pitchCount = (count: number): string =>
  count === 0 ? 'Pitches' : count === 1 ? '1 pitch' : `${count} pitches`

export function DeckCard({ deck }: { deck: DeckRecord }) {
  const library = useLibrary()
  const navigate = useNavigate()
  const path = `/decks/${deck.id}`
  const entries = deckMenu(deck, library, () => void navigate(path))
  const slides = deck.slideCount === 1 ? '1 slide' : `${deck.slideCount} slides`
  return (
    <ContextMenu entries={entries}>
      <article className={classNames(card.card, card.marketing)}>
        <div className={card.sheet}>
          <CoverView cover={deck.cover} deck={deck.id} />
        </div>
        <div className={card.foot}>
          <h2 className={styles.title}>
            <Link to={path} className={classNames(card.link, styles.wrapped)} title={deck.title}>
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
