import type { SlideId, PitchId } from '#shared/model/ids.ts'
import type { PitchRecord } from '#shared/protocol/api.ts'

/** Where someone is, in words: `on slide 4`, and of which client when that is not the one on my screen. */
export function whereIs(
  at: { readonly slideId: SlideId | null; readonly pitchId: PitchId | null },
  myPitchId: string | null,
  order: readonly SlideId[],
  pitches: readonly PitchRecord[],
): string {
  const number = order.indexOf(at.slideId ?? '') + 1
  const slide = number > 0 ? `on slide ${number}` : 'here'
  if (at.pitchId === myPitchId) return slide
  if (at.pitchId === null) return `${slide} of the design`
  const client = pitches.find(({ id }) => id === at.pitchId)?.client
  return `${slide} of ${client ?? 'another pitch'}`
}
