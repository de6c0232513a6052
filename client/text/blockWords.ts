import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { maybeBlockText } from '#shared/docs/blockEdits.ts'
import { slidesMap } from '#shared/docs/designDoc.ts'
import { fillText } from '#shared/docs/pitchDoc.ts'
import type { ComposedBlock } from '#shared/model/deck.ts'
import { accessTo } from '#client/deck/ownership.ts'
import type { DeckSession } from '#client/deck/DeckSession.tsx'

/** Where a block's words live for the person at this screen. */
export interface BlockWords {
  readonly text: Y.Text
  /** Of the document that holds them: carets travel with the words. */
  readonly awareness: Awareness
  /** Only a writer may mount an editor on them. */
  readonly mayWrite: boolean
}

/**
 * With a pitch open, a slot's words are the pitch's; all other words are the design's. `null` for a block
 * without words, and for one that is gone.
 */
export function wordsFor(session: DeckSession, block: ComposedBlock): BlockWords | null {
  if (block.kind !== 'text' && block.kind !== 'shape') return null
  const { design, pitch, can } = session
  const mayWrite = accessTo(block, pitch !== null, can).words
  if (pitch && block.slot) {
    return { text: fillText(pitch.doc, block.id), awareness: pitch.awareness, mayWrite }
  }
  const text = designText(design.doc, block.id)
  return text && { text, awareness: design.awareness, mayWrite }
}

function designText(doc: Y.Doc, blockId: string): Y.Text | null {
  for (const id of slidesMap(doc).keys()) {
    const text = maybeBlockText(doc, id, blockId)
    if (text) return text
  }
  return null
}
