import { useDesign, usePitch } from '#client/deck/DeckSession.tsx'
import { partsOf } from '#shared/blocks/kinds.ts'
import { textAt } from '#shared/blocks/parts.ts'
import type { PitchId } from '#shared/model/ids.ts'
import { noText, plainText } from '#shared/model/richText.ts'
import { addressKey, type TextAddress } from '#shared/model/textAddress.ts'

/** Words as the document of their owner holds them, facts as `{{name}}`: a slot's of `pitchId`, or the design's. */
export function useOwnWords(at: TextAddress, pitchId: PitchId | null): string {
  const design = useDesign()
  const fill = usePitch()?.fills.get(addressKey(at))
  if (pitchId !== null && fill) return plainText(fill)
  const block = design.slides.flatMap(({ blocks }) => blocks).find(({ id }) => id === at.block)
  return plainText((block && textAt(partsOf(block), at.part)) ?? noText)
}
