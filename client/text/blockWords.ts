import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { hasText, isGiven, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { maybeBlockText } from '#shared/docs/blockEdits.ts'
import { slidesMap } from '#shared/docs/designDoc.ts'
import { readLanguage } from '#shared/docs/languageDoc.ts'
import { fillText } from '#shared/docs/pitchDoc.ts'
import type { Language } from '#shared/model/language.ts'
import { slotFormats, usualFormats, type SlotFormat } from '#shared/model/slotGrant.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'
import { accessTo } from '#client/deck/ownership.ts'
import type { DeckSession } from '#client/deck/DeckSession.tsx'

/** Where a block's words live for the person at this screen. */
export interface BlockWords {
  readonly text: Y.Text
  /** Of the document that holds them: carets travel with the words. */
  readonly awareness: Awareness
  /** Only a writer may mount an editor on them. */
  readonly mayWrite: boolean
  /** What may be done to their look. */
  readonly formats: readonly SlotFormat[]
  /** What its owner said that they write in. */
  readonly language: Language | undefined
}

/**
 * With a pitch open, a slot's words are the pitch's; all other words are the design's. `null` for a part that
 * is no text of the block, and for a block that is gone.
 */
export function wordsFor(session: DeckSession, block: ComposedBlock, part: string): BlockWords | null {
  const at = { block: block.id, part }
  if (!hasText(block, at)) return null
  const { design, pitch, can } = session
  const { language } = readLanguage(design.doc)
  const mayWrite = accessTo(block, pitch !== null, can, part).words
  if (pitch && isGiven(block, part)) {
    const formats = block.slot?.formats ?? usualFormats
    const spoken = readLanguage(pitch.doc).language ?? language
    const text = fillText(pitch.doc, at)
    return { text, awareness: pitch.awareness, mayWrite, formats, language: spoken }
  }
  const text = designText(design.doc, at)
  return text && { text, awareness: design.awareness, mayWrite, formats: slotFormats, language }
}

function designText(doc: Y.Doc, at: TextAddress): Y.Text | null {
  for (const id of slidesMap(doc).keys()) {
    const text = maybeBlockText(doc, id, at)
    if (text) return text
  }
  return null
}
