import {
  Archive,
  Folder as FolderIcon,
  FolderPlus,
  Layers,
  ListChecks,
  Plus,
  SearchX,
  Star,
} from 'lucide-react'
import { useRef, useState } from 'react'
import { may } from '#shared/policy.ts'
import type { FoundWords, ListedDeck } from '#shared/protocol/api.ts'
import { remembered, useRemembered } from '#client/remembered.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { SearchField } from '#client/ui/SearchField.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { Select } from '#client/ui/Select.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { ArchiveView } from './ArchiveView.tsx'
import { arrangeDecks, deckSorts, type DeckSort } from './arrangeDecks.ts'
import { AskOwner } from './AskOwner.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { DeckRow } from './DeckRow.tsx'
import { DeckTable } from './DeckTable.tsx'
import { FolderBar } from './FolderBar.tsx'
import { FoundOnSlides } from './FoundOnSlides.tsx'
import { ImportButton } from './ImportButton.tsx'
import { useLibrary } from './library.ts'
import { Today } from './Today.tsx'
import { useFoundWords } from './useFoundWords.ts'
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

type View = 'active' | 'starred' | 'archived'

const views: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'active', label: 'In use' },
  { value: 'starred', label: 'At hand' },
  { value: 'archived', label: 'Archived' },
]

export function DeckList({ decks }: { decks: readonly ListedDeck[] }) {
  const { folder, roles, choosing, ask } = useLibrary()
  const [search, setSearch] = useState('')
  const [view, setView] = useState<View>('active')
  const sort = useRemembered(sortChoice)
  const field = useRef<HTMLInputElement>(null)
  useSlashKey(field)
  if (decks.length === 0) return <NoDecks />
  return (
    <>
      {search.trim() === '' && view !== 'archived' && folder === null && (
        <Today decks={decks} onByMeeting={() => sortChoice.set('meeting')} />
      )}
      {view === 'active' && search.trim() === '' && <FolderBar decks={decks} />}
      <div className={styles.bar}>
        <SearchField
          ref={field}
          label="Search decks, clients and slides"
          shortcut="/"
          className={styles.search}
          value={search}
          onChange={setSearch}
        />
        <div className={styles.sort}>
          <Select
            label="Sort by"
            labelHidden
            value={sort}
            options={deckSorts.map((value) => ({ value, label: sortWords[value] }))}
            onChange={sortChoice.set}
          />
        </div>
        <SegmentedControl label="Which decks" value={view} segments={views} onChange={setView} />
        {view !== 'archived' && may(roles, 'deck.move') && (
          <>
            <IconButton
              icon={ListChecks}
              label="Choose several decks"
              pressed={choosing.chosen !== null}
              onClick={choosing.chosen ? choosing.end : choosing.begin}
            />
            <Button icon={FolderPlus} onClick={() => ask({ kind: 'new-folder', decks: [] })}>
              New folder
            </Button>
          </>
        )}
      </div>
      {view === 'archived' ? (
        <ArchiveView decks={decks} search={search.trim()} />
      ) : (
        <DecksInUse
          decks={decks}
          search={search}
          starred={view === 'starred'}
          onClear={() => setSearch('')}
          onArchived={() => setView('archived')}
        />
      )}
    </>
  )
}

interface DecksInUseProps {
  decks: readonly ListedDeck[]
  search: string
  starred: boolean
  onClear: () => void
  onArchived: () => void
}

function DecksInUse({ decks, search, starred, onClear, onArchived }: DecksInUseProps) {
  const { today, folder } = useLibrary()
  const sort = useRemembered(sortChoice)
  const { words, looking } = useFoundWords(search)
  const shelves = arrangeDecks(decks, { search, sort, today, starred, folder })
  const onSlides = words !== null && words.found.length > 0
  if (shelves.length === 0 && !onSlides && !looking) {
    const archived = decks.filter((deck) => deck.archived).length
    return <NothingHere search={search.trim()} {...{ starred, archived, onClear, onArchived }} />
  }
  return (
    <>
      <ChosenBar decks={decks} inSight={shelves.map(({ deck }) => deck)} />
      {shelves.length > 0 && (
        <DeckTable
          key={`${search} ${sort} ${starred}`}
          label={starred ? 'Decks at hand' : 'Decks'}
          rows={shelves}
          row={(shelf) => <DeckRow key={shelf.deck.id} {...shelf} />}
          sort={sort}
          onSort={sortChoice.set}
        />
      )}
      {onSlides && <FoundOnSlides words={words} decks={decks} />}
      <VisuallyHidden>
        <span role="status">{search.trim() !== '' && !looking && foundText(shelves.length, words)}</span>
      </VisuallyHidden>
    </>
  )
}

const foundText = (decks: number, words: FoundWords | null): string =>
  `${decks === 1 ? '1 deck' : `${decks} decks`} and ${words?.found.length ?? 0} slides found.`

interface NothingHereProps extends Omit<DecksInUseProps, 'decks'> {
  /** How many decks are. */
  archived: number
}

function NothingHere({ search, starred, archived, onClear, onArchived }: NothingHereProps) {
  const { folder, roles, ask } = useLibrary()
  if (search !== '') {
    return (
      <EmptyState
        icon={SearchX}
        title={`No deck, client or slide matches “${search}”`}
        action={<Button onClick={onClear}>Clear search</Button>}
      >
        Look in the archive, or try a part of the name.
      </EmptyState>
    )
  }
  if (starred) {
    return (
      <EmptyState icon={Star} title="No deck at hand yet">
        Press the star beside a deck to find it here. Only you see your stars.
      </EmptyState>
    )
  }
  if (folder) {
    return (
      <EmptyState icon={FolderIcon} title="Nothing in this folder yet">
        {may(roles, 'deck.move')
          ? 'Drag decks onto its name, or use “Move to” in their menus. A deck that you make here lies here.'
          : 'Marketing puts decks here. All of them are under “All decks”.'}
      </EmptyState>
    )
  }
  // With no deck at all this is not reached.
  return (
    <EmptyState
      icon={Archive}
      title="No deck is in use"
      action={
        <>
          {may(roles, 'deck.create') && (
            <Button variant="primary" icon={Plus} onClick={() => ask({ kind: 'new-deck' })}>
              New deck
            </Button>
          )}
          <Button onClick={onArchived}>Show the archive</Button>
        </>
      }
    >
      {archived === 1 ? '1 deck is archived.' : `${archived} decks are archived.`}
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
          <>
            <Button variant="primary" icon={Plus} onClick={() => ask({ kind: 'new-deck' })}>
              New deck
            </Button>
            <ImportButton />
          </>
        }
      >
        Start from a finished design or a blank slide, or drop a PowerPoint file that you have. Sales can
        prepare it for a client as soon as it is here.
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
