import { useCallback, useEffect, useState } from 'react'
import { slideAt } from '#shared/compose/slideAt.ts'
import type { AudienceSlide } from '#shared/model/deck.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { Feed } from './feed.ts'

export interface LookBackView {
  readonly slide: AudienceSlide | undefined
  /** Whether this is what the presenters show now. */
  readonly isLive: boolean
  /** How much of a slide that builds up is there, `2 of 4`; empty: all. */
  readonly appeared: string
  readonly canGoBack: boolean
  readonly canGoOn: boolean
  back(): void
  on(): void
  toLive(): void
}

const none: readonly AudienceSlide[] = []

/** Looking back at what was on show. There is no way ahead: later slides are not on this machine. */
export function useLookBack(feed: Feed | null): LookBackView {
  const [held, setHeld] = useState<SlideId | null>(null)
  const slides = feed?.slides ?? none
  const onShow = feed?.state.current
  const current = slides.findIndex(({ id }) => id === onShow)
  const wanted = slides.findIndex(({ id }) => id === held)
  const at = wanted < 0 ? current : wanted

  const go = useCallback(
    (index: number) => {
      const slide = slides[index]
      if (slide) setHeld(slide.id === onShow ? null : slide.id)
    },
    [slides, onShow],
  )
  const back = useCallback(() => go(at - 1), [go, at])
  const on = useCallback(() => go(at + 1), [go, at])
  const toLive = useCallback(() => setHeld(null), [])

  useEffect(() => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: back,
      PageUp: back,
      ArrowRight: on,
      PageDown: on,
      Escape: toLive,
      End: toLive,
    }
    const handleKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea')
      if (!typing) keys[event.key]?.()
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [back, on, toLive])

  const [slide, isLive] = [slides[at], at === current]
  const [built, builds] = [feed?.state.built ?? 0, slide?.builds?.length ?? 0]
  return {
    // What was on show before is looked at as a whole.
    slide: slide && isLive ? slideAt(slide, built) : slide,
    appeared: isLive && built < builds ? `${built} of ${builds}` : '',
    isLive,
    canGoBack: at > 0,
    canGoOn: at < slides.length - 1,
    back,
    on,
    toLive,
  }
}
