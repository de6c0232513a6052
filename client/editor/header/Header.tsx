import { Link } from 'react-router'
import { Mark } from '#client/people/Mark.tsx'
import { ClientSwitcher } from './ClientSwitcher.tsx'
import { DeckTitle } from './DeckTitle.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { HistoryButtons } from './HistoryButtons.tsx'
import { MyMenu } from './MyMenu.tsx'
import { PresentButton } from './PresentButton.tsx'
import { PresentPeople } from './PresentPeople.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { ShareButton } from './ShareButton.tsx'
import styles from './Header.module.css'

export function Header() {
  return (
    <header className={styles.header}>
      <div className={styles.side}>
        <Link to="/" className={styles.home} aria-label="All decks" title="All decks">
          <Mark />
        </Link>
        <DeckTitle />
        <SaveStatus />
      </div>
      <ClientSwitcher />
      <div className={styles.side}>
        <PresentPeople />
        <HistoryButtons />
        <div className={styles.actions}>
          <ShareButton />
          <ExportMenu />
          <PresentButton />
        </div>
        <MyMenu />
      </div>
    </header>
  )
}
