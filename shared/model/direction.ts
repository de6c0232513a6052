export const directions = ['ltr', 'rtl'] as const
export type Direction = (typeof directions)[number]

/** Letters and marks that have a direction, and what sets a stretch apart from its surroundings. */
const telling = /[\p{L}\p{Nl}\u200e\u200f\u061c\u2066-\u2069]/gu
const opening = /[\u2066-\u2068]/
const closing = '\u2069'
const leftward =
  /[\u200f\u061c\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u

/**
 * The direction of a paragraph as Unicode's rules P2 and P3 have it, and `dir="auto"` in a page: that of the first
 * letter which has one, isolated stretches passed over; left to right where none has.
 */
export const directionOf = (text: string): Direction => maybeDirectionOf(text) ?? 'ltr'

/** The same; `null` where no letter has a direction, as in figures. */
export function maybeDirectionOf(text: string): Direction | null {
  let isolated = 0
  for (const [sign] of text.matchAll(telling)) {
    if (opening.test(sign)) isolated += 1
    else if (sign === closing) isolated = Math.max(0, isolated - 1)
    else if (isolated === 0) return leftward.test(sign) ? 'rtl' : 'ltr'
  }
  return null
}
