import { useDesign, usePitch } from '#client/deck/DeckSession.tsx'
import type { BlockId, PitchId } from '#shared/model/ids.ts'
import { plainText } from '#shared/model/richText.ts'

/** A block's words as the document of their owner holds them, facts as `{{name}}`: a slot's of `pitchId`, or the design's. */
export function useOwnWords(blockId: BlockId, pitchId: PitchId | null): string {
  const design = useDesign()
  const fill = usePitch()?.fills.get(blockId)
  if (pitchId !== null && fill) return plainText(fill)
  const block = design.slides.flatMap(({ blocks }) => blocks).find(({ id }) => id === blockId)
  return block && 'body' in block ? plainText(block.body.text) : ''
}
