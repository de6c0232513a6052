import { MessageSquareMore } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Suggestion } from '#shared/model/review.ts'
import { boundsOf } from '../../geometry/rect.ts'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { ownerOfSuggestion, waitingFor } from '#client/review/openSuggestions.ts'
import { useSuggestions } from '#client/review/useSuggestions.ts'
import styles from './SuggestionMarks.module.css'

interface SuggestionMarksProps {
  blocks: readonly ComposedBlock[]
  /** Screen pixels per deck pixel. */
  zoom: number
}

/** A small mark on every block that somebody asked to change; pressing it selects the block, whose inspector says more. */
export function SuggestionMarks({ blocks, zoom }: SuggestionMarksProps) {
  const { pitchId } = useDeckSession()
  const selection = useEditor((state) => state.selection)
  const suggestions = useSuggestions()
  const open = [
    ...waitingFor('marketing', suggestions, pitchId),
    ...waitingFor('sales', suggestions, pitchId),
  ]
  return blocks.map((block) => {
    const here = selection.includes(block.id) ? [] : open.filter(({ blockId }) => blockId === block.id)
    return here.length > 0 && <Mark key={block.id} block={block} suggestions={here} zoom={zoom} />
  })
}

interface MarkProps {
  block: ComposedBlock
  suggestions: readonly Suggestion[]
  zoom: number
}

function Mark({ block, suggestions, zoom }: MarkProps) {
  const store = useEditorStore()
  const { x, y, w } = boundsOf(block.frame)
  const [first] = suggestions
  const words = suggestions.length === 1 ? 'A suggestion' : `${suggestions.length} suggestions`
  return (
    <button
      type="button"
      className={styles.mark}
      data-owner={first && ownerOfSuggestion(first)}
      style={{ left: (x + w) * zoom, top: y * zoom }}
      title={`${words} for this block`}
      aria-label={`${words} for this block`}
      // The canvas below would begin a gesture.
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => store.getState().select([block.id])}
    >
      <Icon icon={MessageSquareMore} size={13} />
      {suggestions.length > 1 && suggestions.length}
    </button>
  )
}
