import { useState, type KeyboardEvent } from 'react'
import { renameDeck } from '#shared/docs/designDoc.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Tooltip } from '#client/ui/Tooltip.tsx'
import { wholeCharacters } from '#client/ui/wholeCharacters.ts'
import { useTitle } from '#client/deck/deckParts.ts'
import styles from './DeckTitle.module.css'

/** The deck's name. Marketing presses it to change it; for everyone else it is a heading. */
export function DeckTitle() {
  const title = useTitle()
  const { can } = useDeckSession()
  const [renaming, setRenaming] = useState(false)
  const shown = title || 'Untitled deck'
  if (renaming) return <TitleInput title={title} onDone={() => setRenaming(false)} />
  return (
    <h1 className={styles.title}>
      {can.editDesign ? (
        <Tooltip text="Rename the deck">
          <button type="button" className={styles.rename} onClick={() => setRenaming(true)}>
            {shown}
          </button>
        </Tooltip>
      ) : (
        <span title={shown}>{shown}</span>
      )}
    </h1>
  )
}

function TitleInput({ title, onDone }: { title: string; onDone: () => void }) {
  const { design, history } = useDeckSession()
  const [typed, setTyped] = useState(title)

  function commit() {
    const name = typed.trim()
    if (name !== '' && name !== title) history.gesture(() => renameDeck(design.doc, name))
    onDone()
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') onDone()
  }

  return (
    <input
      className={styles.input}
      aria-label="Deck title"
      autoFocus
      maxLength={300}
      {...wholeCharacters}
      size={Math.max(12, typed.length)}
      data-draft=""
      value={typed}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={handleKeyDown}
      onBlur={commit}
    />
  )
}
