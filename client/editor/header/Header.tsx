import { Link } from 'react-router'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useGoTo } from '#client/deck/useGoTo.ts'
import { InboxBell } from '#client/inbox/InboxBell.tsx'
import { Mark } from '#client/people/Mark.tsx'
import { ReviewMenu } from '#client/review/ReviewMenu.tsx'
import type { InboxPlace } from '#shared/protocol/inbox.ts'
import { FoldButton } from '../layout/FoldButton.tsx'
import { paneMark } from '../layout/panes.ts'
import { useSmallScreen } from '../layout/smallScreen.ts'
import { ClientSwitcher } from './ClientSwitcher.tsx'
import { DeckTitle } from './DeckTitle.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { GridButton } from './GridButton.tsx'
import { HistoryButtons } from './HistoryButtons.tsx'
import { MyMenu } from './MyMenu.tsx'
import { PresentButton } from './PresentButton.tsx'
import { PresentPeople } from './PresentPeople.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { ShareButton } from './ShareButton.tsx'
import styles from './Header.module.css'

/** On a small screen what is not needed at every moment stands in the menu behind my face. */
export function Header() {
  const small = useSmallScreen()
  return (
    <header className={styles.header} {...paneMark('header')}>
      <div className={styles.side}>
        <Link to="/" className={styles.home} aria-label="All decks" title="All decks">
          <Mark />
        </Link>
        <DeckTitle />
        <SaveStatus />
        {!small && <FoldButton panel="slides" />}
        {!small && <GridButton />}
      </div>
      <ClientSwitcher />
      <div className={styles.side}>
        <PresentPeople />
        <ReviewMenu />
        {!small && <HistoryButtons />}
        <div className={styles.actions}>
          {!small && <ShareButton />}
          {!small && <ExportMenu />}
          <PresentButton />
        </div>
        {!small && <FoldButton panel="inspector" />}
        <DeckInboxBell small={small} />
        <MyMenu />
      </div>
    </header>
  )
}

/** What lies in this deck is gone to without loading it anew. */
function DeckInboxBell({ small }: { small: boolean }) {
  const { deckId } = useDeckSession()
  const goTo = useGoTo()
  function goHere(place: InboxPlace): boolean {
    if (place.kind !== 'deck' || place.deckId !== deckId || place.slideId === null) return false
    goTo({ slideId: place.slideId, pitchId: place.pitchId })
    return true
  }
  return <InboxBell onlyUnread={small} goTo={goHere} />
}
