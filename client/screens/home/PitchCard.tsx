import { Ellipsis } from 'lucide-react'
import { Link, useNavigate } from 'react-router'
import type { PitchRecord } from '#shared/protocol/api.ts'
import { classNames } from '#client/ui/classNames.ts'
import { ContextMenu } from '#client/ui/ContextMenu.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { CoverView } from '#client/page/CoverView.tsx'
import { useLibrary } from './library.ts'
import { meetingWords } from '#client/page/meetingDate.ts'
import { pitchMenu } from './pitchMenu.ts'
import styles from './Card.module.css'

export function PitchCard({ pitch }: { pitch: PitchRecord }) {
  const library = useLibrary()
  const navigate = useNavigate()
  const path = `/decks/${pitch.deckId}/pitches/${pitch.id}`
  const entries = pitchMenu(pitch, library, {
    open: () => void navigate(path),
    openShowings: () => void navigate(`/pitches/${pitch.id}/stages`),
  })
  return (
    <ContextMenu entries={entries}>
      <article className={classNames(styles.card, styles.sales)}>
        <div className={styles.sheet}>
          <CoverView cover={pitch.cover} deck={pitch.deckId} />
        </div>
        <div className={styles.foot}>
          <Link to={path} className={styles.link ?? ''} title={pitch.client}>
            {pitch.client}
          </Link>
          <p className={styles.note}>
            <Meeting pitch={pitch} />
          </p>
          <Menu entries={entries} align="end">
            <IconButton size="s" icon={Ellipsis} label={`More for ${pitch.client}`} className={styles.menu} />
          </Menu>
        </div>
      </article>
    </ContextMenu>
  )
}

function Meeting({ pitch: { meetingOn } }: { pitch: PitchRecord }) {
  const { today } = useLibrary()
  if (meetingOn === null) return 'No meeting yet'
  const { date, distance, past } = meetingWords(meetingOn, today)
  if (past) return `Met ${date}`
  return (
    <>
      <b>{date}</b>
      {distance && ` · ${distance}`}
    </>
  )
}
