import { ownerOfPlace } from '#shared/find/findWords.ts'
import type { Hit } from '#shared/find/hit.ts'
import { placeKey } from '#shared/docs/places.ts'
import type { Owner, Rights } from '#client/deck/ownership.ts'

/** Hits of one text, and what this person can do about them. */
export interface TextHits {
  readonly way: Way
  readonly hits: readonly Hit[]
}

/** `fact`: it is one's value on a slide. `theirs`: only its owner writes there, and nothing can be suggested. */
export type Way = 'write' | 'suggest' | 'fact' | 'theirs'

/** What replacing these hits comes to, text by text. */
export function waysFor(hits: readonly Hit[], rights: Rights, maySuggest: boolean): readonly TextHits[] {
  const texts = new Map<string, { readonly way: Way; readonly hits: Hit[] }>()
  for (const hit of hits) {
    const way = wayFor(hit, rights, maySuggest)
    const key = `${way} ${placeKey(hit.place)}`
    const text = texts.get(key) ?? { way, hits: [] }
    texts.set(key, text)
    text.hits.push(hit)
  }
  return [...texts.values()]
}

function wayFor({ place, isFact }: Hit, { editDesign, editPitch }: Rights, maySuggest: boolean): Way {
  if (isFact) return 'fact'
  if (ownerOfPlace(place) === 'sales' ? editPitch : editDesign) return 'write'
  return maySuggest && (place.kind === 'block' || place.kind === 'fill') ? 'suggest' : 'theirs'
}

/** What became of hits. */
export interface Result {
  readonly replaced: number
  readonly changed: number
  readonly kept: number
  readonly suggested: number
  readonly facts: number
  readonly theirs: number
  /** Whose those that were suggested or left are. */
  readonly owner: Owner
  /** Why it went no further; empty: it did. */
  readonly trouble: string
}

/** `12 replaced. 2 had changed meanwhile and stay as they are.` */
export function resultWords(result: Result): string {
  const { replaced, changed, kept, suggested, facts, theirs, owner, trouble } = result
  const said = [
    (replaced > 0 || suggested + theirs + facts === 0) && `${replaced} replaced.`,
    suggested > 0 && `${suggested} suggested to ${owner}, who sees them on the slides.`,
    changed > 0 && `${changed} had changed meanwhile and ${stay(changed)}.`,
    kept > 0 && `${kept} ${stay(kept)}: there is no room for these words.`,
    facts > 0 && `${facts} ${is(facts)} a client’s fact and ${stay(facts)}: change it where it is stated.`,
    theirs > 0 &&
      `${theirs} ${theirs === 1 ? 'stands' : 'stand'} where only ${owner} writes and ${stay(theirs)}. Ask ${owner} to change ${theirs === 1 ? 'it' : 'them'}.`,
    trouble,
  ]
  return said.filter(Boolean).join(' ')
}

const is = (count: number): string => (count === 1 ? 'is' : 'are')
const stay = (count: number): string => (count === 1 ? 'stays as it is' : 'stay as they are')
