import { useDeckSession } from '#client/sync/DeckSession.tsx'
import { useClient } from '../deckParts.ts'
import { BlockInspector } from './BlockInspector.tsx'
import { LeftToDoList } from './LeftToDoList.tsx'
import { SlideInspector } from './SlideInspector.tsx'
import { useSelectedBlocks } from './useSelectedBlocks.ts'
import styles from './Inspector.module.css'

/** Answers what a person has in mind just now: this block, this slide, what is left. */
export function Inspector() {
  const blocks = useSelectedBlocks()
  return (
    <aside className={styles.inspector} aria-label="Inspector">
      <EveryClientNote />
      {blocks.length > 0 ? <BlockInspector blocks={blocks} /> : <SlideInspector />}
      <LeftToDoList />
    </aside>
  )
}

/** Marketing may edit the design with a pitch open, and should know how far that reaches. */
function EveryClientNote() {
  const { pitchId, can } = useDeckSession()
  const client = useClient()
  if (pitchId === null || !can.editDesign) return null
  return (
    <p className={styles.note}>
      This is the pitch for {client || 'one client'}. Changes to the design reach every client.
    </p>
  )
}
