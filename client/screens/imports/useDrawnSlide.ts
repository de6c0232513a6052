import { useQuery } from '@tanstack/react-query'
import { startTransition, useEffect, useState } from 'react'
import type { ImportedSlide } from '#shared/content/importedDeck.ts'
import { importLayoutQuery, importSlideQuery } from '#client/queries/importQueries.ts'
import { drawnSlide, type DrawnSlide, type SlideToDraw } from './drawnSlide.ts'

interface AskedSlide {
  readonly slide: ImportedSlide | undefined
  /** `null`: not yet. */
  readonly drawn: DrawnSlide | null
  readonly failed: { readonly error: Error | null; readonly refetch: () => unknown } | undefined
}

/** A slide of a file, asked for with the layout that it follows, and drawn. */
export function useDrawnSlide(
  id: string,
  at: number,
  how: Omit<SlideToDraw, 'slide' | 'layout'>,
): AskedSlide {
  const asked = useQuery(importSlideQuery(id, at))
  const slide = asked.data
  const layoutId = slide?.layout ?? ''
  const follows = useQuery({ ...importLayoutQuery(id, layoutId), enabled: layoutId !== '' })
  const layout = follows.data ?? null
  const isHere = slide !== undefined && (layoutId === '' || layout !== null)
  const drawn = useDrawn(isHere ? slide : undefined, { ...how, layout })
  return { slide, drawn, failed: [asked, follows].find(({ error }) => error) }
}

/** Slides that come near at once are drawn one after the other, and the page may be scrolled in between. */
function useDrawn(
  slide: ImportedSlide | undefined,
  { theme, layout, number, extend, own }: Omit<SlideToDraw, 'slide'>,
): DrawnSlide | null {
  const [drawn, setDrawn] = useState<DrawnSlide | null>(null)
  useEffect(() => {
    if (!slide) return
    const timer = setTimeout(() => {
      const next = drawnSlide({ theme, slide, layout, number, extend, own })
      startTransition(() => setDrawn(next))
    })
    return () => clearTimeout(timer)
  }, [theme, slide, layout, number, extend, own])
  return drawn
}
