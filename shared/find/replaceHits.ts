import type * as Y from 'yjs'
import { maybeBlockText } from '#shared/docs/blockEdits.ts'
import { keyMessageText } from '#shared/docs/designDoc.ts'
import { goalText } from '#shared/docs/goalDoc.ts'
import { fillText, pointsText } from '#shared/docs/pitchDoc.ts'
import { putWords, wordsAt, type Place } from '#shared/docs/places.ts'
import { transact } from '#shared/docs/transact.ts'
import { nameLength } from '#shared/model/block.ts'
import { plainRichText, plainText, type RichText } from '#shared/model/richText.ts'
import { clientName } from '#shared/model/variables.ts'
import type { Hit } from './hit.ts'
import type { Matcher, Span } from './matcher.ts'
import { shownOf, shownOfLive, type Facts, type ShownText } from './shownText.ts'

export interface Replacing {
  readonly matches: Matcher
  readonly facts: Facts
  /** What is put there: one line. */
  readonly words: string
}

export interface Outcome {
  readonly replaced: number
  /** Hits whose words are others by now. */
  readonly changed: number
  /** Hits that stay, since the place takes no more characters, or cannot be empty. */
  readonly kept: number
}

/**
 * Puts words in the place of hits, all of one place and none a fact's, in one transaction. They are found again first:
 * what changed since is left as it is. Nothing but the letters found is touched; what comes wears the look of the first.
 */
export function replaceHits(doc: Y.Doc, hits: readonly Hit[], replacing: Replacing): Outcome {
  const place = hits[0]?.place
  if (!place) return { replaced: 0, changed: 0, kept: 0 }
  const live = liveText(doc, place)
  if (live === undefined) return replaceLine(doc, place, hits, replacing)
  const shown = live && shownOfLive(live, replacing.facts)
  const spans = shown ? foundAgain(hits, shown, replacing.matches) : []
  if (live && shown) transact(doc, () => rewrite(live, shown, spans, replacing.words))
  return { replaced: spans.length, changed: hits.length - spans.length, kept: 0 }
}

/** The same for words of somebody else: the whole text as a suggestion says it, facts as `{{name}}`. */
export function wordsWith(
  text: RichText,
  hits: readonly Hit[],
  replacing: Replacing,
): Outcome & { text: string } {
  const shown = shownOf(text, replacing.facts)
  const spans = foundAgain(hits, shown, replacing.matches)
  const plain = spans.map(([from, to]): Span => [shown.indexAt(from), shown.indexAt(from) + to - from])
  const words = spliced(plainText(text), plain, replacing.words)
  return { text: words, replaced: spans.length, changed: hits.length - spans.length, kept: 0 }
}

/** `undefined`: the place is one line and no text. `null`: it is gone. */
function liveText(doc: Y.Doc, place: Place): Y.Text | null | undefined {
  switch (place.kind) {
    case 'block':
      return maybeBlockText(doc, place.slideId, place.at)
    case 'key-message':
      return keyMessageText(doc, place.slideId)
    case 'fill':
      return fillText(doc, place.at)
    case 'points':
      return pointsText(doc, place.slideId)
    case 'goal':
      return goalText(doc, place.goal)
    default:
      return undefined
  }
}

/** Where the hits are now: what stands before or behind a change has only moved. */
function foundAgain(hits: readonly Hit[], now: ShownText, matches: Matcher): readonly Span[] {
  const was = hits[0]?.shown ?? ''
  const shorter = Math.min(was.length, now.text.length)
  let head = 0
  while (head < shorter && was[head] === now.text[head]) head += 1
  let tail = 0
  while (tail < shorter - head && was.at(-1 - tail) === now.text.at(-1 - tail)) tail += 1
  const standing = new Set(matches(now.text).map(([from, to]) => `${from} ${to}`))
  return hits.flatMap(({ from, to }): readonly Span[] => {
    const by = to <= head ? 0 : from >= was.length - tail ? now.text.length - was.length : null
    if (by === null) return []
    const span = [from + by, to + by] as const
    return standing.has(span.join(' ')) && !now.hasFact(span) ? [span] : []
  })
}

/** From the end to the start, so that what comes before keeps its place. */
function rewrite(text: Y.Text, shown: ShownText, spans: readonly Span[], words: string): void {
  for (const [from, to] of spans.toReversed()) {
    const index = shown.indexAt(from)
    // Before the old ones, whose look is said: left to itself a text takes that of its neighbour.
    if (words !== '') text.insert(index, words, formatsAt(text, index))
    text.delete(index + words.length, to - from)
  }
}

function formatsAt(text: Y.Text, index: number): object {
  let at = 0
  for (const { insert, attributes = {} } of text.toDelta() as { insert: unknown; attributes?: object }[]) {
    at += typeof insert === 'string' ? insert.length : 1
    if (index < at) return { ...attributes }
  }
  return {}
}

/** Characters that a line takes; past them its end would be lost. */
const longest: Readonly<Partial<Record<Place['kind'], number>>> = {
  'deck-title': 300,
  'slide-title': 300,
  section: 120,
  fact: 500,
  alt: 1_000,
  'slot-alt': 1_000,
  reason: 500,
  name: nameLength,
  'slot-name': 80,
  'slot-prompt': 300,
}

function replaceLine(doc: Y.Doc, place: Place, hits: readonly Hit[], replacing: Replacing): Outcome {
  const shown = shownOf(wordsAt(doc, place), replacing.facts)
  const spans = foundAgain(hits, shown, replacing.matches)
  const words = spliced(shown.text, spans, replacing.words)
  const changed = hits.length - spans.length
  const needsWords = place.kind === 'fact' && place.name === clientName
  if (words.length > (longest[place.kind] ?? 0) || (needsWords && words.trim() === ''))
    return { replaced: 0, changed, kept: spans.length }
  const written = spans.length > 0 && putWords(doc, place, plainRichText(words))
  return { replaced: written ? spans.length : 0, changed: written ? changed : hits.length, kept: 0 }
}

function spliced(text: string, spans: readonly Span[], words: string): string {
  let [done, written] = [0, '']
  for (const [from, to] of spans) {
    written += text.slice(done, from) + words
    done = to
  }
  return written + text.slice(done)
}
