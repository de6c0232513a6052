import { useDeferredValue, useMemo, useState } from 'react'
import { useDeckSession, useDesign, usePitch } from '#client/deck/DeckSession.tsx'
import { useGoals } from './useGoals.ts'
import { readStated } from '#shared/docs/pitchDoc.ts'
import { placeKey } from '#shared/docs/places.ts'
import { findWords, nothingFound, type Found } from '#shared/find/findWords.ts'
import type { Hit } from '#shared/find/hit.ts'
import { longestWanted, matcherOf, type Matcher, type Wanted } from '#shared/find/matcher.ts'
import type { Facts } from '#shared/find/shownText.ts'

/** What is looked for in the open deck, and where it stands now. */
export interface Search {
  readonly wanted: Wanted
  readonly setWanted: (wanted: Wanted) => void
  /** `null`: there is nothing to look for yet. */
  readonly matches: Matcher | null
  readonly facts: Facts
  readonly found: Found
  /** All of them, in the order in which one goes through them. */
  readonly hits: readonly Hit[]
  /** Which of them one is at, -1 before the first step. */
  readonly at: number
  /** Comes to be at a hit, and says which it is; `null` if there is none. */
  readonly goTo: (at: number) => Hit | null
}

const noFacts: Facts = new Map()

/** Found anew whenever somebody writes, a moment later: the letters come first. */
export function useSearch(): Search {
  const { pitch: room } = useDeckSession()
  const [wanted, setWanted] = useState<Wanted>(startingWith)
  const [here, setHere] = useState<{ readonly key: string; readonly at: number } | null>(null)
  const asked = useDeferredValue(wanted)
  const design = useDeferredValue(useDesign())
  const pitch = useDeferredValue(usePitch())
  const goals = useDeferredValue(useGoals())
  const matches = useMemo(() => matcherOf(asked), [asked])
  const found = useMemo(() => {
    const stated = room ? readStated(room.doc) : noFacts
    const words = pitch && { ...pitch, stated, goals: goals.pitch }
    return matches ? findWords({ ...design, goals: goals.design }, words, matches) : nothingFound
  }, [matches, design, pitch, room, goals])
  const hits = useMemo(() => [...found.slides.flatMap((slide) => slide.hits), ...found.apart], [found])
  return {
    ...{ wanted, matches, found, hits, facts: pitch?.facts ?? noFacts },
    setWanted: (next) => {
      setWanted(next)
      setHere(null)
    },
    at: here ? indexOf(hits, here) : -1,
    goTo(next) {
      const hit = hits[next]
      setHere(hit ? { key: keyOf(hit), at: next } : null)
      return hit ?? null
    },
  }
}

/** What is selected is what one means. */
function startingWith(): Wanted {
  const selected = getSelection()?.toString().trim() ?? ''
  const fits = selected.length <= longestWanted && !selected.includes('\n')
  return { words: fits ? selected : '', matchCase: false, wholeWords: false, matchAccents: false }
}

export const keyOf = ({ place, from }: Hit): string => `${placeKey(place)}/${from}`

/** The same one; when it is gone, what stands where it stood. */
function indexOf(hits: readonly Hit[], { key, at }: { readonly key: string; readonly at: number }): number {
  const same = hits.findIndex((hit) => keyOf(hit) === key)
  return same >= 0 ? same : Math.min(at, hits.length - 1)
}
