import { Layers, Plus, SearchX } from 'lucide-react'
import { useRef, useState } from 'react'
import { may } from '#shared/policy.ts'
import type { DeckRecord } from '#shared/protocol/api.ts'
import { remembered, useRemembered } from '#client/remembered.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { SearchField } from '#client/ui/SearchField.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { Select } from '#client/ui/Select.tsx'
import { ArchiveView } from './ArchiveView.tsx'
import { arrangeDecks, deckSorts, type DeckSort } from './arrangeDecks.ts'
import { AskOwner } from './AskOwner.tsx'
import { DeckShelf } from './DeckShelf.tsx'
import { useLibrary } from './library.ts'
import { useSlashKey } from './useSlashKey.ts'
import styles from './DeckList.module.css'

const sortChoice = remembered<DeckSort>('duodeck.sort', 'recent', (value): value is DeckSort =>
  deckSorts.includes(value as DeckSort),
)
const sortWords: Record<DeckSort, string> = {
  recent: 'Last changed',
  meeting: 'Next meeting',
  title: 'Title',
}

export function DeckList({ decks }: { decks: readonly DeckRecord[] }) {
  const [search, setSearch] = useState('')
  const [view, setView] = useState<'active' | 'archived'>('active')
  const sort = useRemembered(sortChoice)
  const field = useRef<HTMLInputElement>(null)
  useSlashKey(field)
  if (decks.length === 0) return <NoDecks />
  return (
    <>
      <div className={styles.bar}>
        <SearchField
          ref={field}
          label="Search decks and clients"
          shortcut="/"
          className={styles.search}
          value={search}
          onChange={setSearch}
        />
        <Select
          label="Sort by"
          labelHidden
          className={styles.sort}
          value={sort}
          options={deckSorts.map((value) => ({ value, label: sortWords[value] }))}
          onChange={sortChoice.set}
        />
        <SegmentedControl
          label="Which decks"
          value={view}
          segments={[
            { value: 'active', label: 'In use' },
            { value: 'archived', label: 'Archived' },
          ]}
          onChange={setView}
        />
      </div>
      {view === 'archived' ? (
        <ArchiveView decks={decks} search={search.trim()} />
      ) : (
        <Shelves decks={decks} search={search} sort={sort} onClear={() => setSearch('')} />
      )}
    </>
  )
}

interface ShelvesProps {
  decks: readonly DeckRecord[]
  search: string
  sort: DeckSort
  onClear: () => void
}

function Shelves({ decks, search, sort, onClear }: ShelvesProps) {
  const { today } = useLibrary()
  const shelves = arrangeDecks(decks, { search, sort, today })
  if (shelves.length > 0) return shelves.map((shelf) => <DeckShelf key={shelf.deck.id} shelf={shelf} />)
  if (!search.trim()) return <NoDecks />
  return (
    <EmptyState
      icon={SearchX}
      title={`No deck or client matches “${search.trim()}”`}
      action={<Button onClick={onClear}>Clear search</Button>}
    >
      Look in the archive, or try a part of the name.
    </EmptyState>
  )
}

function NoDecks() {
  const { roles, ask } = useLibrary()
  if (may(roles, 'deck.create')) {
    return (
      <EmptyState
        icon={Layers}
        title="Make the first deck"
        action={
          <Button variant="primary" icon={Plus} onClick={() => ask({ kind: 'new-deck' })}>
            New deck
          </Button>
        }
      >
        Start from a finished design or a blank slide. Sales can prepare it for a client as soon as it is
        here.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={Layers}
      title="No decks yet"
      action={<AskOwner action="deck.create" about="Our first deck" />}
    >
      Marketing designs the first one. As soon as it is here, it can be prepared for a client.
    </EmptyState>
  )
}
