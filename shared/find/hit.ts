import type { Place } from '#shared/docs/places.ts'
import { cutText } from '#shared/model/characters.ts'
import type { RichText } from '#shared/model/richText.ts'
import type { Matcher } from './matcher.ts'
import { shownOf, type Facts } from './shownText.ts'

/** Words that were looked for, where they stand. */
export interface Hit {
  readonly place: Place
  readonly text: RichText
  /** The whole text as it was shown, and from where to where in it. */
  readonly shown: string
  readonly from: number
  readonly to: number
  /** It is a fact's value, or a part of one: facts are changed where they are stated. */
  readonly isFact: boolean
}

/** What stands around it on its line, cut to what a list can show. */
export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Characters of a text that are looked through: as many as a slot may ask for. */
const longestText = 20_000

export function hitsIn(place: Place, text: RichText, matches: Matcher, facts: Facts): readonly Hit[] {
  if (text.length === 0) return []
  const shown = shownOf(text, facts)
  return matches(cutText(shown.text, longestText)).map(([from, to]) => {
    return { place, text, shown: shown.text, from, to, isFact: shown.hasFact([from, to]) }
  })
}

/** Characters of the line before what was found, and behind it. */
const room = { before: 28, after: 60 }

export function excerptOf({ shown, from, to }: Hit): Excerpt {
  const lineStart = shown.lastIndexOf('\n', from - 1) + 1
  const lineEnd = shown.indexOf('\n', to)
  const before = shown.slice(lineStart, from)
  // Begins with a whole word where there is one near.
  const cut = before.length > room.before ? before.slice(-room.before).replace(/^\S{0,12}\s/, '') : before
  const after = shown.slice(to, lineEnd < 0 ? undefined : lineEnd)
  return {
    before: cut === before ? before : `…${cut}`,
    words: shown.slice(from, to),
    after: after.length > room.after ? `${after.slice(0, room.after)}…` : after,
  }
}

/** Which paragraph of its text, list items counted among them, and how many shown characters into it. */
export function pointOf(text: RichText, at: number, facts: Facts): { paragraph: number; offset: number } {
  let left = at
  for (const [paragraph, one] of text.entries()) {
    const { length } = shownOf([one], facts).text
    if (left <= length) return { paragraph, offset: left }
    left -= length + 1
  }
  return { paragraph: Math.max(0, text.length - 1), offset: Infinity }
}
