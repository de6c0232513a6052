import { contentOf, partsOf, slotParts, type Block } from '#shared/blocks/kinds.ts'
import { wordsIn, type BlockParts } from '#shared/blocks/parts.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { addressKey } from '#shared/model/textAddress.ts'
import { pitchView } from '#client/deck/deckView.ts'
import { variableLabel } from '#client/slide/InlineView.tsx'
import { deleteSelected } from '../blockCommands.ts'
import { designBlocks, selectedBlocks, type CanvasScope } from '../scope.ts'
import { clipHtml } from './clip.ts'

/** Copying is everybody's right. `false` when nothing is selected. */
export function copySelected(scope: CanvasScope, data: DataTransfer): boolean {
  const blocks = selectedBlocks(scope)
  if (blocks.length === 0) return false
  const designed = designBlocks(
    scope,
    blocks.map(({ id }) => id),
  )
  const pitch = pitchOf(scope)
  const shown = (name: string): string => pitch?.facts.get(name) ?? variableLabel(name)
  const written = joined(designed.map((block) => wordsIn(withFill(block, pitch))))
  // Other programs get the words as shown; what comes back here must not carry one client's facts to another.
  data.setData('text/plain', joined(blocks.map((block) => wordsIn(partsOf(block)))))
  data.setData('text/html', clipHtml(designed.map(contentOf), written, scope.session.deckId, shown))
  return true
}

export function cutSelected(scope: CanvasScope, data: DataTransfer): boolean {
  if (!copySelected(scope, data)) return false
  deleteSelected(scope)
  return true
}

const joined = (words: readonly string[]): string => words.filter(Boolean).join('\n')

const pitchOf = ({ session: { pitch } }: CanvasScope): Pitch | null => pitch && pitchView(pitch.doc).current

/** What is in a block of the design, with the words that the pitch has in its slot. */
function withFill(block: Block, pitch: Pitch | null): BlockParts {
  const parts = partsOf(block)
  // What is no slot any more has its own words again.
  const given = block.slot ? slotParts(block) : []
  const fillAt = (part: string) =>
    given.includes(part) ? pitch?.fills.get(addressKey({ block: block.id, part })) : undefined
  return { ...parts, texts: parts.texts.map((one) => ({ ...one, text: fillAt(one.part) ?? one.text })) }
}
