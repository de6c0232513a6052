import { useEffect } from 'react'
import { usePitch } from '#client/deck/DeckSession.tsx'
import { rangeOf, wordsOf } from '#client/text/carets/pointRange.ts'
import { pointOf, type Hit } from '#shared/find/hit.ts'
import type { Facts } from '#shared/find/shownText.ts'
import { addressKey, type AddressKey } from '#shared/model/textAddress.ts'
import { keyOf, type Search } from './useSearch.ts'

/** Where words of the open slide, and goals, are drawn. */
const pages = '[data-canvas], [data-place]'

/**
 * Marks what was found in the words on the open slide and under it, and in goals that are open. The browser paints them over what is drawn
 * (`CSS.highlights`), so that no element of a text is another for it; one that cannot has the list and the selection.
 */
export function useFoundMarks({ hits, at, facts }: Search): void {
  const pitch = usePitch()
  useEffect(() => {
    if (!('highlights' in CSS)) return
    const current = hits[at]
    const filled = pitch?.fills ?? null
    const mark = () => {
      const ranges = new Map(hits.flatMap((hit) => rangeFor(hit, facts, filled)))
      const here = current && ranges.get(keyOf(current))
      CSS.highlights.set('found', new Highlight(...ranges.values()))
      CSS.highlights.set('found-here', new Highlight(...(here ? [here] : [])))
    }
    // Words are drawn anew with every letter, and all others with every slide.
    let frame = requestAnimationFrame(mark)
    const watch = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(mark)
    })
    // Goals stand in a dialog, which comes later and beside the page.
    watch.observe(document.body, { subtree: true, childList: true, characterData: true })
    return () => {
      cancelAnimationFrame(frame)
      watch.disconnect()
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-here')
    }
  }, [hits, at, facts, pitch])
}

function rangeFor(
  hit: Hit,
  facts: Facts,
  filled: ReadonlyMap<AddressKey, unknown> | null,
): readonly (readonly [string, Range])[] {
  const { place, text, from, to } = hit
  // The design's words in a slot that has others are on no slide.
  if (place.kind === 'block' && filled?.has(addressKey(place.at))) return []
  for (const page of document.querySelectorAll(pages)) {
    const words = wordsOf(place, page)
    const range = words && rangeOf(words, pointOf(text, from, facts), pointOf(text, to, facts))
    if (range) return [[keyOf(hit), range]]
  }
  return []
}
