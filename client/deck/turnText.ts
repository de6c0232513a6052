import { blockOf, slideOf, type Spot } from '#shared/docs/spots.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { listed } from '#shared/model/listed.ts'
import type { Turn } from './history.ts'
import { pagesOf, placeLabel, slideLabel } from './placeLabel.ts'

/** What an undo or redo did, in a sentence. `deck`: as it is since. */
export function turnText({ kind, spots }: Turn, deck: ComposedDeck): string {
  if (spots.length === 0) return `Nothing is left of that step to ${kind}: others have changed it since.`
  const done = kind === 'undo' ? 'Undone' : 'Redone'
  const phrases = [...phrasesOf(kind, spots, deck)].map(([phrase, count]) => phrase(count))
  const more = phrases.length - mostNamed
  const named = more > 0 ? [...phrases.slice(0, mostNamed), 'more'] : phrases
  return `${done}${whereOf(spots, deck)}: ${listed(named)}`
}

/** More than this nobody takes in at a glance. */
const mostNamed = 2

/** The slide a spot stands on: a pitch names blocks alone, and the deck knows where they are. */
export function spotSlide(spot: Spot, deck: ComposedDeck): SlideId | null {
  const block = blockOf(spot)
  const holder = pagesOf(deck).find(({ blocks }) => blocks.some(({ id }) => id === block))
  return slideOf(spot) ?? holder?.id ?? null
}

function whereOf(spots: readonly Spot[], deck: ComposedDeck): string {
  const ids = new Set(spots.map((spot) => spotSlide(spot, deck)))
  // How many they are is said already: “Undone: 3 slides deleted”.
  if (ids.size > 1 && spots.every(({ kind }) => kind === 'slide')) return ''
  if (ids.size > 1) return ids.has(null) ? '' : ` on ${ids.size} slides`
  const page = pagesOf(deck).find(({ id }) => ids.has(id))
  return page ? ` on ${slideLabel(page.id, deck)}` : ''
}

type Phrase = (count: number) => string

/** Each thing to say once, with how often it was done. */
function phrasesOf(kind: Turn['kind'], spots: readonly Spot[], deck: ComposedDeck): Map<Phrase, number> {
  const counts = new Map<Phrase, number>()
  const said = new Map<string, Phrase>()
  for (const spot of spots) {
    const phrase = phraseOf(kind, spot, deck)
    const known = said.get(phrase(1)) ?? phrase
    said.set(phrase(1), known)
    counts.set(known, (counts.get(known) ?? 0) + 1)
  }
  return counts
}

function phraseOf(kind: Turn['kind'], spot: Spot, deck: ComposedDeck): Phrase {
  switch (spot.kind) {
    case 'words':
      return () => wordsPhrase(placeLabel(spot.place, deck))
    case 'picture':
      return counted('a picture', 'pictures')
    case 'theme':
      return () => 'the theme'
    case 'language':
      return () => 'the language'
    case 'template':
      return () => 'another version of the template taken'
    case 'ruling':
      return () => 'guides and columns'
    case 'block':
      return counted('a block', 'blocks', changed(kind, spot.change))
    case 'slide':
      return counted('the slide', 'slides', changed(kind, spot.change))
    case 'layout':
      return counted('the layout', 'layouts', changed(kind, spot.change))
    case 'group':
      return counted('a group', 'groups', 'given another name')
  }
}

/** The slide is said already. */
const wordsPhrase = (label: string): string =>
  `words in “${label.replace(/, (slide \d+|the layout “.*”|a slide that is gone)$/, '')}”`

const counted =
  (one: string, many: string, what = 'changed'): Phrase =>
  (count) =>
    `${count === 1 ? one : `${count} ${many}`} ${what}`

const inWords: Readonly<
  Record<Exclude<Extract<Spot, { change: string }>['change'], 'came' | 'went'>, string>
> = {
  frame: 'moved or resized',
  look: 'given another look',
  order: 'moved',
  hidden: 'hidden or shown',
  background: 'given another background',
  condition: 'given another condition',
  link: 'given another link',
  build: 'given another build',
  layout: 'given another layout',
  short: 'put on or off the short path',
}

/** What the step had done: an undo that takes something away takes back that it was added. */
function changed(kind: Turn['kind'], change: Extract<Spot, { change: string }>['change']): string {
  if (change !== 'came' && change !== 'went') return inWords[change]
  return (change === 'came') === (kind === 'redo') ? 'added' : 'deleted'
}
